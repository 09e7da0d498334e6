from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .collection import Collection


class CollectionList(Model):
    """A page of collections.

    Attributes:
        data: The collections of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[Collection]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
