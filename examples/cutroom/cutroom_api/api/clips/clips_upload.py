from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Upload,
    Uploadable,
    given,
)

ENDPOINT = Endpoint(
    resource="clips",
    verb="upload",
    method="POST",
    path="/files",
    content_type="multipart/form-data",
)


def clips_upload(
    file: Uploadable | Upload,
) -> Operation[models.Clip]:
    """Upload a clip.

    The answer comes before the clip has been looked at.

    Args:
        file: A path, the bytes, or a binary file object.
    """
    return Operation(
        ENDPOINT,
        models.Clip,
        body=given(
            {
                "file": file,
            }
        ),
        body_model=models.ClipUpload,
    )
