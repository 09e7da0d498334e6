from __future__ import annotations

from ..types import UNSET, Model, Unset
from .query_field_level import QueryFieldLevel


class QuerySchemaField(Model):
    """A field of a collection's entities.

    Attributes:
        name: Its name.
        type: The type of its values.
        level: Whether a field belongs to whole files or to segments.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
    level: QueryFieldLevel | Unset = UNSET
