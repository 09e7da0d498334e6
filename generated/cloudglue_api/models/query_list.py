from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .query_list_item import QueryListItem


@_attrs_define
class QueryList:
    """A page of queries.

    Attributes:
        object: Always list.
        data: The queries of this page.
        total: How many queries there are on all pages.
        limit: How many queries a page holds.
        offset: How many queries come before this page.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "list"})
    data: list[QueryListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
