from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="files",
    verb="sync_source_metadata",
    method="POST",
    path="/files/{file_id}/sync",
)


def files_sync_source_metadata(
    file_id: UUID | str,
) -> Operation[models.File]:
    """Read a file's source metadata again.

    Asks the service that the file came from, such as Zoom or Gong, and answers with the file and what it now knows.

    Args:
        file_id: The file's id.
    """
    return Operation(
        ENDPOINT,
        models.File,
        path_values={
            "file_id": file_id,
        },
    )
