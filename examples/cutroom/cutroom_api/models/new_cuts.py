from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .detector import Detector


@_attrs_define
class NewCuts:
    """How to find shots.

    Attributes:
        strategy: Always shot-detector.
        shot_detector_config: What tells one shot from the next.
    """

    strategy: str = _attrs_field(default="shot-detector", metadata={"const": "shot-detector"})
    shot_detector_config: Detector | Unset = UNSET
