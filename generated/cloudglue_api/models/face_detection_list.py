from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .face_detection_list_item import FaceDetectionListItem


@_attrs_define
class FaceDetectionList:
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
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    data: list[FaceDetectionListItem] | Unset = UNSET
