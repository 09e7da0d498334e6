from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .rich_transcript_list_item import RichTranscriptListItem


@_attrs_define
class RichTranscriptList:
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
    object: str = _attrs_field(default="list", metadata={"const": "list"})
