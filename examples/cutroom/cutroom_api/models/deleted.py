from __future__ import annotations

from ..types import Model


class Deleted(Model):
    """What is gone.

    Attributes:
        id: The id that it had.
    """

    id: str
