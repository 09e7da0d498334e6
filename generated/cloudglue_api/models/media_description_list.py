from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .media_description_list_item import MediaDescriptionListItem


@_attrs_define
class MediaDescriptionList:
    """A page of media descriptions.

    Attributes:
        data: The media descriptions of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[MediaDescriptionListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
