from __future__ import annotations

from ..types import UNSET, Model, Unset
from .describe_part import DescribePart
from .segment_summary import SegmentSummary
from .speech_part import SpeechPart


class DescribeData(Model):
    """What a video shows and says. A part is absent when it was not asked for; with a format other than json, content
    holds all of it.

    Attributes:
        visual_scene_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        audio_description: What is to be heard besides speech.
        content: The description as one text; only with a format other than json.
        title: A title for the video.
        summary: The video in a few sentences.
        segment_summary: Each segment in a few sentences.
    """

    visual_scene_description: list[DescribePart] | Unset = UNSET
    scene_text: list[DescribePart] | Unset = UNSET
    speech: list[SpeechPart] | Unset = UNSET
    audio_description: list[DescribePart] | Unset = UNSET
    content: str | Unset = UNSET
    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    segment_summary: list[SegmentSummary] | Unset = UNSET
