from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class SegmentationUniformConfig(Model):
    """Windows of equal length.

    Attributes:
        window_seconds: Length of a segment in seconds.
        hop_seconds: From one start to the next, in seconds; the window when absent. Smaller overlaps, larger leaves
            gaps.
    """

    window_seconds: Annotated[float, Bounds(minimum=1, maximum=120)]
    hop_seconds: Annotated[float, Bounds(minimum=1, maximum=120)] | Unset = UNSET
