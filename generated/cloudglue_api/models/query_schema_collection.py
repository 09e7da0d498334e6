from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .query_schema_field import QuerySchemaField


class QuerySchemaCollection(Model):
    """What a collection's entities hold.

    Attributes:
        collection_id: The collection's id.
        fields: The fields of its entities.
        extract_schema: The schema that its entities were extracted by; absent when by none.
        prompt: The words that its entities were extracted by; absent when by none.
    """

    collection_id: str | Unset = UNSET
    fields: list[QuerySchemaField] | Unset = UNSET
    extract_schema: dict[str, Any] | Unset = UNSET
    prompt: str | Unset = UNSET
