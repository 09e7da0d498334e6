from __future__ import annotations

from ..types import UNSET, Model, Unset
from .query_schema_column import QuerySchemaColumn


class QuerySchemaTable(Model):
    """A table that a query can read.

    Attributes:
        name: Its name in SQL.
        description: What it holds.
        columns: Its columns.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    columns: list[QuerySchemaColumn] | Unset = UNSET
