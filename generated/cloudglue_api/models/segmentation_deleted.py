from __future__ import annotations

from msgspec import Struct

from ..types import UUID


class SegmentationDeleted(Struct):
    """A segmentation that is gone.

    Attributes:
        id: The segmentation's id.
    """

    id: UUID
