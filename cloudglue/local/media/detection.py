"""Where a video cuts: PySceneDetect's detectors over frames decoded by PyAV, and the segments that follow.

The cuts are those of the `scenedetect` command, frame for frame. It reads through OpenCV, so frames are
converted, turned and reduced here as OpenCV and its SceneManager do.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from attrs import frozen
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from scenedetect.common import FrameTimecode, Timecode
from scenedetect.detectors import AdaptiveDetector, ContentDetector
from scenedetect.scene_manager import compute_downscale_factor

from cloudglue.segmenting import TimeRange, divided

from . import sampling
from .containers import MediaError
from .sampling import Sampler
from .shot_thumbnails import ShotThumbnails
from .video import TimedFrame, Video

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
        MediaError: The file is no video, none of it can be decoded, or no frame lies between the bounds.
        ValueError: There is no such detector.
    """
    with opened or Video(path, on_packet=lambda: on_progress(0.0) if on_progress else None) as video:
        scorer = _detector(detector, threshold, _MIN_SECONDS if min_seconds is None else min_seconds, video.frame_rate)
        report = _reporter(on_progress, start or 0.0, end, video.duration)
        reduce = _Reducer(video)
        found: list[float] = []
        first = last = None
        for frame in video.frames(start, end):
            begins = [] if first else [frame.time]
            first, last = first or frame, frame
            cuts = scorer.process_frame(_timecode(frame.time, video.frame_rate), reduce(frame.picture))
            begins += [cut.seconds for cut in cuts]
            found += begins
            if shot_thumbnails is not None:
                for time in begins:
                    shot_thumbnails.begin(time)
                shot_thumbnails.see(video, frame)
            report(frame.end)
        if first is None or last is None:
            length = "" if video.duration is None else f"; it lasts {video.duration:g} s"
            raise MediaError(f"{Path(path).name} has no frame between {_bounds(start, end)}{length}.")
        covered_to = _shown_to(video, last, end)
        before = start or 0.0
        sounds_from = before if before < video.begins == first.time else None
        warnings = tuple(video.warnings)
    report(None)
    cuts = tuple(sorted({cut for cut in found if first.time < cut < covered_to}))
    return Shots(first.time, covered_to, cuts, sounds_from, warnings)


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


def _shown_to(video: Video, last: TimedFrame, end: float | None) -> float:
    """How long the last frame is shown: until the next, the given bound, or the end of the film's longest stream."""
    until = max(last.end, video.reached)
    length = video.duration
    if until > last.end and length is not None and abs(until - length) <= _SAME_END:
        until = length
    return until if end is None else min(until, end)


class _Score:
    """The change from one picture to the next, as ContentDetector counts it, to the last bit; in C where that is in numpy.

    Stands in for `ContentDetector._calculate_frame_score` with its default weights.
    """

    def __init__(self) -> None:
        self._last: Any = None

    def __call__(self, timecode: object, picture: NDArray[np.uint8]) -> float:
        hsv: Any = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)
        last, self._last = self._last, hsv
        if last is None:
            return 0.0
        hue, saturation, value, _ = cv2.sumElems(cv2.absdiff(hsv, last))
        pixels = float(hsv.shape[0] * hsv.shape[1])
        return (hue / pixels + saturation / pixels + value / pixels) / 3.0


def _detector(name: str, threshold: float | None, min_seconds: float, rate: Fraction) -> Any:
    # The command hands its detectors the least length as a number of frames, at the average rate.
    frames = round(min_seconds * float(rate))
    if name not in THRESHOLDS:
        raise ValueError(f"There is no detector {name!r}; take one of {', '.join(THRESHOLDS)}.")
    least = THRESHOLDS[name] if threshold is None else threshold
    found: Any
    if name == "adaptive":
        found = AdaptiveDetector(adaptive_threshold=least, min_scene_len=frames)
    else:
        found = ContentDetector(threshold=least, min_scene_len=frames)
    found._calculate_frame_score = _Score()
    return found


def _timecode(seconds: float, rate: Fraction) -> Any:
    # Microseconds, as PySceneDetect's OpenCV reader stamps its frames.
    return FrameTimecode(Timecode(round(seconds * 1_000_000), Fraction(1, 1_000_000)), rate)


class _Reducer:
    """Makes of a decoded frame the small BGR picture that PySceneDetect would hand its detectors.

    A frame of another size than the file names, as recordings of browsers have them, is brought to that by swscale's bicubic
    filter while it is converted, in whatever proportions, as OpenCV does it.
    """

    def __init__(self, video: Video) -> None:
        self._video = video
        self._sampler: Sampler | None = None
        self._is_sampler_known = False
        width, height = video.turned_size(video.size)
        factor = compute_downscale_factor(max(width, height))
        self._size = (max(1, round(width / factor)), max(1, round(height / factor))) if factor > 1 else None

    def __call__(self, picture: VideoFrame) -> NDArray[np.uint8]:
        if self._size is None or (picture.width, picture.height) != self._video.size:
            return self._reduced(picture, None)
        if not self._is_sampler_known:
            self._sampler = sampling.sampler(picture, self._video.turned_size(self._size)[1], self._reduced)
            self._is_sampler_known = True
        sampler = self._sampler
        return self._reduced(picture, sampler if sampler and sampler.fits(picture) else None)

    def _reduced(self, picture: VideoFrame, sampler: Sampler | None) -> NDArray[np.uint8]:
        if sampler:
            image = sampler.trimmed(self._video.converted(sampler(picture)))
        else:
            image = self._video.converted(picture, self._video.size)
        image = self._video.turned(image)
        if self._size is None:
            return image
        return np.asarray(cv2.resize(image, self._size, interpolation=cv2.INTER_LINEAR), np.uint8)


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
