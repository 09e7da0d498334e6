from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="file_segments",
    verb="get",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}",
)


def file_segments_get(
    file_id: UUID | str,
    segment_id: UUID | str,
) -> Operation[models.FileSegment]:
    """Get a segment of a file.

    Its times, its picture and its metadata.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
    """
    return Operation(
        ENDPOINT,
        models.FileSegment,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
    )
