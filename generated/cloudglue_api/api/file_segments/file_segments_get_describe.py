from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="file_segments",
    verb="get_describe",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/describes/{job_id}",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
    },
)


def file_segments_get_describe(
    file_id: UUID | str,
    segment_id: UUID | str,
    job_id: UUID | str,
    *,
    response_format: models.DataFormat | str | None = None,
) -> Operation[models.SegmentDescribe]:
    """Get what a describe job wrote about a segment.

    Only this segment's part of the description.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        job_id: The describe job's id.
        response_format: The form of the data.
    """
    return Operation(
        ENDPOINT,
        models.SegmentDescribe,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
            }
        ),
    )
