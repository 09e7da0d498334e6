from __future__ import annotations

from ..types import UNSET, Model, Unset


class SegmentSummary(Model):
    """A segment in a few sentences.

    Attributes:
        title: A title for the segment.
        summary: The segment in a few sentences.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        thumbnail_url: Address of its picture; absent unless asked for.
    """

    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
