from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="create",
    method="POST",
    path="/tags",
    content_type="application/json",
)


def tags_create(
    *,
    label: str,
    value: str,
    file_id: UUID | str,
    segment_id: UUID | str | None = None,
) -> Operation[models.Tag]:
    """Put a tag on a file or a segment.

    With segment_id it is on the segment, otherwise on the file.

    Args:
        label: What to say, such as a topic.
        value: What to say about that.
        file_id: The file to put it on, or that the segment belongs to.
        segment_id: The segment to put it on; the file when absent.
    """
    return Operation(
        ENDPOINT,
        models.Tag,
        body=given(
            {
                "label": label,
                "value": value,
                "file_id": file_id,
                "segment_id": segment_id,
            }
        ),
        body_model=models.NewTag,
    )
