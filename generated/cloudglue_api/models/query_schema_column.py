from __future__ import annotations

from ..types import UNSET, Model, Unset


class QuerySchemaColumn(Model):
    """A column of a table.

    Attributes:
        name: Its name in SQL.
        type: The SQL type of its values.
        description: What it holds.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
    description: str | Unset = UNSET
