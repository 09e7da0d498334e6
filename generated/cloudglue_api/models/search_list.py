from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .search_list_item import SearchListItem


class SearchList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
