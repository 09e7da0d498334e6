from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .thumbnail import Thumbnail


class ThumbnailList(Model):
    """A page of thumbnails.

    Attributes:
        data: The thumbnails of this page.
        total: How many thumbnails there are on all pages.
        limit: How many thumbnails a page holds.
        offset: How many thumbnails come before this page.
        object: Always list.
    """

    data: list[Thumbnail]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
