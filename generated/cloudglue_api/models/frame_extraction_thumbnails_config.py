from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class FrameExtractionThumbnailsConfig(Struct):
    """Which pictures to make.

    Attributes:
        enable_frame_thumbnails: A picture for each frame.
    """

    enable_frame_thumbnails: bool | Unset = UNSET
