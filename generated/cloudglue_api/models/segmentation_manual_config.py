from __future__ import annotations

from attrs import define as _attrs_define

from .manual_segment import ManualSegment


@_attrs_define
class SegmentationManualConfig:
    """Segments given by hand. They may overlap, leave gaps, and come in any order.

    Attributes:
        segments: The segments to make.
    """

    segments: list[ManualSegment]
