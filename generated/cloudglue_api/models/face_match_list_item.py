from __future__ import annotations

from ..types import UNSET, Model, Unset
from .face_bounding_box import FaceBoundingBox
from .job_status import JobStatus


class FaceMatchListItem(Model):
    """A face match as lists show it, without its faces.

    Attributes:
        job_id: The face match's id.
        status: How far the job is. Face matches are never not_applicable.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        face_detection_id: The face detection whose faces are compared.
        frame_extraction_id: The frame extraction whose frames are looked at.
        file_id: The file that the face is looked for in.
        source_face_bounding_box: Where in the picture the face is; null or absent until it was found there.
        match_count: How many faces match; absent until completed.
    """

    job_id: str
    status: JobStatus
    created_at: float
    face_detection_id: str | Unset = UNSET
    frame_extraction_id: str | Unset = UNSET
    file_id: str | Unset = UNSET
    source_face_bounding_box: FaceBoundingBox | None | Unset = UNSET
    match_count: int | Unset = UNSET
