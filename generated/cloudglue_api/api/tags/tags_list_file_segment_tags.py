from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="list_file_segment_tags",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/tags",
)


def tags_list_file_segment_tags(
    file_id: UUID | str,
    segment_id: UUID | str,
) -> Operation[models.TagList]:
    """List a segment's tags.

    All of them at once; this list has no pages.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
    """
    return Operation(
        ENDPOINT,
        models.TagList,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
    )
