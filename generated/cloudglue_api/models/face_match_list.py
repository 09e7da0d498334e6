from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .face_match_list_item import FaceMatchListItem


@_attrs_define
class FaceMatchList:
    """A page of face matches.

    Attributes:
        total: How many face matches there are on all pages.
        limit: How many face matches a page holds.
        offset: How many face matches come before this page.
        object: Always list.
        data: The face matches of this page.
    """

    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    data: list[FaceMatchListItem] | Unset = UNSET
