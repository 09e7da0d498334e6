from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="extract",
    verb="delete",
    method="DELETE",
    path="/extract/{job_id}",
)


def extract_delete(
    job_id: str,
) -> Operation[models.ExtractDeleted]:
    """Delete an extract job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        ENDPOINT,
        models.ExtractDeleted,
        path_values={
            "job_id": job_id,
        },
    )
