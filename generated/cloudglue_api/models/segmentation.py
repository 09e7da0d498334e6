from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .job_status import JobStatus
from .segment_page import SegmentPage
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class Segmentation(Model):
    """A job that cuts a file into segments, and a page of what it found.

    Attributes:
        segmentation_id: The segmentation's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        file_id: The file that is cut.
        segmentation_config: How the file is cut.
        thumbnails_config: Which pictures were asked for; absent on older segmentations.
        total_segments: How many segments were found; absent until completed.
        total_shots: How many shots were found; only with the strategy shot-detector.
        total_chapters: How many chapters were found; only with the strategy narrative.
        data: A page of segments; absent until completed and when none were found.
        progress: How far the work is. Only the local engine says so.
        error: Why it failed. Only the local engine says so.
        warnings: What is to be told of the video, such as frames that could not be decoded. Only the local engine
            says so.
    """

    segmentation_id: UUID
    status: JobStatus
    created_at: Annotated[float, Bounds(minimum=0)]
    file_id: UUID
    segmentation_config: SegmentationConfig
    thumbnails_config: ThumbnailsConfig | Unset = UNSET
    total_segments: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
    total_chapters: Annotated[int | float, Bounds(minimum=0)] | Unset = UNSET
    data: SegmentPage | Unset = UNSET
    progress: Annotated[float, Bounds(minimum=0, maximum=1)] | Unset = UNSET
    error: str | Unset = UNSET
    warnings: list[str] | Unset = UNSET
