from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="update",
    method="PUT",
    path="/tags/{tag_id}",
    content_type="application/json",
)


def tags_update(
    tag_id: str,
    *,
    label: str | None = None,
    value: str | None = None,
) -> Operation[models.Tag]:
    """Change a tag's label or value.

    Give a new label, a new value, or both. What it is on cannot be changed.

    Args:
        tag_id: The tag's id.
        label: The new label.
        value: The new value.
    """
    return Operation(
        ENDPOINT,
        models.Tag,
        path_values={
            "tag_id": tag_id,
        },
        body=given(
            {
                "label": label,
                "value": value,
            }
        ),
        body_model=models.TagUpdate,
    )
