from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="describe",
    verb="create",
    method="POST",
    path="/describe",
    content_type="application/json",
)


def describe_create(
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    enable_summary: bool | None = None,
    enable_speech: bool | None = None,
    enable_visual_scene_description: bool | None = None,
    enable_scene_text: bool | None = None,
    enable_audio_description: bool | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
    use_in_default_index: bool | None = None,
    participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
    prompt: str | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Describe]:
    """Start to describe a video.

    Each enable_… asks for one part of the description. The parts come with the job once it has completed. A picture
    is described as a whole, and may be completed at once.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
            is understood.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_visual_scene_description: What is to be seen.
        enable_scene_text: What is to be read in the picture.
        enable_audio_description: What is to be heard besides speech.
        thumbnails_config: Which pictures to make of the segments.
        include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
        include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            writes.
        participants: The people who take part; speakers get no other names than these.
        prompt: Words to the model about what matters here, such as how names are spelled.
        include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
            false.
    """
    return Operation(
        ENDPOINT,
        models.Describe,
        body=given(
            {
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "enable_summary": enable_summary,
                "enable_speech": enable_speech,
                "enable_visual_scene_description": enable_visual_scene_description,
                "enable_scene_text": enable_scene_text,
                "enable_audio_description": enable_audio_description,
                "thumbnails_config": thumbnails_config,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
                "use_in_default_index": use_in_default_index,
                "participants": participants,
                "prompt": prompt,
                "include_metadata": include_metadata,
            }
        ),
        body_model=models.NewDescribe,
    )
