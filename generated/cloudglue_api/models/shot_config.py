from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .shot_detector import ShotDetector


class ShotConfig(Model):
    """How to find shots. A segmentation's shot detector has other names and another default for the longest shot.

    Attributes:
        detector: What a change of the picture is measured against: the changes around it (adaptive), so that a
            moving camera makes no cuts, or a fixed threshold (content).
        max_duration_seconds: Length in seconds that a segment has at most. The service's default: 5.
        min_duration_seconds: Length in seconds that a segment has at least. The service's default: 0.6.
        fill_gaps: Cover what lies between the detected shots too. The service's default: true.
    """

    detector: ShotDetector | Unset = UNSET
    max_duration_seconds: Annotated[float, Bounds(minimum=1, maximum=600)] | Unset = UNSET
    min_duration_seconds: Annotated[float, Bounds(minimum=0.6, maximum=600)] | Unset = UNSET
    fill_gaps: bool | Unset = UNSET

    __rules__ = (Ascending(("min_duration_seconds", "max_duration_seconds")),)
