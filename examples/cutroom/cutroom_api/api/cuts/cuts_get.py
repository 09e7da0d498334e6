from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="cuts",
    verb="get",
    method="GET",
    path="/segmentations/{segmentation_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.segments", stable=True),
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def cuts_get(
    segmentation_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.Cuts]:
    """Get a job and a page of its shots.

    The shots are absent until it has completed.

    Args:
        segmentation_id: The job's id.
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        ENDPOINT,
        models.Cuts,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
