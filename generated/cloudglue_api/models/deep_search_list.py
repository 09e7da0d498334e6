from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .deep_search_list_item import DeepSearchListItem


class DeepSearchList(Model):
    """A page of deep searches.

    Attributes:
        object: Always list.
        data: The deep searches of this page.
        total: How many deep searches there are on all pages.
        limit: How many deep searches a page holds.
        offset: How many deep searches come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    data: list[DeepSearchListItem] | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
