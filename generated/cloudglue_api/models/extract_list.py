from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .extract import Extract


@_attrs_define
class ExtractList:
    """A page of extract jobs.

    Attributes:
        data: The jobs of this page.
        total: How many jobs there are on all pages.
        limit: How many jobs a page holds.
        offset: How many jobs come before this page.
        object: Always list.
    """

    data: list[Extract]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
