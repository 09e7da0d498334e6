from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .describe_participant import DescribeParticipant
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class NewDescribe(Model):
    """A video to describe, and what to describe of it.

    Attributes:
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

    url: str
    segmentation_id: UUID | Unset = UNSET
    segmentation_config: SegmentationConfig | Unset = UNSET
    enable_summary: bool | Unset = UNSET
    enable_speech: bool | Unset = UNSET
    enable_visual_scene_description: bool | Unset = UNSET
    enable_scene_text: bool | Unset = UNSET
    enable_audio_description: bool | Unset = UNSET
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    include_chapters: bool | Unset = UNSET
    include_shots: bool | Unset = UNSET
    use_in_default_index: bool | Unset = UNSET
    participants: Annotated[list[DescribeParticipant], Bounds(maxItems=50)] | Unset = UNSET
    prompt: Annotated[str, Bounds(maxLength=2000)] | Unset = UNSET
    include_metadata: bool | Unset = UNSET
