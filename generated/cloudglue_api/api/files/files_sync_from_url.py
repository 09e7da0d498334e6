from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="files",
    verb="sync_from_url",
    method="POST",
    path="/files/sync",
    content_type="application/json",
)


def files_sync_from_url(
    *,
    url: str,
    metadata: Mapping[str, Any] | None = None,
    enable_segment_thumbnails: bool | None = None,
) -> Operation[models.File]:
    """Fetch a file from a URL.

    The way in for what is too large to upload. The URL must lead to the media itself, or to a shared link that the
    service can open; some sources cost credits.

    Args:
        url: Where the file is.
        metadata: Your own keys and values, to be kept with the file.
        enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.
    """
    return Operation(
        ENDPOINT,
        models.File,
        body=given(
            {
                "url": url,
                "metadata": metadata,
                "enable_segment_thumbnails": enable_segment_thumbnails,
            }
        ),
        body_model=models.FileSync,
    )
