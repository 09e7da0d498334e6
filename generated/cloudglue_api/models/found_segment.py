from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class FoundSegment(Model):
    """A part of a video that a segments job found. It has no id of its own.

    Attributes:
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        description: What it is about; absent when there is nothing to say.
        thumbnail_url: Address of its picture; absent when there is none.
        shot_index: The index of the shot that it belongs to; absent with the criteria narrative.
    """

    start_time: Annotated[float, Bounds(minimum=0)]
    end_time: Annotated[float, Bounds(minimum=0)]
    description: str | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    shot_index: int | Unset = UNSET
