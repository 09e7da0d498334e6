from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="list_file_tags",
    method="GET",
    path="/files/{file_id}/tags",
)


def tags_list_file_tags(
    file_id: UUID | str,
) -> Operation[models.TagList]:
    """List a file's tags.

    All of them at once; this list has no pages.

    Args:
        file_id: The file's id.
    """
    return Operation(
        ENDPOINT,
        models.TagList,
        path_values={
            "file_id": file_id,
        },
    )
