from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class SegmentEntities(Model):
    """What was found in a segment.

    Attributes:
        start_time: The segment's start in seconds.
        end_time: The segment's end in seconds.
        entities: What was found, in the form of the schema that was asked for.
        thumbnail_url: Address of the segment's picture; absent unless asked for.
    """

    start_time: float | Unset = UNSET
    end_time: float | Unset = UNSET
    entities: dict[str, Any] | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
