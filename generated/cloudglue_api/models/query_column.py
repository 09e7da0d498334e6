from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class QueryColumn:
    """A column of a query's rows.

    Attributes:
        name: Its name.
        type: The SQL type of its values.
    """

    name: str | Unset = UNSET
    type: str | Unset = UNSET
