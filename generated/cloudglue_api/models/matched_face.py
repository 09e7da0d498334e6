from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .face_bounding_box import FaceBoundingBox


class MatchedFace(Model):
    """A face in a frame of a video that looks like the one in the picture.

    Attributes:
        id: The id of this match.
        face_bounding_box: Where in the frame it is.
        similarity: How much it looks like the one in the picture, 0 to 100.
        frame_id: The frame that it is in.
        timestamp: Where in the video that frame is, in seconds.
        thumbnail_url: Address of a picture of it; absent when there is none.
    """

    id: UUID
    face_bounding_box: FaceBoundingBox
    similarity: Annotated[float, Bounds(minimum=0, maximum=100)]
    frame_id: UUID
    timestamp: float
    thumbnail_url: str | Unset = UNSET
