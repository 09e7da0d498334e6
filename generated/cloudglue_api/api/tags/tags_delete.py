from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="delete",
    method="DELETE",
    path="/tags/{tag_id}",
)


def tags_delete(
    tag_id: str,
) -> Operation[models.TagDeleted]:
    """Delete a tag.

    What it was on stays.

    Args:
        tag_id: The tag's id.
    """
    return Operation(
        ENDPOINT,
        models.TagDeleted,
        path_values={
            "tag_id": tag_id,
        },
    )
