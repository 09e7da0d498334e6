from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .chapter import Chapter
from .segment_entities import SegmentEntities
from .shot import Shot


class FileEntities(Model):
    """What was extracted from a file of a collection: the whole, and a page of its segments.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        entities: What was found in the file as a whole, in the form of the collection's schema.
        segment_entities: What was found in the segments of this page.
        total: How many segments there are on all pages.
        limit: How many segments a page holds.
        offset: How many segments come before this page.
        thumbnail_url: Address of a picture that stands for the whole file; absent unless asked for.
        chapters: Chapters of the file; only when asked for, with the strategy narrative.
        shots: Shots of the file; only when asked for, with the strategy shot-detector.
        total_chapters: How many chapters there are; absent where chapters is.
        total_shots: How many shots there are; absent where shots is.
    """

    collection_id: str
    file_id: str
    entities: dict[str, Any]
    segment_entities: list[SegmentEntities]
    total: int
    limit: int
    offset: int
    thumbnail_url: str | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    total_chapters: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
