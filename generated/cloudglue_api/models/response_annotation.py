from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset


class ResponseAnnotation(Model):
    """A place in a video that a text rests on. What the place shows and says is there only when asked for with
    include.

    Attributes:
        file_id: The file.
        start_time: Its start in seconds.
        type: Always cloudglue_citation.
        collection_id: The collection that it was found in; absent when in none.
        segment_id: The segment of the file.
        end_time: Its end in seconds.
        context: What it tells.
        relevant_sources: The words in it that matter.
        visual_scene_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        audio_description: What is to be heard besides speech.
    """

    file_id: UUID
    start_time: float
    type: Annotated[str, Bounds(const="cloudglue_citation")] = "cloudglue_citation"
    collection_id: UUID | Unset = UNSET
    segment_id: UUID | Unset = UNSET
    end_time: float | Unset = UNSET
    context: str | Unset = UNSET
    relevant_sources: list[str] | Unset = UNSET
    visual_scene_description: list[str] | Unset = UNSET
    scene_text: list[str] | Unset = UNSET
    speech: list[str] | Unset = UNSET
    audio_description: list[str] | Unset = UNSET
