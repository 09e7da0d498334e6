from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .file_segment import FileSegment


class FileSegmentList(Model):
    """A page of segments.

    Attributes:
        data: The segments of this page.
        total: How many segments there are on all pages.
        limit: How many segments a page holds.
        offset: How many segments come before this page.
        object: Always list.
    """

    data: list[FileSegment]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
