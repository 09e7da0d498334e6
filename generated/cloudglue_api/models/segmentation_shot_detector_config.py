from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .shot_detector import ShotDetector


class SegmentationShotDetectorConfig(Model):
    """Cuts where the picture changes. The detectors and their defaults are PySceneDetect's.

    Attributes:
        detector: What a change of the picture is measured against: the changes around it (adaptive), so that a
            moving camera makes no cuts, or a fixed threshold (content).
        threshold: How much the picture must change to be a cut; lower finds more. It has a meaning for the content
            detector only. The service's default: 27.0.
        min_seconds: Length in seconds that a segment has at least. The service's default: 0.6.
        max_seconds: Length in seconds that a segment has at most. The service's default: 300.
        fill_gaps: Cover what lies between the detected shots too. The service's default: true.
    """

    detector: ShotDetector
    threshold: float | None | Unset = UNSET
    min_seconds: Annotated[float | None, Bounds(minimum=0.6, maximum=600)] | Unset = UNSET
    max_seconds: Annotated[float | None, Bounds(minimum=1, maximum=600)] | Unset = UNSET
    fill_gaps: bool | Unset = UNSET

    __rules__ = (Ascending(("min_seconds", "max_seconds")),)
