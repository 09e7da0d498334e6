from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .collection import Collection


@_attrs_define
class CollectionList:
    """A page of collections.

    Attributes:
        data: The collections of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[Collection]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
