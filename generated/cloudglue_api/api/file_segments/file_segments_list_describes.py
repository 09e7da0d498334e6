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
    verb="list_describes",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/describes",
    query={
        "status": Rule(str),
        "response_format": Rule(str, values=("json", "markdown")),
        "include_data": Rule(bool),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def file_segments_list_describes(
    file_id: UUID | str,
    segment_id: UUID | str,
    *,
    status: str | None = None,
    response_format: models.DataFormat | str | None = None,
    include_data: bool | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.SegmentDescribeList]:
    """List the descriptions of a segment.

    What each describe job wrote about this segment, the data only when asked for. Without a status, the completed
    ones.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        status: Only descriptions in this state. The service's default: completed.
        response_format: The form of the data.
        include_data: Give each description's data too. The service's default: false.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.SegmentDescribeList,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
        query=given(
            {
                "status": status,
                "response_format": response_format,
                "include_data": include_data,
                "limit": limit,
                "offset": offset,
            }
        ),
    )
