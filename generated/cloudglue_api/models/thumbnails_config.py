from __future__ import annotations

from ..types import Model


class ThumbnailsConfig(Model):
    """Which pictures to make.

    Attributes:
        enable_segment_thumbnails: A picture for each segment. The service's default: false.
    """

    enable_segment_thumbnails: bool
