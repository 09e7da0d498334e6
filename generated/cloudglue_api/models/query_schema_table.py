from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .query_schema_column import QuerySchemaColumn


@_attrs_define
class QuerySchemaTable:
    """A table that a query can read.

    Attributes:
        name: Its name in SQL.
        description: What it holds.
        columns: Its columns.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    columns: list[QuerySchemaColumn] | Unset = UNSET
