from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class KeyframeConfig(Model):
    """Pictures taken from within each segment.

    Attributes:
        frames_per_segment: How many pictures to take from a segment.
        max_width: Width in pixels that a picture has at most.
    """

    frames_per_segment: Annotated[float, Bounds(minimum=0, maximum=8)]
    max_width: Annotated[float, Bounds(minimum=144, maximum=4320)] | Unset = UNSET
