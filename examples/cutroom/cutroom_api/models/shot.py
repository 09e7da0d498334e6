from __future__ import annotations

from ..types import UUID, Model


class Shot(Model):
    """What lies between two cuts.

    Attributes:
        id: The shot's id.
        start_time: Where it begins, in seconds.
        end_time: Where it ends, in seconds.
    """

    id: UUID
    start_time: float
    end_time: float
