from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class NewCollectionFile(Model):
    """A file to add: file_id when the service has it, url when it does not. How it is cut is said by a segmentation
    that is there, by a config, but not by both, or else by the collection.

    Attributes:
        segmentation_id: A segmentation of the file to use.
        segmentation_config: How to cut the file.
        file_id: The id of a file that is there.
        url: Where the file is: its uri, or an address that files can be fetched from.
        thumbnails_config: Which pictures to make; as the collection says when absent.
        metadata: Your own keys and values, to be kept with the file.
    """

    segmentation_id: UUID | Unset = UNSET
    segmentation_config: SegmentationConfig | Unset = UNSET
    file_id: str | Unset = UNSET
    url: str | Unset = UNSET
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
