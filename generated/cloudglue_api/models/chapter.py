from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class Chapter:
    """A part of a video that tells one thing.

    Attributes:
        index: Its place among the chapters.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        description: What it is about.
    """

    index: int
    start_time: float = _attrs_field(metadata={"minimum": 0})
    end_time: float = _attrs_field(metadata={"minimum": 0})
    description: str
