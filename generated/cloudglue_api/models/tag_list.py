from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .tag import Tag


class TagList(Model):
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
