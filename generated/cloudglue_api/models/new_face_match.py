from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .frame_extraction_config import FrameExtractionConfig
from .source_image import SourceImage


class NewFaceMatch(Model):
    """A face and the video to look for it in.

    Attributes:
        source_image: A picture of the face.
        target_video_url: Address of the video, such as a file's uri.
        max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
        face_detection_id: The face detection whose faces to compare; a new one is made when absent.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """

    source_image: SourceImage
    target_video_url: str
    max_faces: Annotated[int, Bounds(minimum=1, maximum=4000)] | Unset = UNSET
    face_detection_id: UUID | Unset = UNSET
    frame_extraction_id: UUID | Unset = UNSET
    frame_extraction_config: FrameExtractionConfig | Unset = UNSET
