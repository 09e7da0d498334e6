from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="file_segments",
    verb="update",
    method="PUT",
    path="/files/{file_id}/segments/{segment_id}",
    content_type="application/json",
)


def file_segments_update(
    file_id: UUID | str,
    segment_id: UUID | str,
    *,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.FileSegment]:
    """Change a segment's metadata.

    Its times cannot be changed.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        metadata: The new keys and values.
    """
    return Operation(
        ENDPOINT,
        models.FileSegment,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
        body=given(
            {
                "metadata": metadata,
            }
        ),
        body_model=models.FileSegmentUpdate,
    )
