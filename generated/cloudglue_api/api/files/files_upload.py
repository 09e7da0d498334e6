from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Upload,
    Uploadable,
    given,
)

ENDPOINT = Endpoint(
    resource="files",
    verb="upload",
    method="POST",
    path="/files",
    content_type="multipart/form-data",
)


def files_upload(
    file: Uploadable | Upload,
    *,
    metadata: Mapping[str, Any] | None = None,
    enable_segment_thumbnails: bool | None = None,
) -> Operation[models.File]:
    """Upload a file.

    Takes mp4, mov, avi and webm of 2 seconds to 2 hours and at most 250 MB; what is larger can come by URL, with
    POST /files/sync. The answer comes before the file has been processed. It is sent in chunks: its size does not
    matter for memory. An upload is not repeated once bytes have left. What seems too large, too short, too long or
    of another kind is uploaded with a ServiceLimitWarning.

    Args:
        file: A path, the bytes, or a binary file object that can seek.
        metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
        enable_segment_thumbnails: Make a picture for each segment of the file.
    """
    return Operation(
        ENDPOINT,
        models.File,
        body=given(
            {
                "file": file,
                "metadata": metadata,
                "enable_segment_thumbnails": enable_segment_thumbnails,
            }
        ),
        body_model=models.FileUpload,
    )
