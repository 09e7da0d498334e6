from __future__ import annotations

from ..types import UNSET, Model, Unset
from .file import File
from .rich_transcript_data import RichTranscriptData


class RichTranscriptListItem(Model):
    """What is said and shown in a file, as lists show it.

    Attributes:
        file_id: The file's id.
        data: What is said and shown in a file. A part is absent when it was not asked for; with the format
            markdown, content holds all of it.
        duration_seconds: Length of the file in seconds.
        file: The file. It has its metadata only when asked for.
    """

    file_id: str
    data: RichTranscriptData
    duration_seconds: float | Unset = UNSET
    file: File | Unset = UNSET
