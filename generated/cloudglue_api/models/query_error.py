from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class QueryError:
    """Why a query failed.

    Attributes:
        code: The reason, for programs.
        message: The reason, for people.
    """

    code: str | Unset = UNSET
    message: str | Unset = UNSET
