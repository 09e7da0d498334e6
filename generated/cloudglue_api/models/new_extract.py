from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class NewExtract(Model):
    """A video to extract data from, and what to extract.

    Attributes:
        url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
            is understood.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        prompt: Words to the model about what to find; needed without a schema.
        schema: A JSON schema of what to find; needed without a prompt.
        enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
        enable_segment_level_entities: Extract from each segment; so it is when neither is given.
        enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
        enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its
            source's), and not from its pictures and sound.
        thumbnails_config: Which pictures to make of the segments.
        include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
        include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
    """

    url: str
    segmentation_id: UUID | Unset = UNSET
    segmentation_config: SegmentationConfig | Unset = UNSET
    prompt: str | Unset = UNSET
    schema: dict[str, Any] | Unset = UNSET
    enable_video_level_entities: bool | Unset = UNSET
    enable_segment_level_entities: bool | Unset = UNSET
    enable_transcript_mode: bool | Unset = UNSET
    enable_metadata_mode: bool | Unset = UNSET
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    include_chapters: bool | Unset = UNSET
    include_shots: bool | Unset = UNSET
