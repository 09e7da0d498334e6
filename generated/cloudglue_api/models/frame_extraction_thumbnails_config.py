from __future__ import annotations

from ..types import UNSET, Model, Unset


class FrameExtractionThumbnailsConfig(Model):
    """Which pictures to make.

    Attributes:
        enable_frame_thumbnails: A picture for each frame.
    """

    enable_frame_thumbnails: bool | Unset = UNSET
