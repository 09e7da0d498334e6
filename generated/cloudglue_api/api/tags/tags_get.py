from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="get",
    method="GET",
    path="/tags/{tag_id}",
)


def tags_get(
    tag_id: str,
) -> Operation[models.Tag]:
    """Get a tag.

    The answer also says what it is on.

    Args:
        tag_id: The tag's id.
    """
    return Operation(
        ENDPOINT,
        models.Tag,
        path_values={
            "tag_id": tag_id,
        },
    )
