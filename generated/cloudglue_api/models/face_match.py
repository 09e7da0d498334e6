from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .face_bounding_box import FaceBoundingBox
from .job_status import JobStatus
from .matched_face_page import MatchedFacePage


class FaceMatch(Model):
    """A job that looks for a face in a video, and a page of the faces that match.

    Attributes:
        face_match_id: The face match's id.
        status: How far the job is. Face matches are never not_applicable.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        face_detection_id: The face detection whose faces are compared.
        frame_extraction_id: The frame extraction whose frames are looked at.
        file_id: The file that the face is looked for in.
        source_face_bounding_box: Where in the picture the face is; null or absent until it was found there.
        data: A page of faces that match; absent until completed.
    """

    face_match_id: UUID
    status: JobStatus
    created_at: float
    face_detection_id: UUID | Unset = UNSET
    frame_extraction_id: UUID | Unset = UNSET
    file_id: UUID | Unset = UNSET
    source_face_bounding_box: FaceBoundingBox | None | Unset = UNSET
    data: MatchedFacePage | Unset = UNSET
