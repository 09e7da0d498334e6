from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .search_list_item import SearchListItem


@_attrs_define
class SearchList:
    """A page of searches.

    Attributes:
        data: The searches of this page.
        total: How many searches there are on all pages.
        limit: How many searches a page holds.
        offset: How many searches come before this page.
        object: Always list.
    """

    data: list[SearchListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
