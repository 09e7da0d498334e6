from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .frame_extraction_config import FrameExtractionConfig


class NewFaceDetection(Model):
    """A video to find the faces in.

    Attributes:
        url: Address of the video, such as a file's uri.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """

    url: str
    frame_extraction_id: UUID | Unset = UNSET
    frame_extraction_config: FrameExtractionConfig | Unset = UNSET
