from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .job_status import JobStatus
from .narrative_config import NarrativeConfig
from .segments_criteria import SegmentsCriteria
from .shot_config import ShotConfig


class SegmentsJobListItem(Model):
    """A segments job as lists show it, without its segments.

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
    """

    job_id: UUID
    file_id: UUID
    status: JobStatus
    criteria: SegmentsCriteria
    created_at: int
    object: Annotated[str, Bounds(const="segments")] = "segments"
    shot_config: ShotConfig | Unset = UNSET
    narrative_config: NarrativeConfig | Unset = UNSET
