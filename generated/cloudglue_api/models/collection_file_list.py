from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .collection_file import CollectionFile


class CollectionFileList(Model):
    """A page of files in a collection.

    Attributes:
        data: The files of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[CollectionFile]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
