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
    resource="segmentations",
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


def segmentations_get(
    segmentation_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.Segmentation]:
    """Get a segmentation and a page of its segments.

    The segments are in data, which is there only when the status is completed and at least one was found; the
    number of all of them is in total_segments, there only when completed. The status not_applicable means that the
    shot detector found no scenes.

    Args:
        segmentation_id: The segmentation's id.
        limit: Segments on a page, 1 to 100. The service's default: 10.
        offset: How many segments to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.Segmentation,
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
