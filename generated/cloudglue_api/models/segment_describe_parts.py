from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .describe_part import DescribePart
from .speech_part import SpeechPart


class SegmentDescribeParts(Model):
    """What a segment shows and says. A part is absent when it was not asked for.

    Attributes:
        visual_scene_description: What is to be seen.
        speech: What is said.
        scene_text: What is to be read in the picture.
        audio_description: What is to be heard besides speech.
        title: A title for the segment.
        summary: The segment in a few sentences.
        start_time: The segment's start in seconds.
        end_time: The segment's end in seconds.
        segment_id: The segment's id.
    """

    visual_scene_description: list[DescribePart] | Unset = UNSET
    speech: list[SpeechPart] | Unset = UNSET
    scene_text: list[DescribePart] | Unset = UNSET
    audio_description: list[DescribePart] | Unset = UNSET
    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
    segment_id: UUID | Unset = UNSET
