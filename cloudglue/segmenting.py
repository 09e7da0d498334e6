"""Which segments the strategies give that need no look at the picture. No I/O; the local engine uses these very functions."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

# Times are given to the microsecond: finer than a frame of any video, coarser than the rounding of floats.
_DIGITS = 6

ROUNDED = 0.0006
"""What a file of segments rounds away, in seconds: half a millisecond, and a little."""


class TimeRange(NamedTuple):
    """A part of a video."""

    start_time: float
    """Seconds from the beginning of the video."""
    end_time: float
    """Seconds from the beginning of the video."""


class NamedRange(NamedTuple):
    """A part of a video that may have a name."""

    start_time: float
    """Seconds from the beginning of the video."""
    end_time: float
    """Seconds from the beginning of the video."""
    name: str | None = None


class Timed(Protocol):
    """What lies in a video: `models.Segment`, `strategies.TimeRange`, or anything else with a start and an end."""

    @property
    def start_time(self) -> float:
        """Seconds from the beginning of the video."""
        ...

    @property
    def end_time(self) -> float:
        """Seconds from the beginning of the video."""
        ...


def bounded(start: float | None, end: float | None, duration: float) -> TimeRange:
    """The part of a video of `duration` seconds that lies between `start` and `end`; the whole video where both are None."""
    low, high = start or 0.0, duration if end is None else min(end, duration)
    return TimeRange(min(low, high), high)


def uniform(window: float, hop: float | None, within: TimeRange) -> list[TimeRange]:
    """Windows of equal length, each `hop` after the one before; the last ends where `within` ends.

    Args:
        window: Length of a segment in seconds.
        hop: Seconds from one start to the next; the window when None.
        within: What to cut up.
    """
    step = window if hop is None else hop
    found: list[TimeRange] = []
    while (start := round(within.start_time + len(found) * step, _DIGITS)) < round(within.end_time, _DIGITS):
        found.append(TimeRange(start, round(min(start + window, within.end_time), _DIGITS)))
        if found[-1].end_time >= round(within.end_time, _DIGITS):
            break  # another window would lie inside this one
    return found


def manual(segments: Iterable[tuple[float | None, float | None]], within: TimeRange) -> list[TimeRange]:
    """The given segments as far as they lie inside `within`, in the given order; what lies outside is left out.

    Args:
        segments: Start and end in seconds; None stands for the beginning and the end of `within`.
        within: The part of the video that counts.
    """
    found = []
    for start, end in segments:
        low = max(within.start_time, within.start_time if start is None else start)
        high = min(within.end_time, within.end_time if end is None else end)
        if low < high:
            found.append(TimeRange(round(low, _DIGITS), round(high, _DIGITS)))
    return found


def divided(segments: Iterable[TimeRange], longest: float | None) -> list[TimeRange]:
    """The segments, each that is longer than `longest` seconds cut into the fewest equal parts that are not."""
    found: list[TimeRange] = []
    for start, end in segments:
        parts = 1 if not longest else max(1, math.ceil((end - start - 10**-_DIGITS) / longest))
        marks = [start, *(round(start + (end - start) * i / parts, _DIGITS) for i in range(1, parts)), end]
        found += [TimeRange(a, b) for a, b in itertools.pairwise(marks)]
    return found


def lanes(segments: Sequence[Timed]) -> list[int]:
    """The row of each segment when those that overlap lie below each other; the first row is 0."""
    free_from: list[float] = []
    rows = [0] * len(segments)
    for index in sorted(range(len(segments)), key=lambda i: segments[i].start_time):
        start, end = segments[index].start_time, segments[index].end_time
        lane = next((row for row, free in enumerate(free_from) if free <= start), len(free_from))
        free_from[lane : lane + 1] = [end]
        rows[index] = lane
    return rows
