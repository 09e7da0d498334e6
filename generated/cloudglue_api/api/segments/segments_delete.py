from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="segments",
    verb="delete",
    method="DELETE",
    path="/segments/{job_id}",
)


def segments_delete(
    job_id: UUID | str,
) -> Operation[models.SegmentsJobDeleted]:
    """Delete a segments job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        ENDPOINT,
        models.SegmentsJobDeleted,
        path_values={
            "job_id": job_id,
        },
    )
