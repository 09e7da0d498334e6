from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .segmentation_list_item import SegmentationListItem


@_attrs_define
class SegmentationList:
    """A page of segmentations.

    Attributes:
        data: The segmentations of this page.
        total: How many segmentations there are on all pages.
        limit: How many segmentations a page holds.
        offset: How many segmentations come before this page.
        object: Always list.
    """

    data: list[SegmentationListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
