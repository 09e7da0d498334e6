from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class QueryError(Struct):
    """Why a query failed.

    Attributes:
        code: The reason, for programs.
        message: The reason, for people.
    """

    code: str | Unset = UNSET
    message: str | Unset = UNSET
