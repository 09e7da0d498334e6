from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .chapter import Chapter
from .extract_config import ExtractConfig
from .extract_data import ExtractData
from .job_status import JobStatus
from .shot import Shot


class Extract(Model):
    """A job that extracts data from a video, and a page of what it found.

    Attributes:
        job_id: The job's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        url: Address of the video that the data is extracted from.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        extract_config: What was to be extracted.
        segmentation_id: The segmentation that the job used; absent when none.
        data: What was found; absent until completed, and in lists unless asked for.
        total: How many segments there are on all pages.
        limit: How many segments a page holds.
        offset: How many segments come before this page.
        error: Why the job failed; absent otherwise.
        chapters: Chapters of the video; only when asked for, with the strategy narrative.
        shots: Shots of the video; only when asked for, with the strategy shot-detector.
        total_chapters: How many chapters there are; absent where chapters is.
        total_shots: How many shots there are; absent where shots is.
    """

    job_id: str
    status: JobStatus
    url: str | Unset = UNSET
    created_at: int | Unset = UNSET
    extract_config: ExtractConfig | Unset = UNSET
    segmentation_id: str | Unset = UNSET
    data: ExtractData | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    error: str | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    total_chapters: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
