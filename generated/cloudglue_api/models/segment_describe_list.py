from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .segment_describe import SegmentDescribe


class SegmentDescribeList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
