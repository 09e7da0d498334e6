from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .face_bounding_box import FaceBoundingBox


class FaceSearchResult(Model):
    """A face that was found.

    Attributes:
        file_id: The file that it is in.
        collection_id: The collection that it was found in.
        face_id: The face's id.
        frame_id: The frame that shows it.
        score: How like the picture it is; more is better.
        timestamp: Where in the file it is, in seconds.
        type: Always face.
        face_bounding_box: Where in the frame it is.
        thumbnail_url: Address of the frame's picture; absent when there is none.
    """

    file_id: UUID
    collection_id: UUID
    face_id: UUID
    frame_id: UUID
    score: float
    timestamp: Annotated[float, Bounds(minimum=0)]
    type: Annotated[str, Bounds(const="face")] = "face"
    face_bounding_box: FaceBoundingBox | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
