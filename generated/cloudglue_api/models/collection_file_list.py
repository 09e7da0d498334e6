from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .collection_file import CollectionFile


@_attrs_define
class CollectionFileList:
    """A page of files in a collection.

    Attributes:
        data: The files of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[CollectionFile]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
