from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class FileDeleted:
    """A file that is gone.

    Attributes:
        id: The file's id.
        object: Always file.
    """

    id: str
    object: str = _attrs_field(default="file", metadata={"const": "file"})
