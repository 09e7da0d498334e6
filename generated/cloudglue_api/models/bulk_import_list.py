from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .bulk_import import BulkImport


class BulkImportList(Model):
    """A page of bulk imports.

    Attributes:
        object: Always list.
        data: The bulk imports of this page.
        total: How many bulk imports there are on all pages.
        limit: How many bulk imports a page holds.
        offset: How many bulk imports come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    data: list[BulkImport] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
