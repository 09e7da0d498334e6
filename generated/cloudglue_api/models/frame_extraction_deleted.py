from __future__ import annotations

from msgspec import Struct

from ..types import UUID


class FrameExtractionDeleted(Struct):
    """A frame extraction that is gone.

    Attributes:
        id: The frame extraction's id.
    """

    id: UUID
