"""Where a video cuts: PySceneDetect's detectors over frames decoded by PyAV, and the segments that follow.

The cuts are those of the `scenedetect` command, frame for frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen
from scenedetect.common import FrameTimecode, Timecode
from scenedetect.detectors import AdaptiveDetector, ContentDetector

from cloudglue.segmenting import TimeRange, divided

from .containers import MediaError
from .scoring import Scorer
from .shot_thumbnails import ShotThumbnails
from .video import Video

THRESHOLDS = {"adaptive": 3.0, "content": 27.0}
"""The detectors, and PySceneDetect's own threshold for each."""

# The default of the command's --min-scene-len.
_MIN_SECONDS = 0.6

# Headers and packets do not count alike what fills up the last frame of a sound.
_SAME_END = 0.1


@frozen
class Shots:
    """What a detector found in a stretch of video. All times are seconds from the beginning of the video."""

    start: float
    """When the first frame that took part is shown."""
    end: float
    """When the last frame that took part has been shown, or the given bound where that comes first.

    The last frame of a film stays as long as its sound goes on."""
    cuts: tuple[float, ...]
    """When the first frame of each new shot is shown: ascending, between start and end; empty where nothing was found."""
    begins: float | None = None
    """When the film or the given stretch begins, where a sound does before the first picture."""
    warnings: tuple[str, ...] = ()
    """What is to be told of the frames: some may be lost, or lie elsewhere than their time stamps say."""


def detect_cuts(
    path: str | Path,
    *,
    detector: str = "adaptive",
    threshold: float | None = None,
    min_seconds: float | None = None,
    start: float | None = None,
    end: float | None = None,
    on_progress: Callable[[float], None] | None = None,
    shot_thumbnails: ShotThumbnails | None = None,
    opened: Video | None = None,
) -> Shots:
    """Find where shots begin.

    Args:
        path: The video file.
        detector: `adaptive` (compares with the frames around) or `content` (with a fixed threshold).
        threshold: What a frame's change must exceed; 3.0 for adaptive and 27.0 for content when None.
        min_seconds: No shot that the detector finds is shorter; 0.6 s when None. The rest at the end may be.
        start: Only frames shown at or after this take part; from the beginning when None.
        end: Only frames shown before this take part; to the end when None.
        on_progress: Called with the share that is done, 0 to 1, about a hundred times; with 0 for each
            packet where all have to be looked at before.
        shot_thumbnails: Takes a picture of each shot on the way.
        opened: The film, where it is open already and nothing was read of it; it is closed at the end.

    Raises:
        MediaError: The file is not a video, none of it can be decoded, or no frame lies between the bounds.
        ValueError: There is no such detector.
    """
    with opened or Video(path, on_packet=lambda: on_progress(0.0) if on_progress else None) as video:
        decision = Detector(video.frame_rate, detector=detector, threshold=threshold, min_seconds=min_seconds)
        report = _reporter(on_progress, start or 0.0, end, video.duration)
        score = Scorer(video)
        found: list[float] = []
        first = last = None
        for frame in video.frames(start, end):
            begins = [] if first else [frame.time]
            first, last = first or frame, frame
            begins += decision.see(frame.time, score(frame.picture))
            found += begins
            if shot_thumbnails is not None:
                for time in begins:
                    shot_thumbnails.begin(time)
                shot_thumbnails.see(video, frame)
            report(frame.end)
        if first is None or last is None:
            length = "" if video.duration is None else f"; it lasts {video.duration:g} s"
            raise MediaError(f"{Path(path).name} has no frame between {_bounds(start, end)}{length}.")
        until = shown_to(last.end, video.reached, video.duration)
        warnings = tuple(video.warnings)
    report(None)
    return shots(found, first.time, until, begins=video.begins, start=start, end=end, warnings=warnings)


def shots(
    found: Iterable[float],
    first: float,
    until: float,
    *,
    begins: float,
    start: float | None,
    end: float | None,
    warnings: tuple[str, ...] = (),
) -> Shots:
    """What detection gives, all in seconds.

    Args:
        found: The cuts.
        first: When the first frame is shown.
        until: How long the last one is shown.
        begins: When the film's first picture is shown, where a sound begins before; else 0.
        start: The bound that was given.
        end: The bound that was given.
        warnings: What is to be told of the frames.
    """
    covered_to = until if end is None else min(until, end)
    before = start or 0.0
    sounds_from = before if before < begins == first else None
    return Shots(first, covered_to, tuple(sorted({c for c in found if first < c < covered_to})), sounds_from, warnings)


def divide(
    shots: Shots, *, max_seconds: float | None = None, min_seconds: float | None = None, fill_gaps: bool = True
) -> list[TimeRange]:
    """The segments that lie between the cuts, in order and without overlap.

    Args:
        shots: What was found.
        max_seconds: A longer shot is divided into the fewest equal parts that are not longer; unlimited when None.
        min_seconds: What counts as a short shot where gaps are left; 0.6 s when None.
        fill_gaps: True: the segments cover everything from the beginning, also where there is only sound yet, to `shots.end`,
            a short rest at the end included. False: shots shorter than `min_seconds` are left out. A part of a divided
            shot always stays.
    """
    start = shots.begins if fill_gaps and shots.begins is not None else shots.start
    marks = (start, *shots.cuts, shots.end)
    whole = [TimeRange(a, b) for a, b in pairwise(marks)]
    if not fill_gaps:
        shortest = _MIN_SECONDS if min_seconds is None else min_seconds
        # Times are rounded to the microsecond, so a shot of just the least length may seem shorter by one.
        whole = [shot for shot in whole if shot.end_time - shot.start_time >= shortest - 1e-6]
    return divided(whole, max_seconds)


def shown_to(last_end: float, reached: float, length: float | None) -> float:
    """How long the last frame is shown: until it has ended, or the end of the film's longest stream."""
    until = max(last_end, reached)
    return length if until > last_end and length is not None and abs(until - length) <= _SAME_END else until


class Detector:
    """One of PySceneDetect's detectors, over changes that were counted before.

    Args:
        rate: Frames a second, the average where it varies.
        detector: `adaptive` or `content`.
        threshold: What a change must exceed; 3.0 for adaptive and 27.0 for content when None.
        min_seconds: No shot is shorter; 0.6 s when None.

    Raises:
        ValueError: There is no such detector.
    """

    def __init__(
        self,
        rate: Fraction,
        *,
        detector: str = "adaptive",
        threshold: float | None = None,
        min_seconds: float | None = None,
    ) -> None:
        if detector not in THRESHOLDS:
            raise ValueError(f"There is no detector {detector!r}; take one of {', '.join(THRESHOLDS)}.")
        least = THRESHOLDS[detector] if threshold is None else threshold
        # The command hands its detectors the least length as a number of frames, at the average rate.
        frames = round((_MIN_SECONDS if min_seconds is None else min_seconds) * float(rate))
        self._rate = rate
        self._detector: Any
        if detector == "adaptive":
            self._detector = AdaptiveDetector(adaptive_threshold=least, min_scene_len=frames)
        else:
            self._detector = ContentDetector(threshold=least, min_scene_len=frames)
        self._detector._calculate_frame_score = _as_counted

    def see(self, time: float, change: float) -> list[float]:
        """Take the next frame, and give the times of the cuts that are known by it."""
        # Microseconds, as PySceneDetect's OpenCV reader stamps its frames.
        timecode = FrameTimecode(Timecode(round(time * 1_000_000), Fraction(1, 1_000_000)), self._rate)
        return [cut.seconds for cut in self._detector.process_frame(timecode, change)]


def _as_counted(timecode: object, change: float) -> float:
    return change


def _reporter(
    tell: Callable[[float], None] | None, start: float, end: float | None, duration: float | None
) -> Callable[[float | None], None]:
    """A function that takes how far detection has come in seconds (None: to the end) and tells whole hundredths once."""
    told = -1
    until = min((bound for bound in (end, duration) if bound is not None), default=None)

    def report(time: float | None) -> None:
        nonlocal told
        if tell is None or (time is not None and (until is None or until <= start)):
            return
        share = 100 if time is None or until is None else min(99, int(100 * (time - start) / (until - start)))
        if share > told:
            told = share
            tell(share / 100)

    return report


def _bounds(start: float | None, end: float | None) -> str:
    return f"{start or 0:g} s and {'the end' if end is None else f'{end:g} s'}"
