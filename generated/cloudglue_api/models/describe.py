from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .chapter import Chapter
from .describe_config import DescribeConfig
from .describe_data import DescribeData
from .file import File
from .job_status import JobStatus
from .shot import Shot


class Describe(Model):
    """A job that describes a video in words, and what it found.

    Attributes:
        job_id: The job's id.
        status: How far a job is. The last three are final; not_applicable means that nothing was found to work on,
            such as a video in which the shot detector sees no scenes.
        url: Address of the video that is described.
        duration_seconds: Length of the video in seconds.
        thumbnail_url: Address of a picture that stands for the whole video; absent unless asked for.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        describe_config: What was to be described.
        use_in_default_index: Whether the default index of responses and deep searches holds what this job wrote.
        data: What was found; absent until completed and unless asked for.
        error: Why the job failed; absent otherwise.
        segmentation_id: The segmentation that the job used; absent when none.
        chapters: Chapters of the video; only when asked for, with the strategy narrative.
        shots: Shots of the video; only when asked for, with the strategy shot-detector.
        total_chapters: How many chapters there are; absent where chapters is.
        total_shots: How many shots there are; absent where shots is.
        file: The file that is described. It has its metadata only when asked for.
    """

    job_id: str
    status: JobStatus
    url: str | Unset = UNSET
    duration_seconds: float | Unset = UNSET
    thumbnail_url: str | Unset = UNSET
    created_at: int | Unset = UNSET
    describe_config: DescribeConfig | Unset = UNSET
    use_in_default_index: bool | Unset = UNSET
    data: DescribeData | Unset = UNSET
    error: str | Unset = UNSET
    segmentation_id: UUID | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    total_chapters: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    file: File | Unset = UNSET
