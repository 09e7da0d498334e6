from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .segment_describe import SegmentDescribe


@_attrs_define
class SegmentDescribeList:
    """A page of descriptions of a segment.

    Attributes:
        data: The descriptions of this page.
        total: How many descriptions there are on all pages.
        limit: How many descriptions a page holds.
        offset: How many descriptions come before this page.
        object: Always list.
    """

    data: list[SegmentDescribe]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
