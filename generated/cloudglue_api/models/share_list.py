from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .share import Share


@_attrs_define
class ShareList:
    """A page of shares.

    Attributes:
        data: The shares of this page.
        total: How many shares there are on all pages.
        limit: How many shares a page holds.
        offset: How many shares come before this page.
        object: Always list.
    """

    data: list[Share]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
