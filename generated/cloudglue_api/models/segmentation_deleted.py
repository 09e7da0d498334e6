from __future__ import annotations

from ..types import UUID, Model


class SegmentationDeleted(Model):
    """A segmentation that is gone.

    Attributes:
        id: The segmentation's id.
    """

    id: UUID
