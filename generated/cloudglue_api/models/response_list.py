from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .response_list_item import ResponseListItem


@_attrs_define
class ResponseList:
    """A page of responses.

    Attributes:
        object: Always list.
        data: The responses of this page.
        total: How many responses there are on all pages.
        limit: How many responses a page holds.
        offset: How many responses come before this page.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "list"})
    data: list[ResponseListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
