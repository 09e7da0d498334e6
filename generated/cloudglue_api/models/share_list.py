from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .share import Share


class ShareList(Model):
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
    object: Annotated[str, Bounds(const="list")] = "list"
