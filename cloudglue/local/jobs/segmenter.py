"""From a video and a config to segments. Plain functions: no HTTP, no database, so that any executor can run them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attrs import evolve, frozen

from cloudglue import segmenting, strategies
from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import TimeRange
from cloudglue.strategies import number
from cloudglue_api import models

if TYPE_CHECKING:
    from cloudglue.local.media.detection import Shots
    from cloudglue.local.media.shot_thumbnails import ShotThumbnails
    from cloudglue.local.media.video import Video

# The service's default; the other defaults are PySceneDetect's, and `detection` has them.
# Source: "Get a specific segmentation", segmentation_config.shot_detector_config.
_MAX_SECONDS = 300.0
_MOST_SECONDS = 600.0

VERSION = 1
"""To be raised when the same config gives other segments: what was made before is then made anew."""
NO_NARRATIVE = (
    "the local engine has no strategy 'narrative'; use 'shot-detector', 'uniform' or 'manual', or the service"
)

# Durations are rounded where they are written; a window may be as long as the video to within this.
_TOLERANCE = 1e-6


@frozen
class Division:
    """What looks at the parts of a film, and how many there are at most."""

    executor: Executor
    parts: int


@frozen
class Found:
    """What a segmentation gave."""

    segments: list[TimeRange]
    shots: list[TimeRange] | None = None
    """The shots that the segments were made of; None with the strategies that do not look at the picture."""
    warnings: tuple[str, ...] = ()
    """What is to be told of the video's frames."""
    has_video: bool = True
    """Whether there is a picture."""


def objection(config: models.SegmentationConfig, *, duration: float, has_video: bool) -> str | None:
    """Why this file can not be cut that way, or None. The config itself was checked before.

    Args:
        config: How to cut.
        duration: Length of the file in seconds.
        has_video: Whether there is a picture.
    """
    within = _within(config, duration)
    if config.strategy == models.SegmentationStrategy.SHOT_DETECTOR and not has_video:
        return "the file has no picture, only sound; the strategy 'shot-detector' needs a picture, 'uniform' does not"
    if within.start_time >= within.end_time:
        return (
            f"start_time_seconds: the file ends at {_shown(duration)} s, before {_shown(config.start_time_seconds)} s"
        )
    if isinstance(config.uniform_config, models.SegmentationUniformConfig):
        window, length = config.uniform_config.window_seconds, within.end_time - within.start_time
        if window > length + _TOLERANCE:
            part = "the video" if length >= duration else f"the part from {_shown(within.start_time)} s on"
            return f"{part} lasts {_shown(length)} s, less than one window of {_shown(window)} s"
    if isinstance(config.manual_config, models.SegmentationManualConfig):
        for index, given in enumerate(config.manual_config.segments):
            if (number(given.start_time) or 0) >= duration:
                where = f"manual_config.segments[{index}].start_time"
                return (
                    f"{where}: {_shown(given.start_time)} s is not before the end of the video at {_shown(duration)} s"
                )
        if not strategies.preview(config, duration):
            return "manual_config.segments: none lies between start_time_seconds and end_time_seconds"
    return None


def segment(
    video: Path,
    config: models.SegmentationConfig,
    *,
    duration: float,
    on_progress: Callable[[float], None] = lambda share: None,
    shot_thumbnails: ShotThumbnails | None = None,
    opened: Video | None = None,
) -> Found:
    """Cut a video; no shots, hence no segments, where the shot detector finds no cut.

    Args:
        video: The file.
        config: How to cut, checked before.
        duration: Length of the file in seconds.
        on_progress: Told, now and then, the share that is done, 0 to 1.
        shot_thumbnails: Takes a picture of each shot, where the picture is looked at anyway.
        opened: The video, where it is open already.

    Raises:
        MediaError: The video cannot be decoded.
    """
    if config.strategy != models.SegmentationStrategy.SHOT_DETECTOR:
        return Found(strategies.preview(config, duration))
    return _shots(video, config, on_progress, shot_thumbnails, opened)


def segment_file(
    path: str | Path,
    config: models.SegmentationConfig | Mapping[str, Any],
    *,
    executor: Executor | None = None,
    parts: int | None = None,
) -> list[TimeRange]:
    """Cut a video in this very process, without an engine: for scripts, and for executors on other machines.

    The function, its arguments and its result can be pickled. It keeps no state, so it may be run again.

    Args:
        path: The video, as this process sees it.
        config: How to cut: by `strategies.uniform`, `shot_detector` or `manual`.
        executor: Looks at parts of a long film at once, for the same segments sooner: a `ProcessPoolExecutor`, or Dask's
            `client.get_executor()`. Its processes see the video under the same path. None: this process reads all.
        parts: How many parts at most, of 10 s at least; as many as this machine has cores when None.

    Returns:
        The segments; none where the shot detector finds no cut.

    Raises:
        ConfigError: The config breaks a rule, or does not suit this video.
        MediaError: The file is not a video, or cannot be decoded.
        ValueError: `parts` is less than 1, or given without an executor.
    """
    if parts is not None and (executor is None or parts < 1):
        raise ValueError(f"parts={parts!r}: give a number from 1 on, and an executor for them")
    checked = strategies.validate(config)
    if checked.strategy == models.SegmentationStrategy.NARRATIVE:
        raise _unsuitable("strategy", "'narrative' needs the service; 'uniform', 'shot-detector' and 'manual' do not")
    video = Path(path)
    division = None if executor is None else Division(executor, parts or os.cpu_count() or 1)
    return visit(video, checked, refusal=lambda reason: _unsuitable(video.name, reason), division=division).segments


def visit(
    video: Path,
    config: models.SegmentationConfig,
    *,
    refusal: Callable[[str], Exception],
    on_progress: Callable[[float], None] = lambda share: None,
    shot_thumbnails: ShotThumbnails | None = None,
    division: Division | None = None,
) -> Found:
    """Look at a file and cut it, in one visit: it is opened once.

    Args:
        video: The file.
        config: How to cut, checked before.
        refusal: Makes the exception that says why this file cannot be cut that way.
        on_progress: Told, now and then, the share that is done, 0 to 1.
        shot_thumbnails: Takes a picture of each shot, where the picture is looked at anyway, and not in parts.
        division: Looks at the picture in parts, where the strategy looks at it.

    Raises:
        MediaError: The file is not a video, or cannot be decoded.
    """
    from cloudglue.local.media import probe
    from cloudglue.local.media.containers import MediaError

    info, opened = probe.look(video, on_packet=lambda: on_progress(0.0))
    try:
        duration = info.duration_seconds
        if duration is None and info.has_video:
            duration = measured(video, on_frame=lambda: on_progress(0.0))
        if not duration:
            raise MediaError(f"{video.name} has no length: it holds neither frames nor sound.")
        if reason := objection(config, duration=duration, has_video=info.has_video):
            raise refusal(reason)
        if division is not None and config.strategy == models.SegmentationStrategy.SHOT_DETECTOR:
            return _in_parts(video, config, division)
        found = segment(
            video,
            config,
            duration=duration,
            on_progress=on_progress,
            shot_thumbnails=shot_thumbnails,
            opened=opened,
        )
        return evolve(found, has_video=info.has_video)
    finally:
        if opened is not None:
            opened.close()


def measured(video: Path, *, on_frame: Callable[[], None] = lambda: None) -> float:
    """Length in seconds of a video whose header does not say it: decodes the whole file, and tells of each frame."""
    from cloudglue.local.media.video import Video

    end = 0.0
    with Video(video) as opened:
        for frame in opened.frames():
            end = max(end, frame.end)
            on_frame()
        return max(end, opened.reached)


def _shots(
    video: Path,
    config: models.SegmentationConfig,
    on_progress: Callable[[float], None],
    shot_thumbnails: ShotThumbnails | None,
    opened: Video | None,
) -> Found:
    # Here, because OpenCV takes longer to import than a uniform segmentation takes as a whole.
    from cloudglue.local.media import detection

    found = detection.detect_cuts(
        video, **_options(config), on_progress=on_progress, shot_thumbnails=shot_thumbnails, opened=opened
    )
    return _divided(found, config)


def _in_parts(video: Path, config: models.SegmentationConfig, division: Division) -> Found:
    from cloudglue.local.media import parts

    return _divided(parts.detect_cuts(video, division.executor, division.parts, **_options(config)), config)


def _own(config: models.SegmentationConfig) -> models.SegmentationShotDetectorConfig:
    assert isinstance(config.shot_detector_config, models.SegmentationShotDetectorConfig), "the config was checked"
    return config.shot_detector_config


def _options(config: models.SegmentationConfig) -> dict[str, Any]:
    """What detection takes of a config."""
    own = _own(config)
    return {
        "detector": "content" if own.detector == models.ShotDetector.CONTENT else "adaptive",
        "threshold": number(own.threshold),
        "min_seconds": number(own.min_seconds),
        "start": number(config.start_time_seconds),
        "end": number(config.end_time_seconds),
    }


def _divided(found: Shots, config: models.SegmentationConfig) -> Found:
    from cloudglue.local.media import detection

    if not found.cuts:
        return Found([], [], found.warnings)
    own = _own(config)
    longest = number(own.max_seconds)
    shortest, fills = number(own.min_seconds), own.fill_gaps is not False
    segments = detection.divide(found, max_seconds=longest or _MAX_SECONDS, min_seconds=shortest, fill_gaps=fills)
    shots = detection.divide(found, min_seconds=0.0, fill_gaps=fills)
    return Found(segments, shots, (*found.warnings, *([] if longest else _divided_told(shots))))


def _divided_told(shots: list[TimeRange]) -> list[str]:
    """Which shots were divided though nobody had asked for it: where they were is not a cut."""
    long = [one for one in shots if one.end_time - one.start_time > _MAX_SECONDS]
    if not long:
        return []
    first = f"the one from {_shown(round(long[0].start_time, 3))} to {_shown(round(long[0].end_time, 3))} s"
    more = f" and {len(long) - 1} more" if len(long) > 1 else ""
    said = f"of more than {_MAX_SECONDS:g} s were divided evenly, where there is no cut: {first}{more}"
    return [f"Shots {said}; max_seconds allows up to {_MOST_SECONDS:g}."]


def _unsuitable(where: str, reason: str) -> ConfigError:
    return ConfigError("the segmentation config", [Violation(where, reason)])


def _within(config: models.SegmentationConfig, duration: float) -> TimeRange:
    return segmenting.bounded(number(config.start_time_seconds), number(config.end_time_seconds), duration)


def _shown(value: float | msgspec.UnsetType | None) -> str:
    return f"{round(number(value) or 0, 3):g}"
