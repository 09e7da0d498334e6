from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .search_filter import SearchFilter


@_attrs_define
class DeepSearchCollections:
    """Look in collections.

    Attributes:
        collections: Ids of the collections.
        source: Always collections.
        filter: Look only at the files that meet these conditions.
    """

    collections: list[UUID] = _attrs_field(metadata={"minItems": 1})
    source: str = _attrs_field(default="collections", metadata={"const": "collections"})
    filter: SearchFilter | Unset = UNSET
