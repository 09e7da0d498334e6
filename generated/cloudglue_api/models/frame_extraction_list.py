from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .frame_extraction_list_item import FrameExtractionListItem


@_attrs_define
class FrameExtractionList:
    """A page of frame extractions.

    Attributes:
        data: The frame extractions of this page.
        total: How many frame extractions there are on all pages.
        limit: How many frame extractions a page holds.
        offset: How many frame extractions come before this page.
        object: Always list.
    """

    data: list[FrameExtractionListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
