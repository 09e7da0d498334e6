from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .frame_extraction_config import FrameExtractionConfig
from .frame_page import FramePage
from .job_status import JobStatus


@_attrs_define
class FrameExtraction:
    """A job that takes frames out of a file, and a page of those it took.

    Attributes:
        frame_extraction_id: The frame extraction's id.
        status: How far the job is. Frame extractions are never not_applicable.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        file_id: The file that the frames are taken from.
        frame_extraction_config: Which frames are taken.
        frame_count: How many frames were taken; absent until completed.
        data: A page of frames; absent until completed.
        progress: How far the work is. Only the local engine says so.
        error: Why it failed. Only the local engine says so.
    """

    frame_extraction_id: UUID
    status: JobStatus
    created_at: float = _attrs_field(metadata={"minimum": 0})
    file_id: UUID
    frame_extraction_config: FrameExtractionConfig
    frame_count: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    data: FramePage | Unset = UNSET
    progress: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0, "maximum": 1})
    error: str | Unset = UNSET
