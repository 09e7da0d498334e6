from __future__ import annotations

from ..types import UNSET, Model, Unset


class QueryColumn(Model):
    """A column of a query's rows.

    Attributes:
        name: Its name.
        type: The SQL type of its values.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
