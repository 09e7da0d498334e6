from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .file_entities_list_item import FileEntitiesListItem


@_attrs_define
class FileEntitiesList:
    """A page of extracted entities.

    Attributes:
        data: The extracted entities of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[FileEntitiesListItem]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
