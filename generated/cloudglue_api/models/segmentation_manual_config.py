from __future__ import annotations

from ..types import Model
from .manual_segment import ManualSegment


class SegmentationManualConfig(Model):
    """Segments given by hand. They may overlap, leave gaps, and come in any order.

    Attributes:
        segments: The segments to make.
    """

    segments: list[ManualSegment]
