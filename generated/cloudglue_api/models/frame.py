from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class Frame(Model):
    """A single frame of a file.

    Attributes:
        id: The frame's id.
        timestamp: Where in the file it is, in seconds.
        thumbnail_url: Address of its picture; absent unless thumbnails were asked for.
    """

    id: UUID
    timestamp: float
    thumbnail_url: str | Unset = UNSET
