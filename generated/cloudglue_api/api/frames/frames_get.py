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
    resource="frames",
    verb="get",
    method="GET",
    path="/frames/{frame_extraction_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.frames", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def frames_get(
    frame_extraction_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FrameExtraction]:
    """Get a frame extraction and a page of its frames.

    The frames are in data, and their number in frame_count; both are absent until the job has completed.

    Args:
        frame_extraction_id: The frame extraction's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FrameExtraction,
        path_values={
            "frame_extraction_id": frame_extraction_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
