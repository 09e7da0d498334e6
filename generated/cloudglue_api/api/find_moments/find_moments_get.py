from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="find_moments",
    verb="get",
    method="GET",
    path="/find-moments/{job_id}",
    query={
        "limit": Rule(int, minimum=1),
        "min_score": Rule(float),
        "sort": Rule(str),
    },
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def find_moments_get(
    job_id: str,
    *,
    limit: int | None = None,
    min_score: float | None = None,
    sort: str | None = None,
) -> Operation[models.FindMoments]:
    """Get a job and the moments it found.

    Read it again until its status is final. The moments are there when it has completed. What the parameters leave
    out is not gone, and total_moments counts it too.

    Args:
        job_id: The job's id.
        limit: How many moments to give at most, 1 or more.
        min_score: Only moments with at least this criterion_score, on the criterion's own scale.
        sort: What to sort the moments by: rank_score (when absent) or start_time.
    """
    return Operation(
        ENDPOINT,
        models.FindMoments,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "limit": limit,
                "min_score": min_score,
                "sort": sort,
            }
        ),
    )
