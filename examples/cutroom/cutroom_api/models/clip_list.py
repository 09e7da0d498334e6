from __future__ import annotations

from attrs import define as _attrs_define

from .clip import Clip


@_attrs_define
class ClipList:
    """A page of clips.

    Attributes:
        data: The clips of this page.
        total: How many clips there are on all pages.
    """

    data: list[Clip]
    total: int
