from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .bulk_import import BulkImport


@_attrs_define
class BulkImportList:
    """A page of bulk imports.

    Attributes:
        object: Always list.
        data: The bulk imports of this page.
        total: How many bulk imports there are on all pages.
        limit: How many bulk imports a page holds.
        offset: How many bulk imports come before this page.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "list"})
    data: list[BulkImport] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
