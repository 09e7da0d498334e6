from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .face_detection_list_item import FaceDetectionListItem


class FaceDetectionList(Model):
    """A page of face detections.

    Attributes:
        total: How many face detections there are on all pages.
        limit: How many face detections a page holds.
        offset: How many face detections come before this page.
        object: Always list.
        data: The face detections of this page.
    """

    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
    data: list[FaceDetectionListItem] | Unset = UNSET
