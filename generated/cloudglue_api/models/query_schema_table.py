from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .query_schema_column import QuerySchemaColumn


class QuerySchemaTable(Struct):
    """A table that a query can read.

    Attributes:
        name: Its name in SQL.
        description: What it holds.
        columns: Its columns.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    columns: list[QuerySchemaColumn] | Unset = UNSET
