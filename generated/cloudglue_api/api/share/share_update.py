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
    resource="share",
    verb="update",
    method="PUT",
    path="/share/{share_id}",
    content_type="application/json",
)


def share_update(
    share_id: UUID | str,
    *,
    title: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    link_preview: models.ShareLinkPreview | str | None = None,
) -> Operation[models.Share]:
    """Change how a share is presented.

    What is absent from the request stays as it is. What is shared, and with whom, cannot be changed.

    Args:
        share_id: The share's id.
        title: The new title.
        description: The new description.
        metadata: The new keys and values.
        link_preview: What a link to it shows where it is posted from now on.
    """
    return Operation(
        ENDPOINT,
        models.Share,
        path_values={
            "share_id": share_id,
        },
        body=given(
            {
                "title": title,
                "description": description,
                "metadata": metadata,
                "link_preview": link_preview,
            }
        ),
        body_model=models.ShareUpdate,
    )
