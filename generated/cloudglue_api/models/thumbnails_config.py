from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class ThumbnailsConfig:
    """Which pictures to make.

    Attributes:
        enable_segment_thumbnails: A picture for each segment. The service's default: false.
    """

    enable_segment_thumbnails: bool
