from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UUID
from .segment_search_result import SegmentSearchResult


@_attrs_define
class SegmentGroupResult:
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
    type: str = _attrs_field(default="segment_group", metadata={"const": "segment_group"})
