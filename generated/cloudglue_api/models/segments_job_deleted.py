from __future__ import annotations

from msgspec import Struct

from ..types import UUID


class SegmentsJobDeleted(Struct):
    """A segments job that is gone.

    Attributes:
        id: The job's id.
    """

    id: UUID
