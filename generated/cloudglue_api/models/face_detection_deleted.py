from __future__ import annotations

from msgspec import Struct

from ..types import UUID


class FaceDetectionDeleted(Struct):
    """A face detection that is gone.

    Attributes:
        id: The face detection's id.
    """

    id: UUID
