from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .segmentation_list_item import SegmentationListItem


class SegmentationList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
