from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import UNSET, Bounds, Unset
from .tag import Tag


class TagList(Struct):
    """A page of tags.

    Attributes:
        total: How many tags there are on all pages.
        limit: How many tags a page holds.
        offset: How many tags come before this page.
        object: Always list.
        data: The tags of this page.
    """

    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
    data: list[Tag] | Unset = UNSET
