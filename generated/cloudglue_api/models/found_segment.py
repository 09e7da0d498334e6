from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class FoundSegment:
    """A part of a video that a segments job found. It has no id of its own.

    Attributes:
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        description: What it is about; absent when there is nothing to say.
        thumbnail_url: Address of its picture; absent when there is none.
        shot_index: The index of the shot that it belongs to; absent with the criteria narrative.
    """

    start_time: float = _attrs_field(metadata={"minimum": 0})
    end_time: float = _attrs_field(metadata={"minimum": 0})
    description: str | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    shot_index: int | Unset = UNSET
