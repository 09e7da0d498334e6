from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .detected_face import DetectedFace


@_attrs_define
class DetectedFacePage:
    """A page of the faces that were found.

    Attributes:
        object: Always list.
        faces: The faces of this page.
        total: How many faces there are on all pages.
        limit: How many faces a page holds.
        offset: How many faces come before this page.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "list"})
    faces: list[DetectedFace] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1, "maximum": 100})
    offset: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
