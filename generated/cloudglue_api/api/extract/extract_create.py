from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="extract",
    verb="create",
    method="POST",
    path="/extract",
    content_type="application/json",
)


def extract_create(
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    prompt: str | None = None,
    schema: Mapping[str, Any] | None = None,
    enable_video_level_entities: bool | None = None,
    enable_segment_level_entities: bool | None = None,
    enable_transcript_mode: bool | None = None,
    enable_metadata_mode: bool | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.Extract]:
    """Start to extract data from a video.

    What to find is said in words (prompt), as a schema, or in both. It is looked for in each segment, or in the
    video as a whole, but not in both. A picture has no segments.

    Args:
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
    return Operation(
        ENDPOINT,
        models.Extract,
        body=given(
            {
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "prompt": prompt,
                "schema": schema,
                "enable_video_level_entities": enable_video_level_entities,
                "enable_segment_level_entities": enable_segment_level_entities,
                "enable_transcript_mode": enable_transcript_mode,
                "enable_metadata_mode": enable_metadata_mode,
                "thumbnails_config": thumbnails_config,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
            }
        ),
        body_model=models.NewExtract,
    )
