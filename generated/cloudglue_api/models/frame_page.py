from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .frame import Frame


@_attrs_define
class FramePage:
    """A page of a frame extraction's frames.

    Attributes:
        total: How many frames there are on all pages.
        limit: How many frames a page holds.
        offset: How many frames come before this page.
        object: Always list.
        frames: The frames of this page.
    """

    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
    frames: list[Frame] | Unset = UNSET
