from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Model, Unset, deprecated_fields
from .chat_source import ChatSource
from .describe_part import DescribePart
from .speech_part import SpeechPart


class ChatCitation(Model):
    """A place in a video that an answer rests on, and what is known of it.

    Attributes:
        collection_id: The collection that it was found in.
        file_id: The file.
        segment_id: The segment of the file.
        start_time: Its start in seconds; text in old answers.
        end_time: Its end in seconds; text in old answers.
        text: What of the answer rests on it. Deprecated: use context and relevant_sources.
        context: What it tells.
        relevant_sources: The words in it that matter.
        visual_scene_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        audio_description: What is to be heard besides speech.
    """

    collection_id: str | Unset = UNSET
    file_id: str | Unset = UNSET
    segment_id: str | Unset = UNSET
    start_time: float | str | Unset = UNSET
    end_time: float | str | Unset = UNSET
    text: str | Unset = UNSET
    context: str | Unset = UNSET
    relevant_sources: list[ChatSource] | Unset = UNSET
    visual_scene_description: list[DescribePart] | Unset = UNSET
    scene_text: list[DescribePart] | Unset = UNSET
    speech: list[SpeechPart] | Unset = UNSET
    audio_description: list[DescribePart] | Unset = UNSET

    if not TYPE_CHECKING:  # a checker that sees it takes every name for there
        __getattribute__ = deprecated_fields(
            text="is deprecated; use context and relevant_sources",
        )
