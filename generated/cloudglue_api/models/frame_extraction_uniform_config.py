from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class FrameExtractionUniformConfig(Model):
    """Frames at equal distances.

    Attributes:
        frames_per_second: Frames to take from a second of video; the service chooses when absent.
        max_width: Width in pixels that a frame has at most; the service chooses when absent.
    """

    frames_per_second: Annotated[float, Bounds(minimum=0.1, maximum=30)] | Unset = UNSET
    max_width: Annotated[float, Bounds(minimum=64, maximum=4096)] | Unset = UNSET
