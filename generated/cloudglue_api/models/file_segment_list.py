from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .file_segment import FileSegment


@_attrs_define
class FileSegmentList:
    """A page of segments.

    Attributes:
        data: The segments of this page.
        total: How many segments there are on all pages.
        limit: How many segments a page holds.
        offset: How many segments come before this page.
        object: Always list.
    """

    data: list[FileSegment]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
