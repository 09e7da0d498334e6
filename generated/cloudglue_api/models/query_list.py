from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .query_list_item import QueryListItem


class QueryList(Model):
    """A page of queries.

    Attributes:
        object: Always list.
        data: The queries of this page.
        total: How many queries there are on all pages.
        limit: How many queries a page holds.
        offset: How many queries come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    data: list[QueryListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
