from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .describe_participant import DescribeParticipant


class DescribeConfig(Model):
    """What was to be described.

    Attributes:
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_visual_scene_description: What is to be seen.
        enable_scene_text: What is to be read in the picture.
        enable_audio_description: What is to be heard besides speech.
        participants: The people who take part, to name speakers by.
        prompt: Words to the model about what matters here.
    """

    enable_summary: bool | Unset = UNSET
    enable_speech: bool | Unset = UNSET
    enable_visual_scene_description: bool | Unset = UNSET
    enable_scene_text: bool | Unset = UNSET
    enable_audio_description: bool | Unset = UNSET
    participants: Annotated[list[DescribeParticipant], Bounds(maxItems=50)] | Unset = UNSET
    prompt: str | Unset = UNSET
