from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .tag import Tag


@_attrs_define
class TagList:
    """A page of tags.

    Attributes:
        total: How many tags there are on all pages.
        limit: How many tags a page holds.
        offset: How many tags come before this page.
        object: Always list.
        data: The tags of this page.
    """

    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    data: list[Tag] | Unset = UNSET
