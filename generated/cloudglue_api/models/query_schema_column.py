from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class QuerySchemaColumn:
    """A column of a table.

    Attributes:
        name: Its name in SQL.
        type: The SQL type of its values.
        description: What it holds.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
    description: str | Unset = UNSET
