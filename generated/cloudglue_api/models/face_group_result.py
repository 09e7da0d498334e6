from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UUID
from .face_search_result import FaceSearchResult


@_attrs_define
class FaceGroupResult:
    """The faces in a file that were found.

    Attributes:
        matched_items: The faces.
        file_id: The file.
        item_count: How many they are.
        best_score: The highest score among them.
        type: Always face_group.
    """

    matched_items: list[FaceSearchResult]
    file_id: UUID
    item_count: int
    best_score: float
    type: str = _attrs_field(default="face_group", metadata={"const": "face_group"})
