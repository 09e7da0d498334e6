from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .chapter import Chapter
from .found_segment import FoundSegment
from .job_status import JobStatus
from .narrative_config import NarrativeConfig
from .segments_criteria import SegmentsCriteria
from .shot import Shot
from .shot_config import ShotConfig


class SegmentsJob(Model):
    """A job that finds the shots or the chapters of a video, and all that it found.

    Attributes:
        job_id: The job's id.
        file_id: The file that is looked through.
        status: How far the job is. Segments jobs are never not_applicable.
        criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
            (narrative).
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        object: Always segments.
        shot_config: How shots are found; only with the criteria shot.
        narrative_config: How chapters are found; only with the criteria narrative.
        total_segments: How many segments were found; absent until completed.
        total_shots: How many shots were found; only with the criteria shot.
        total_chapters: How many chapters were found; only with the criteria narrative.
        segments: The segments; absent until completed.
        shots: The shots of the video; only with the criteria shot.
        chapters: The chapters of the video; only with the criteria narrative.
        progress: How far the work is. Only the local engine says so.
        error: Why it failed. Only the local engine says so.
        warnings: What is to be told of the video, such as frames that could not be decoded. Only the local engine
            says so.
    """

    job_id: UUID
    file_id: UUID
    status: JobStatus
    criteria: SegmentsCriteria
    created_at: int
    object: Annotated[str, Bounds(const="segments")] = "segments"
    shot_config: ShotConfig | Unset = UNSET
    narrative_config: NarrativeConfig | Unset = UNSET
    total_segments: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_shots: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    total_chapters: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
    segments: list[FoundSegment] | Unset = UNSET
    shots: list[Shot] | Unset = UNSET
    chapters: list[Chapter] | Unset = UNSET
    progress: Annotated[float, Bounds(minimum=0, maximum=1)] | Unset = UNSET
    error: str | Unset = UNSET
    warnings: list[str] | Unset = UNSET
