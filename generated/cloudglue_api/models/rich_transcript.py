from __future__ import annotations

from ..types import UNSET, Model, Unset
from .describe_part import DescribePart
from .file import File
from .speech_part import SpeechPart
from .transcript_summary import TranscriptSummary


class RichTranscript(Model):
    """What is said and shown in a file of a collection. A part is absent when it was not asked for; with the format
    markdown, content holds all of it.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        visual_scene_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        audio_description: What is to be heard besides speech.
        content: The transcript as one Markdown text; only with the format markdown.
        title: A title for the file.
        summary: The file in a few sentences.
        segment_summary: Each segment in a few sentences.
        duration_seconds: Length of the file in seconds.
        file: The file. It has its metadata only when asked for.
    """

    collection_id: str
    file_id: str
    visual_scene_description: list[DescribePart] | Unset = UNSET
    scene_text: list[DescribePart] | Unset = UNSET
    speech: list[SpeechPart] | Unset = UNSET
    audio_description: list[DescribePart] | Unset = UNSET
    content: str | Unset = UNSET
    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    segment_summary: list[TranscriptSummary] | Unset = UNSET
    duration_seconds: float | Unset = UNSET
    file: File | Unset = UNSET
