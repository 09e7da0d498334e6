from __future__ import annotations

from ..types import UNSET, Model, Unset
from .collection_frame_extraction_config import CollectionFrameExtractionConfig
from .frame_extraction_thumbnails_config import FrameExtractionThumbnailsConfig


class CollectionFaceDetectionConfig(Model):
    """Where to look for faces.

    Attributes:
        frame_extraction_config: Which frames to look for faces in.
        thumbnails_config: Which pictures to make.
    """

    frame_extraction_config: CollectionFrameExtractionConfig | Unset = UNSET
    thumbnails_config: FrameExtractionThumbnailsConfig | Unset = UNSET
