from __future__ import annotations

from ..types import UNSET, Model, Unset


class RunError(Model):
    """Why a response or a deep search failed.

    Attributes:
        message: The reason, for people.
        type: What kind of failure it is.
        code: The reason, for programs.
    """

    message: str | Unset = UNSET
    type: str | Unset = UNSET
    code: str | Unset = UNSET
