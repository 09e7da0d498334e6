from __future__ import annotations

from ..types import UNSET, Model, Unset
from .job_status import JobStatus


class FaceDetectionListItem(Model):
    """A face detection as lists show it, without its faces.

    Attributes:
        job_id: The face detection's id.
        status: How far the job is. Face detections are never not_applicable.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        frame_extraction_id: The frame extraction whose frames are looked at.
        file_id: The file that faces are looked for in.
        total_faces: How many faces were found; absent until completed.
    """

    job_id: str
    status: JobStatus
    created_at: float
    frame_extraction_id: str | Unset = UNSET
    file_id: str | Unset = UNSET
    total_faces: int | Unset = UNSET
