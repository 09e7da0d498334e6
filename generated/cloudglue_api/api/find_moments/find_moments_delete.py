from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="find_moments",
    verb="delete",
    method="DELETE",
    path="/find-moments/{job_id}",
)


def find_moments_delete(
    job_id: str,
) -> Operation[models.FindMomentsDeleted]:
    """Delete a job and its moments.

    One that has not ended is cancelled, and its credits are given back; otherwise they are spent. The video stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        ENDPOINT,
        models.FindMomentsDeleted,
        path_values={
            "job_id": job_id,
        },
    )
