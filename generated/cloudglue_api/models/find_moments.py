from __future__ import annotations

from ..types import UNSET, Model, Unset
from .cancellable_job_status import CancellableJobStatus
from .find_moments_config import FindMomentsConfig
from .moment import Moment
from .moment_finding import MomentFinding


class FindMoments(Model):
    """A job that looks for moments in a video, and what it found.

    Attributes:
        job_id: The job's id.
        status: How far a job is that can be cancelled. The last three are final.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        url: Address of the video that is looked through.
        find_moments_config: What is looked for.
        moments: The moments found; absent until completed.
        findings: What was found about the video as a whole; absent until completed.
        total_moments: How many moments were found; absent until completed.
        error: Why the job failed; absent otherwise.
    """

    job_id: str
    status: CancellableJobStatus
    created_at: int
    url: str
    find_moments_config: FindMomentsConfig | Unset = UNSET
    moments: list[Moment] | Unset = UNSET
    findings: list[MomentFinding] | Unset = UNSET
    total_moments: int | Unset = UNSET
    error: str | Unset = UNSET
