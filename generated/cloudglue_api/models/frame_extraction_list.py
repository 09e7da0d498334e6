from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .frame_extraction_list_item import FrameExtractionListItem


class FrameExtractionList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
