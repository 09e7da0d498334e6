from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds
from .file import File


class FileList(Struct):
    """A page of files.

    Attributes:
        data: The files of this page.
        total: How many files there are on all pages.
        limit: How many files a page holds.
        offset: How many files come before this page.
        object: Always list.
    """

    data: list[File]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
