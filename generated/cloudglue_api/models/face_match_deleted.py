from __future__ import annotations

from typing import Annotated

from ..types import UUID, Bounds, Model


class FaceMatchDeleted(Model):
    """A face match that is gone.

    Attributes:
        face_match_id: The face match's id.
        object: Always face_match.
    """

    face_match_id: UUID
    object: Annotated[str, Bounds(const="face_match")] = "face_match"
