from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .chapter import Chapter
from .segment import Segment
from .shot import Shot


class SegmentPage(Model):
    """A page of a segmentation's segments.

    Attributes:
        total: How many segments there are on all pages.
        limit: How many segments a page holds.
        offset: How many segments come before this page.
        object: Always list.
        segments: The segments of this page.
        shots: The shots of the video; only with the strategy shot-detector.
        chapters: The chapters of the video; only with the strategy narrative.
    """

    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
    segments: list[Segment] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
