from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="segments",
    verb="get",
    method="GET",
    path="/segments/{job_id}",
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def segments_get(
    job_id: UUID | str,
) -> Operation[models.SegmentsJob]:
    """Get a segments job and all that it found.

    The segments come all at once; they have no pages.

    Args:
        job_id: The job's id.
    """
    return Operation(
        ENDPOINT,
        models.SegmentsJob,
        path_values={
            "job_id": job_id,
        },
    )
