from __future__ import annotations

from typing import Annotated

from ..types import UUID, Bounds, Model
from .segment_search_result import SegmentSearchResult


class SegmentGroupResult(Model):
    """The segments of a file that were found.

    Attributes:
        matched_items: The segments.
        file_id: The file.
        item_count: How many they are.
        best_score: The highest score among them.
        type: Always segment_group.
    """

    matched_items: list[SegmentSearchResult]
    file_id: UUID
    item_count: int
    best_score: float
    type: Annotated[str, Bounds(const="segment_group")] = "segment_group"
