"""One film scored in parts at once, and cut as if it had been read in one go, frame for frame.

A part begins at a keyframe, from where a decoder gives the same pictures as one that came from the front. It reads a few frames past its end: the
change to the first frame of the next part is counted there, and the frames that both parts have tell whether they fit together. Where they do not, or
a frame was lost, nothing is divided: the film is read in one go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import Executor
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen

from . import detection
from .detection import Detector, Shots, shots, shown_to
from .scoring import Change, Reducer
from .video import Video

SHORTEST = 10.0
"""Seconds that a part has at least: less is not worth opening the file again."""

OVERLAP = 3
"""Frames past its end that a part reads."""


@frozen
class Part:
    """A stretch of a film. All times are seconds from its beginning, and what is shown at `end` belongs to the next part."""

    path: Path
    start: float | None
    """None: where the film begins."""
    end: float | None
    """None: where the film ends."""
    is_followed: bool
    """Whether another part begins at `end`."""


@frozen
class Scores:
    """What is known of the frames of one part."""

    times: list[float]
    """When each is shown, those past the end too."""
    changes: list[float]
    """How much each differs from the one before; 0 for the first."""
    count: int
    """How many of them belong to this part."""
    first: list[bytes]
    """The prints of the part's first pictures."""
    past: list[bytes]
    """The prints of the pictures past its end."""
    last_end: float
    """When the last one that belongs here has been shown."""
    reached: float
    """When the last picture or sound ends that was read."""


@frozen
class Plan:
    """How a film is divided, and what detection has to know of it as a whole."""

    parts: list[Part]
    begins: float
    """When the first picture is shown, where a sound begins before it; else 0."""
    duration: float | None
    frame_rate: Fraction
    """Frames a second, the average where it varies."""


def plan(path: Path, count: int, *, start: float | None = None, end: float | None = None) -> Plan:
    """Divide a film at keyframes, into parts about equally long; one part where it cannot be divided.

    Args:
        path: The film.
        count: The greatest number of parts.
        start: Where the first part begins, in seconds; at the beginning when None.
        end: Where the last part ends, in seconds; at the end when None.

    Raises:
        MediaError: The file is not a video, or its first frame cannot be decoded.
    """
    with Video(path, threads=1) as video:
        bounds = [start, *_keyframes(video, count, start or 0.0, end), end]
        last = len(bounds) - 2
        parts = [Part(path, a, b, is_followed=n < last) for n, (a, b) in enumerate(pairwise(bounds))]
        return Plan(parts, video.begins, video.duration, video.frame_rate)


def score(part: Part) -> Scores | None:
    """Count the changes in one part; None where a frame of it was lost. The function, its argument and its result can be pickled."""
    with Video(part.path, threads=1) as video:
        change, reduce = Change(), Reducer(video)
        times: list[float] = []
        changes: list[float] = []
        first: list[bytes] = []
        past: list[bytes] = []
        last_end = 0.0
        for frame in video.frames(part.start, None if part.is_followed else part.end):
            if frame.picture.is_corrupt:
                return None
            picture = reduce(frame.picture)
            times.append(frame.time)
            changes.append(change(picture))
            if len(first) < OVERLAP:
                first.append(hashlib.sha256(picture.tobytes()).digest())
            if part.end is not None and frame.time >= part.end:
                past.append(hashlib.sha256(picture.tobytes()).digest())
                if len(past) == OVERLAP:
                    break
            else:
                last_end = frame.end
        if len(times) == len(past):
            return None
        if video.is_something_lost(times[0], part.end):
            return None
        return Scores(times, changes, len(times) - len(past), first, past, last_end, video.reached)


def join(plan: Plan, scores: Sequence[Scores | None], decision: Detector) -> Shots | None:
    """Decide where the film cuts, over the changes of all parts; None where the parts do not fit together."""
    known = [one for one in scores if one is not None]
    if len(known) < len(scores) or not all(_fit(a, b) for a, b in pairwise(known)):
        return None
    times, changes = known[0].times[: known[0].count], known[0].changes[: known[0].count]
    for before, one in pairwise(known):
        times += one.times[: one.count]
        changes += [before.changes[before.count], *one.changes[1 : one.count]]
    found = [cut for time, change in zip(times, changes, strict=True) for cut in decision.see(time, change)]
    until = shown_to(known[-1].last_end, max(one.reached for one in known), plan.duration)
    bounds = plan.parts[0].start, plan.parts[-1].end
    return shots(found, times[0], until, begins=plan.begins, start=bounds[0], end=bounds[1])


def detect_cuts(
    path: Path,
    executor: Executor,
    count: int,
    *,
    start: float | None = None,
    end: float | None = None,
    **options: Any,
) -> Shots:
    """Find where shots begin, as `detection.detect_cuts` does, the parts of the film in an executor.

    Args:
        path: The film, as this process and those of the executor see it.
        executor: What scores the parts.
        count: The greatest number of parts.
        start: As there.
        end: As there.
        options: As there: `detector`, `threshold` and `min_seconds`.

    Raises:
        MediaError: As there.
        ValueError: There is no such detector.
    """
    divided = plan(path, count, start=start, end=end)
    decision = Detector(divided.frame_rate, **options)
    if len(divided.parts) > 1:
        futures = [executor.submit(score, part) for part in divided.parts]
        try:
            found = join(divided, [future.result() for future in futures], decision)
        finally:
            for future in futures:
                future.cancel()  # those that have not begun, where one has failed
        if found is not None:
            return found
    return detection.detect_cuts(path, start=start, end=end, **options)


def _fit(before: Scores, after: Scores) -> bool:
    shared = len(before.past)
    return (
        shared > 0
        and before.past == after.first[:shared]
        and before.times[before.count :] == after.times[:shared]
        and before.changes[before.count + 1 :] == after.changes[1:shared]
    )


def _keyframes(video: Video, count: int, start: float, end: float | None) -> list[float]:
    """Where the parts begin that follow the first."""
    until = video.duration if end is None else min(end, video.duration or end)
    if until is None or not video.can_be_divided:
        return []
    count = min(count, int((until - start) / SHORTEST))
    found: list[float] = []
    for number in range(1, count):
        time = video.keyframe(start + number * (until - start) / count)
        if time is not None and time > (found[-1] if found else start):
            found.append(time)
    return found
