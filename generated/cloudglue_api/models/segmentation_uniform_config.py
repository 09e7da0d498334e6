from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class SegmentationUniformConfig:
    """Windows of equal length.

    Attributes:
        window_seconds: Length of a segment in seconds.
        hop_seconds: From one start to the next, in seconds; the window when absent. Smaller overlaps, larger leaves
            gaps.
    """

    window_seconds: float = _attrs_field(metadata={"minimum": 1, "maximum": 120})
    hop_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1, "maximum": 120})
