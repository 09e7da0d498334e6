from __future__ import annotations

from typing import Annotated

from ..types import UUID, Bounds, Model
from .face_search_result import FaceSearchResult


class FaceGroupResult(Model):
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
    type: Annotated[str, Bounds(const="face_group")] = "face_group"
