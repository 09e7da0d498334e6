from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="files",
    verb="get",
    method="GET",
    path="/files/{file_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def files_get(
    file_id: str,
) -> Operation[models.File]:
    """Get a file.

    Read it again until its status is final. What is learned by processing, such as its length, is absent until
    then.

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
