from __future__ import annotations

from ..types import Model


class Error(Model):
    """Why a request was refused.

    Attributes:
        error: The reason, for people.
    """

    error: str
