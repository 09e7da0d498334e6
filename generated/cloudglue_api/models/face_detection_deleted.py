from __future__ import annotations

from ..types import UUID, Model


class FaceDetectionDeleted(Model):
    """A face detection that is gone.

    Attributes:
        id: The face detection's id.
    """

    id: UUID
