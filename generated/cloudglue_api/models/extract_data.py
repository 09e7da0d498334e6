from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .segment_entities import SegmentEntities


class ExtractData(Model):
    """What was found in a video.

    Attributes:
        entities: What was found in the video as a whole, in the form of the job's schema.
        segment_entities: What was found in the segments of this page.
        thumbnail_url: Address of a picture that stands for the whole video; absent unless asked for.
    """

    entities: dict[str, Any] | Unset = UNSET
    segment_entities: list[SegmentEntities] | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
