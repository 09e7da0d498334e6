from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class KeyframeConfig:
    """Pictures taken from within each segment.

    Attributes:
        frames_per_segment: How many pictures to take from a segment.
        max_width: Width in pixels that a picture has at most.
    """

    frames_per_segment: float = _attrs_field(metadata={"minimum": 0, "maximum": 8})
    max_width: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 144, "maximum": 4320})
