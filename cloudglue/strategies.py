"""How to cut a video: a config for each strategy, checked whole before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from cloudglue import segmenting
from cloudglue.codec import answers, decoders, validation
from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import Timed, TimeRange
from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset

__all__ = ["TimeRange", "manual", "narrative", "preview", "shot_detector", "uniform", "validate"]


def uniform(
    window_seconds: float,
    hop_seconds: float | None = None,
    *,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
) -> models.SegmentationConfig:
    """Cut the video into windows of equal length.

    Args:
        window_seconds: Length of a segment, 1 to 120 s.
        hop_seconds: From one segment's start to the next, 1 to 120 s; the window when left out. Smaller overlaps, larger leaves gaps.
        start_time_seconds: Where to begin; the beginning of the video when left out.
        end_time_seconds: Where to end; the end of the video when left out.
        keyframe_config: Key frames to keep of each segment.

    Raises:
        ConfigError: A bound is broken; `.violations` names every one.

    Source: "Get a specific segmentation", segmentation_config.uniform_config.

    Examples:
        >>> config = strategies.uniform(window_seconds=4, hop_seconds=2)
        >>> segments = client.segment("race.mp4", config)
    """
    own = {"window_seconds": window_seconds, "hop_seconds": _given(hop_seconds)}
    return _config("uniform", own, start_time_seconds, end_time_seconds, keyframe_config)


def shot_detector(
    detector: models.ShotDetector | str = "adaptive",
    *,
    threshold: float | None = None,
    min_seconds: float | None = None,
    max_seconds: float | None = None,
    fill_gaps: bool | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
) -> models.SegmentationConfig:
    """Cut the video where one shot ends and the next begins.

    Args:
        detector: `adaptive` compares a frame's change with that of its neighbours and bears camera movement; `content`
            compares it with a fixed threshold.
        threshold: How much must change for a cut; the detector's own default when left out: 27.0 for content. Lower finds more.
        min_seconds: No shot shorter than this, 0.6 to 600 s; 0.6 when left out.
        max_seconds: Longer shots are divided evenly, 1 to 600 s; 300 when left out.
        fill_gaps: Whether the segments cover the video without gaps; true when left out.
        start_time_seconds: Where to begin; the beginning of the video when left out.
        end_time_seconds: Where to end; the end of the video when left out.
        keyframe_config: Key frames to keep of each segment.

    Raises:
        ConfigError: A bound is broken; `.violations` names every one.

    Source: "Get a specific segmentation", segmentation_config.shot_detector_config.

    Examples:
        >>> config = strategies.shot_detector("content", threshold=30, min_seconds=2)
        >>> segments = client.segment("race.mp4", config)
    """
    own = {
        "detector": detector,
        "threshold": _given(threshold),
        "min_seconds": _given(min_seconds),
        "max_seconds": _given(max_seconds),
        "fill_gaps": _given(fill_gaps),
    }
    return _config("shot-detector", own, start_time_seconds, end_time_seconds, keyframe_config)


def manual(
    segments: Iterable[tuple[float, float] | Timed | models.ManualSegment | Mapping[str, Any]],
    *,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
) -> models.SegmentationConfig:
    """Cut the video at times that you give.

    Args:
        segments: Start and end of each, in seconds. They may overlap, leave gaps and come in any order. The segments of
            another segmentation will do, or of a file that `exports.read` read: what the local engine found can be looked at
            first, then handed to the service.
        start_time_seconds: What lies before is left out.
        end_time_seconds: What lies after is left out.
        keyframe_config: Key frames to keep of each segment.

    Raises:
        ConfigError: A segment ends before it starts, or starts before the video; `.violations` names every one.

    Source: "Create a segmentation", segmentation_config.manual_config.

    Examples:
        >>> config = strategies.manual([(0, 5), (5, 9.5)])
        >>> segments = client.segment("race.mp4", config)
    """
    own = {"segments": [_manual_segment(s) for s in segments]}
    return _config("manual", own, start_time_seconds, end_time_seconds, keyframe_config)


def narrative(
    strategy: models.NarrativeStrategy | str | None = None,
    *,
    prompt: str | None = None,
    number_of_chapters: int | None = None,
    min_chapters: int | None = None,
    max_chapters: int | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
) -> models.SegmentationConfig:
    """Cut the video into chapters by what it tells. The service only: the local engine has no model for it.

    Args:
        strategy: `comprehensive`, `balanced` or `transcript`; the service chooses when left out.
        prompt: What to look for when chapters are made.
        number_of_chapters: How many there should be, 1 or more.
        min_chapters: No fewer than this, 1 or more.
        max_chapters: No more than this, 1 or more.
        start_time_seconds: Where to begin; the beginning of the video when left out.
        end_time_seconds: Where to end; the end of the video when left out.
        keyframe_config: Key frames to keep of each segment.

    Raises:
        ConfigError: A bound is broken, or the numbers of chapters contradict each other; `.violations` names every one.

    Source: "Create a segmentation", segmentation_config.narrative_config.

    Examples:
        >>> config = strategies.narrative(prompt="A chapter for each goal", max_chapters=10)
    """
    own = {
        "strategy": _given(strategy),
        "prompt": _given(prompt),
        "number_of_chapters": _given(number_of_chapters),
        "min_chapters": _given(min_chapters),
        "max_chapters": _given(max_chapters),
    }
    return _config("narrative", own, start_time_seconds, end_time_seconds, keyframe_config)


def validate(config: models.SegmentationConfig | Mapping[str, Any]) -> models.SegmentationConfig:
    """Check a whole config, made here, by hand or read from a file, and give it as a model.

    Raises:
        ConfigError: Something is missing, unknown, out of bounds, or belongs to another strategy; `.violations` names every rule.

    Source: "Get a specific segmentation", segmentation_config.

    Examples:
        >>> config = strategies.validate({"strategy": "uniform", "uniform_config": {"window_seconds": 4}})
        >>> config.uniform_config.window_seconds
        4.0
    """
    found = validation.violations(models.SegmentationConfig, config)
    if found:
        raise ConfigError("the segmentation config", found)
    if isinstance(config, models.SegmentationConfig):
        return config
    made: models.SegmentationConfig = decoders.decode(answers.encode(config), models.SegmentationConfig)
    return made


def preview(config: models.SegmentationConfig | Mapping[str, Any], duration_seconds: float) -> list[TimeRange]:
    """The segments that a uniform or manual config gives for a video of this length, without asking anyone.

    Args:
        config: What to preview. Shots and chapters cannot be known without the video.
        duration_seconds: Length of the video in seconds.

    Raises:
        ConfigError: The config is not valid, or its strategy has no preview.

    Examples:
        >>> for segment in strategies.preview(strategies.uniform(4), duration_seconds=10):
        ...     print(segment.start_time, segment.end_time)
        0.0 4.0
        4.0 8.0
        8.0 10.0
    """
    checked = validate(config)
    if not (isinstance(duration_seconds, (int, float)) and is_finite(duration_seconds) and duration_seconds > 0):
        raise ConfigError(
            "the preview",
            [Violation("duration_seconds", f"{shown(duration_seconds)} is not a length of a video in seconds")],
        )
    within = segmenting.bounded(
        checked.start_time_seconds or None, number(checked.end_time_seconds), float(duration_seconds)
    )
    if isinstance(checked.uniform_config, models.SegmentationUniformConfig):
        uniform_config = checked.uniform_config
        return segmenting.uniform(uniform_config.window_seconds, number(uniform_config.hop_seconds), within)
    if isinstance(checked.manual_config, models.SegmentationManualConfig):
        pairs = [(number(s.start_time), number(s.end_time)) for s in checked.manual_config.segments]
        return segmenting.manual(pairs, within)
    message = f"'{checked.strategy}' has no preview: its segments depend on the video; 'uniform' and 'manual' have one"
    raise ConfigError("the preview", [Violation("strategy", message)])


def _config(
    strategy: str,
    own: Mapping[str, Any],
    start: float | None,
    end: float | None,
    keyframes: models.KeyframeConfig | Mapping[str, Any] | None,
) -> models.SegmentationConfig:
    given = {
        "strategy": strategy,
        f"{strategy.replace('-', '_')}_config": {k: v for k, v in own.items() if v is not UNSET},
        "start_time_seconds": _given(start),
        "end_time_seconds": _given(end),
        "keyframe_config": _given(keyframes),
    }
    return validate({name: value for name, value in given.items() if value is not UNSET})


def _manual_segment(segment: Any) -> Any:
    if isinstance(segment, (tuple, list)) and len(segment) == 2:
        return {"start_time": segment[0], "end_time": segment[1]}
    if isinstance(segment, models.ManualSegment):
        return segment
    start, end = getattr(segment, "start_time", None), getattr(segment, "end_time", None)
    return segment if start is None or end is None else {"start_time": start, "end_time": end}


def _given(value: Any) -> Any:
    return UNSET if value is None else value


def number(value: float | Unset | None) -> float | None:
    """A number of a config; None where it is absent or null."""
    return None if value is None or value is UNSET or isinstance(value, msgspec.UnsetType) else value


def __dir__() -> list[str]:
    return __all__
