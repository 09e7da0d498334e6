from __future__ import annotations

from ..types import UNSET, Model, Unset


class QueryError(Model):
    """Why a query failed.

    Attributes:
        code: The reason, for programs.
        message: The reason, for people.
    """

    code: str | Unset = UNSET
    message: str | Unset = UNSET
