from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset
from .segmentation_config import SegmentationConfig


class NewCollectionYouTubeVideo(Model):
    """A YouTube video to add. How it is cut is said by a segmentation that is there, by a config, but not by both, or
    else by the collection.

    Attributes:
        url: The video's address on YouTube.
        segmentation_id: A segmentation of the video to use.
        segmentation_config: How to cut the video. The shot detector takes no YouTube.
        metadata: Your own keys and values, to be kept with the file.
    """

    url: str
    segmentation_id: UUID | Unset = UNSET
    segmentation_config: SegmentationConfig | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
