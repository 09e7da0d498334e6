from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .query_schema_collection import QuerySchemaCollection
from .query_schema_table import QuerySchemaTable


@_attrs_define
class QuerySchema:
    """What a query can ask for.

    Attributes:
        object: Always query_schema.
        tables: The tables.
        collections: What each collection's entities hold.
    """

    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "query_schema"})
    tables: list[QuerySchemaTable] | Unset = UNSET
    collections: list[QuerySchemaCollection] | Unset = UNSET
