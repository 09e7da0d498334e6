from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class TranscriptSummary(Struct):
    """A segment of a transcript in a few sentences.

    Attributes:
        title: A title for the segment.
        summary: The segment in a few sentences.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
