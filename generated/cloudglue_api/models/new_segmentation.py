from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, ByValue, Model, Unset
from .keyframe_config import KeyframeConfig
from .narrative_config import NarrativeConfig
from .segmentation_manual_config import SegmentationManualConfig
from .segmentation_shot_detector_config import SegmentationShotDetectorConfig
from .segmentation_strategy import SegmentationStrategy
from .segmentation_uniform_config import SegmentationUniformConfig
from .thumbnails_config import ThumbnailsConfig


class NewSegmentation(Model):
    """How to cut a file, and which pictures to make of its segments.

    Attributes:
        strategy: What decides where a segment ends: a fixed length (uniform), a change of the picture
            (shot-detector), the caller (manual), the story (narrative).
        uniform_config: Windows of equal length.
        shot_detector_config: Cuts where the picture changes. The detectors and their defaults are PySceneDetect's.
        manual_config: Segments given by hand. They may overlap, leave gaps, and come in any order.
        narrative_config: Chapters, cut where the story moves on.
        keyframe_config: Pictures taken from within each segment.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
        thumbnails_config: Which pictures to make of the segments.
    """

    strategy: SegmentationStrategy
    uniform_config: SegmentationUniformConfig | Unset = UNSET
    shot_detector_config: SegmentationShotDetectorConfig | Unset = UNSET
    manual_config: SegmentationManualConfig | Unset = UNSET
    narrative_config: NarrativeConfig | Unset = UNSET
    keyframe_config: KeyframeConfig | Unset = UNSET
    start_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    end_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    thumbnails_config: ThumbnailsConfig | Unset = UNSET

    __rules__ = (
        ByValue(
            "strategy",
            needs={"uniform": "uniform_config", "shot-detector": "shot_detector_config", "manual": "manual_config"},
            takes={"narrative": "narrative_config"},
        ),
        Ascending(("start_time_seconds", "end_time_seconds"), strictly=True),
    )
