from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .detected_face_page import DetectedFacePage
from .job_status import JobStatus


class FaceDetection(Model):
    """A job that finds the faces in a video, and a page of those it found.

    Attributes:
        face_detection_id: The face detection's id.
        status: How far the job is. Face detections are never not_applicable.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        frame_extraction_id: The frame extraction whose frames are looked at.
        file_id: The file that faces are looked for in.
        data: A page of faces; absent until completed.
    """

    face_detection_id: UUID
    status: JobStatus
    created_at: float
    frame_extraction_id: UUID | Unset = UNSET
    file_id: UUID | Unset = UNSET
    data: DetectedFacePage | Unset = UNSET
