from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .thumbnail import Thumbnail


@_attrs_define
class ThumbnailList:
    """A page of thumbnails.

    Attributes:
        data: The thumbnails of this page.
        total: How many thumbnails there are on all pages.
        limit: How many thumbnails a page holds.
        offset: How many thumbnails come before this page.
        object: Always list.
    """

    data: list[Thumbnail]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
