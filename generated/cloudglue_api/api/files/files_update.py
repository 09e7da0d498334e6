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
    verb="update",
    method="PUT",
    path="/files/{file_id}",
    content_type="application/json",
)


def files_update(
    file_id: str,
    *,
    metadata: Mapping[str, Any] | None = None,
    filename: str | None = None,
) -> Operation[models.File]:
    """Change a file's name or metadata.

    Give a new name, new metadata, or both.

    Args:
        file_id: The file's id.
        metadata: The new keys and values.
        filename: The new name.
    """
    return Operation(
        ENDPOINT,
        models.File,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "metadata": metadata,
                "filename": filename,
            }
        ),
        body_model=models.FileUpdate,
    )
