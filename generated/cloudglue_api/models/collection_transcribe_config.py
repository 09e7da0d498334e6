from __future__ import annotations

from ..types import UNSET, Model, Unset


class CollectionTranscribeConfig(Model):
    """What to put into a file's transcript.

    Attributes:
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_scene_text: What is to be read in the picture.
        enable_visual_scene_description: What is to be seen.
        enable_audio_description: What is to be heard besides speech.
    """

    enable_summary: bool | Unset = UNSET
    enable_speech: bool | Unset = UNSET
    enable_scene_text: bool | Unset = UNSET
    enable_visual_scene_description: bool | Unset = UNSET
    enable_audio_description: bool | Unset = UNSET
