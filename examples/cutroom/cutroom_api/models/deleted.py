from __future__ import annotations

from msgspec import Struct


class Deleted(Struct):
    """What is gone.

    Attributes:
        id: The id that it had.
    """

    id: str
