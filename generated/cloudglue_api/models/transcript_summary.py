from __future__ import annotations

from ..types import UNSET, Model, Unset


class TranscriptSummary(Model):
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
