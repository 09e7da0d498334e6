from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="file_segments",
    verb="list",
    method="GET",
    path="/files/{file_id}/segments",
    query={
        "start_time_after": Rule(float, minimum=0),
        "end_time_before": Rule(float, minimum=0),
        "min_duration": Rule(float, minimum=0),
        "max_duration": Rule(float, minimum=0),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def file_segments_list(
    file_id: UUID | str,
    *,
    start_time_after: float | None = None,
    end_time_before: float | None = None,
    min_duration: float | None = None,
    max_duration: float | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FileSegmentList]:
    """List a file's segments.

    The segments of all its segmentations, or those that match every condition given.

    Args:
        file_id: The file's id.
        start_time_after: Only segments that start after this second.
        end_time_before: Only segments that end before this second.
        min_duration: Only segments of at least this many seconds.
        max_duration: Only segments of at most this many seconds.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FileSegmentList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "start_time_after": start_time_after,
                "end_time_before": end_time_before,
                "min_duration": min_duration,
                "max_duration": max_duration,
                "limit": limit,
                "offset": offset,
            }
        ),
    )
