from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds
from .collection_file import CollectionFile


class CollectionFileList(Struct):
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
