from __future__ import annotations

from msgspec import Struct

from ..types import UUID


class Shot(Struct):
    """What lies between two cuts.

    Attributes:
        id: The shot's id.
        start_time: Where it begins, in seconds.
        end_time: Where it ends, in seconds.
    """

    id: UUID
    start_time: float
    end_time: float
