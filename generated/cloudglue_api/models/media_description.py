from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .chapter import Chapter
from .describe_part import DescribePart
from .file import File
from .segment_summary import SegmentSummary
from .shot import Shot
from .speech_part import SpeechPart


class MediaDescription(Model):
    """What a file of a collection shows and says. A part is absent when it was not asked for; with the format
    markdown, content holds all of it.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        visual_scene_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        audio_description: What is to be heard besides speech.
        content: The description as one text; only with a format other than json.
        title: A title for the video.
        summary: The video in a few sentences.
        segment_summary: Each segment in a few sentences.
        thumbnail_url: Address of a picture that stands for the whole file; absent unless asked for.
        duration_seconds: Length of the file in seconds.
        chapters: Chapters of the file; only when asked for, with the strategy narrative.
        shots: Shots of the file; only when asked for, with the strategy shot-detector.
        total_chapters: How many chapters there are; absent where chapters is.
        total_shots: How many shots there are; absent where shots is.
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
    segment_summary: list[SegmentSummary] | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    duration_seconds: float | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    total_chapters: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    file: File | Unset = UNSET
