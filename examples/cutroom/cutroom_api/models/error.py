from __future__ import annotations

from msgspec import Struct


class Error(Struct):
    """Why a request was refused.

    Attributes:
        error: The reason, for people.
    """

    error: str
