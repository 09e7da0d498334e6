from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class FrameExtractionThumbnailsConfig:
    """Which pictures to make.

    Attributes:
        enable_frame_thumbnails: A picture for each frame.
    """

    enable_frame_thumbnails: bool | Unset = UNSET
