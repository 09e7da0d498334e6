from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class FileDeleted:
    """A file that is gone.

    Attributes:
        id: The file's id.
        object: Always file.
    """

    id: str
    object: str = "file"
