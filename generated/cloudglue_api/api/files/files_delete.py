from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="files",
    verb="delete",
    method="DELETE",
    path="/files/{file_id}",
)


def files_delete(
    file_id: str,
) -> Operation[models.FileDeleted]:
    """Delete a file.

    The answer holds its id and nothing more.

    Args:
        file_id: The file's id.
    """
    return Operation(
        ENDPOINT,
        models.FileDeleted,
        path_values={
            "file_id": file_id,
        },
    )
