from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class Segment(Model):
    """A part of a file.

    Attributes:
        id: The segment's id.
        start_time: Its start in seconds from the start of the file.
        end_time: Its end in seconds from the start of the file.
        thumbnail_url: Address of its picture; absent unless thumbnails were asked for.
    """

    id: UUID
    start_time: float
    end_time: float
    thumbnail_url: str | Unset = UNSET
