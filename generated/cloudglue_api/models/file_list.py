from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .file import File


@_attrs_define
class FileList:
    """A page of files.

    Attributes:
        data: The files of this page.
        total: How many files there are on all pages.
        limit: How many files a page holds.
        offset: How many files come before this page.
        object: Always list.
    """

    data: list[File]
    total: int
    limit: int
    offset: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
