from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class CollectionDescribeConfig(Model):
    """What to describe of a file.

    Attributes:
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_scene_text: What is to be read in the picture.
        enable_visual_scene_description: What is to be seen.
        enable_audio_description: What is to be heard besides speech.
        prompt: Words to the model about what matters here.
    """

    enable_summary: bool | Unset = UNSET
    enable_speech: bool | Unset = UNSET
    enable_scene_text: bool | Unset = UNSET
    enable_visual_scene_description: bool | Unset = UNSET
    enable_audio_description: bool | Unset = UNSET
    prompt: Annotated[str, Bounds(maxLength=2000)] | Unset = UNSET
