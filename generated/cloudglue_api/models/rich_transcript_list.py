from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .rich_transcript_list_item import RichTranscriptListItem


class RichTranscriptList(Model):
    """A page of rich transcripts.

    Attributes:
        data: The rich transcripts of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[RichTranscriptListItem]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
