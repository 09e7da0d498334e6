from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class FrameExtractionUniformConfig:
    """Frames at equal distances.

    Attributes:
        frames_per_second: Frames to take from a second of video; the service chooses when absent.
        max_width: Width in pixels that a frame has at most; the service chooses when absent.
    """

    frames_per_second: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0.1, "maximum": 30})
    max_width: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 64, "maximum": 4096})
