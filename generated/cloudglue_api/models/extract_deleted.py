from __future__ import annotations

from msgspec import Struct


class ExtractDeleted(Struct):
    """An extract job that is gone.

    Attributes:
        id: The job's id.
    """

    id: str
