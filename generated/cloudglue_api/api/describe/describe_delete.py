from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="describe",
    verb="delete",
    method="DELETE",
    path="/describe/{job_id}",
)


def describe_delete(
    job_id: str,
) -> Operation[models.DescribeDeleted]:
    """Delete a describe job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        ENDPOINT,
        models.DescribeDeleted,
        path_values={
            "job_id": job_id,
        },
    )
