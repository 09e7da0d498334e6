from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .file import File


class FileList(Model):
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
