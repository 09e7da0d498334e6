from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class CollectionFileDeleted:
    """A file that is in the collection no more.

    Attributes:
        collection_id: The collection's id.
        file_id: The file's id.
        object: Always collection_file.
    """

    collection_id: str
    file_id: str
    object: str = _attrs_field(default="collection_file", metadata={"const": "collection_file"})
