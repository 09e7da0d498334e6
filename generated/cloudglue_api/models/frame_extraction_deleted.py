from __future__ import annotations

from ..types import UUID, Model


class FrameExtractionDeleted(Model):
    """A frame extraction that is gone.

    Attributes:
        id: The frame extraction's id.
    """

    id: UUID
