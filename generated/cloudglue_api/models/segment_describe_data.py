"""The description of a segment: in parts with times (format json), or as one text (format markdown)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .segment_describe_parts import SegmentDescribeParts
    from .segment_describe_text import SegmentDescribeText

    SegmentDescribeData: TypeAlias = SegmentDescribeParts | SegmentDescribeText | dict[str, Any]
else:

    class _SegmentDescribeData(OneOf):
        tag = None
        members = ("SegmentDescribeParts", "SegmentDescribeText")
        options = {}

    class SegmentDescribeData(metaclass=_SegmentDescribeData): ...
