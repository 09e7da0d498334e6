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
    verb="create",
    method="POST",
    path="/share",
    content_type="application/json",
)


def share_create(
    *,
    file_id: UUID | str,
    file_segment_id: UUID | str | None = None,
    title: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    visibility: models.ShareVisibility | str | None = None,
    link_preview: models.ShareLinkPreview | str | None = None,
) -> Operation[models.Share]:
    """Share a file or a segment of one.

    Unless visibility is private, everybody who has the link can watch it. There is at most one share of each
    visibility.

    Args:
        file_id: The file to share.
        file_segment_id: The segment to share; the whole file when absent.
        title: A title for those who watch.
        description: A description for those who watch.
        metadata: Your own keys and values, of any JSON type.
        visibility: Who can watch it; public when absent. It cannot be changed later.
        link_preview: What a link to it shows where it is posted; none when absent.
    """
    return Operation(
        ENDPOINT,
        models.Share,
        body=given(
            {
                "file_id": file_id,
                "file_segment_id": file_segment_id,
                "title": title,
                "description": description,
                "metadata": metadata,
                "visibility": visibility,
                "link_preview": link_preview,
            }
        ),
        body_model=models.NewShare,
    )
