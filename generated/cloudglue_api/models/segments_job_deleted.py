from __future__ import annotations

from ..types import UUID, Model


class SegmentsJobDeleted(Model):
    """A segments job that is gone.

    Attributes:
        id: The job's id.
    """

    id: UUID
