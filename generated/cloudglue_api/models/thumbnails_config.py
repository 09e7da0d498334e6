from __future__ import annotations

from msgspec import Struct


class ThumbnailsConfig(Struct):
    """Which pictures to make.

    Attributes:
        enable_segment_thumbnails: A picture for each segment. The service's default: false.
    """

    enable_segment_thumbnails: bool
