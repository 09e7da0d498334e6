from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .chapter import Chapter
from .segment import Segment
from .shot import Shot


@_attrs_define
class SegmentPage:
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
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    segments: list[Segment] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
