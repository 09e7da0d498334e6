from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .frame_extraction_thumbnails_config import FrameExtractionThumbnailsConfig
from .frame_extraction_uniform_config import FrameExtractionUniformConfig


class NewFrameExtraction(Model):
    """Which frames to take out of a file.

    Attributes:
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
        thumbnails_config: Which pictures to make.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
    """

    strategy: Annotated[str, Bounds(const="uniform")] = "uniform"
    uniform_config: FrameExtractionUniformConfig | Unset = UNSET
    thumbnails_config: FrameExtractionThumbnailsConfig | Unset = UNSET
    start_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    end_time_seconds: Annotated[float, Bounds(minimum=0)] | Unset = UNSET

    __rules__ = (Ascending(("start_time_seconds", "end_time_seconds"), strictly=True),)
