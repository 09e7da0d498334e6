from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class QueryColumn(Struct):
    """A column of a query's rows.

    Attributes:
        name: Its name.
        type: The SQL type of its values.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
