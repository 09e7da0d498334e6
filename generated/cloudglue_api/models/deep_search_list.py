from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .deep_search_list_item import DeepSearchListItem


@_attrs_define
class DeepSearchList:
    """A page of deep searches.

    Attributes:
        object: Always list.
        data: The deep searches of this page.
        total: How many deep searches there are on all pages.
        limit: How many deep searches a page holds.
        offset: How many deep searches come before this page.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "list"})
    data: list[DeepSearchListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
