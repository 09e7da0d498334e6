from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .query_schema_collection import QuerySchemaCollection
from .query_schema_table import QuerySchemaTable


class QuerySchema(Model):
    """What a query can ask for.

    Attributes:
        object: Always query_schema.
        tables: The tables.
        collections: What each collection's entities hold.
    """

    object: Annotated[str, Bounds(const="query_schema")] | Unset = UNSET
    tables: list[QuerySchemaTable] | Unset = UNSET
    collections: list[QuerySchemaCollection] | Unset = UNSET
