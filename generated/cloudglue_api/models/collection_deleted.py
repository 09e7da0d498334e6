from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class CollectionDeleted:
    """A collection that is gone.

    Attributes:
        id: The collection's id.
        object: Always collection.
    """

    id: str
    object: str = _attrs_field(default="collection", metadata={"const": "collection"})
