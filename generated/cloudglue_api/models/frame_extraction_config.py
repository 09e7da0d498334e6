from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .frame_extraction_thumbnails_config import FrameExtractionThumbnailsConfig
from .frame_extraction_uniform_config import FrameExtractionUniformConfig


@_attrs_define
class FrameExtractionConfig:
    """Which frames to take out of a file.

    Attributes:
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
        thumbnails_config: Which pictures to make.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
    """

    strategy: str = _attrs_field(default="uniform", metadata={"const": "uniform"})
    uniform_config: FrameExtractionUniformConfig | Unset = UNSET
    thumbnails_config: FrameExtractionThumbnailsConfig | Unset = UNSET
    start_time_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    end_time_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
