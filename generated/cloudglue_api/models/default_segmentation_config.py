from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, ByValue, Model, Unset
from .default_segmentation_strategy import DefaultSegmentationStrategy
from .keyframe_config import KeyframeConfig
from .narrative_config import NarrativeConfig
from .segmentation_shot_detector_config import SegmentationShotDetectorConfig
from .segmentation_uniform_config import SegmentationUniformConfig


class DefaultSegmentationConfig(Model):
    """How to cut the files of a collection: a strategy, and the one config that belongs to it (uniform_config with
    uniform, shot_detector_config with shot-detector, narrative_config with narrative).

    Attributes:
        strategy: What decides where a segment ends: a fixed length (uniform), a change of the picture
            (shot-detector), the story (narrative).
        uniform_config: Windows of equal length.
        shot_detector_config: Cuts where the picture changes. The detectors and their defaults are PySceneDetect's.
        narrative_config: Chapters, cut where the story moves on.
        keyframe_config: Pictures taken from within each segment.
        start_time_seconds: Where in a file to begin, in seconds; its start when absent.
        end_time_seconds: Where in a file to end, in seconds, after the start; its end when absent.
    """

    strategy: DefaultSegmentationStrategy
    uniform_config: SegmentationUniformConfig | Unset = UNSET
    shot_detector_config: SegmentationShotDetectorConfig | Unset = UNSET
    narrative_config: NarrativeConfig | Unset = UNSET
    keyframe_config: KeyframeConfig | Unset = UNSET
    start_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    end_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET

    __rules__ = (
        ByValue(
            "strategy",
            needs={"uniform": "uniform_config"},
            takes={"shot-detector": "shot_detector_config", "narrative": "narrative_config"},
        ),
        Ascending(("start_time_seconds", "end_time_seconds"), strictly=True),
    )
