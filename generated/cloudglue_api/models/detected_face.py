from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .face_bounding_box import FaceBoundingBox


class DetectedFace(Model):
    """A face in a frame of a video.

    Attributes:
        id: The face's id.
        face_bounding_box: Where in the frame it is.
        frame_id: The frame that it is in.
        timestamp: Where in the video that frame is, in seconds.
        thumbnail_url: Address of a picture of it; absent when there is none.
    """

    id: UUID
    face_bounding_box: FaceBoundingBox
    frame_id: UUID
    timestamp: float
    thumbnail_url: str | Unset = UNSET
