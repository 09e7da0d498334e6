from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .frame_extraction_config import FrameExtractionConfig
from .job_status import JobStatus


class FrameExtractionListItem(Model):
    """A frame extraction as lists show it, without its frames.

    Attributes:
        frame_extraction_id: The frame extraction's id.
        status: How far the job is. Frame extractions are never not_applicable.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        file_id: The file that the frames are taken from.
        frame_extraction_config: Which frames are taken.
        frame_count: How many frames were taken; absent until completed.
    """

    frame_extraction_id: UUID
    status: JobStatus
    created_at: Annotated[float, Bounds(minimum=0)]
    file_id: UUID
    frame_extraction_config: FrameExtractionConfig
    frame_count: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
