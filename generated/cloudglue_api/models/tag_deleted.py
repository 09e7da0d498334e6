from __future__ import annotations

from msgspec import Struct


class TagDeleted(Struct):
    """A tag that is gone.

    Attributes:
        id: The tag's id.
    """

    id: str
