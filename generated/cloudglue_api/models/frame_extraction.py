from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .frame_extraction_config import FrameExtractionConfig
from .frame_page import FramePage
from .job_status import JobStatus


class FrameExtraction(Model):
    """A job that takes frames out of a file, and a page of those it took.

    Attributes:
        frame_extraction_id: The frame extraction's id.
        status: How far the job is. Frame extractions are never not_applicable.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        file_id: The file that the frames are taken from.
        frame_extraction_config: Which frames are taken.
        frame_count: How many frames were taken; absent until completed.
        data: A page of frames; absent until completed.
        progress: How far the work is. Only the local engine says so.
        error: Why it failed. Only the local engine says so.
        warnings: What is to be told of the video, such as frames that could not be decoded. Only the local engine
            says so.
    """

    frame_extraction_id: UUID
    status: JobStatus
    created_at: Annotated[float, Bounds(minimum=0)]
    file_id: UUID
    frame_extraction_config: FrameExtractionConfig
    frame_count: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
    data: FramePage | Unset = UNSET
    progress: Annotated[float, Bounds(minimum=0, maximum=1)] | Unset = UNSET
    error: str | Unset = UNSET
    warnings: list[str] | Unset = UNSET
