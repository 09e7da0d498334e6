from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .shot_detector import ShotDetector


@_attrs_define
class ShotConfig:
    """How to find shots. A segmentation's shot detector has other names and another default for the longest shot.

    Attributes:
        detector: What a change of the picture is measured against: the changes around it (adaptive), so that a
            moving camera makes no cuts, or a fixed threshold (content).
        max_duration_seconds: Length in seconds that a segment has at most. The service's default: 5.
        min_duration_seconds: Length in seconds that a segment has at least. The service's default: 0.6.
        fill_gaps: Cover what lies between the detected shots too. The service's default: true.
    """

    detector: ShotDetector | Unset = UNSET
    max_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1, "maximum": 600})
    min_duration_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0.6, "maximum": 600})
    fill_gaps: bool | Unset = UNSET
