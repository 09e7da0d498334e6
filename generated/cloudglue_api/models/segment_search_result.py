from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, UUID, Bounds, Model, Unset
from .describe_part import DescribePart
from .search_keyframe import SearchKeyframe
from .search_tag import SearchTag
from .speech_part import SpeechPart


class SegmentSearchResult(Model):
    """A segment that was found.

    Attributes:
        file_id: The file that it is part of.
        collection_id: The collection that it was found in.
        segment_id: The segment's id.
        id: Id of the result.
        score: How well it fits; more is better.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        type: Always segment.
        title: A title for it.
        filename: The file's name.
        visual_description: What is to be seen.
        scene_text: What is to be read in the picture.
        speech: What is said.
        thumbnail_url: Address of its picture; absent when there is none.
        tag: The tag that it was found by; absent when by none.
        metadata: Your own keys and values.
        keyframes: Pictures taken from within it.
    """

    file_id: UUID
    collection_id: UUID
    segment_id: UUID
    id: UUID
    score: float
    start_time: float
    end_time: float
    type: Annotated[str, Bounds(const="segment")] = "segment"
    title: str | None | Unset = UNSET
    filename: str | None | Unset = UNSET
    visual_description: list[DescribePart] | Unset = UNSET
    scene_text: list[DescribePart] | Unset = UNSET
    speech: list[SpeechPart] | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    tag: SearchTag | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    keyframes: list[SearchKeyframe] | Unset = UNSET
