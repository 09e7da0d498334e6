from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class NewTranscribe(Model):
    """A video to transcribe, and what to put into the transcript.

    Attributes:
        url: Where the video is: a file's uri, or an address that the service can open.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_visual_scene_description: What is to be seen.
        enable_scene_text: What is to be read in the picture.
        enable_audio_description: What is to be heard besides speech.
        thumbnails_config: Which pictures to make of the segments.
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
    include_metadata: bool | Unset = UNSET
