from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="get_video",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def collections_get_video(
    collection_id: str,
    file_id: str,
) -> Operation[models.CollectionFile]:
    """Get a file of a collection.

    Read it again until its status is final. What was found in it has addresses of its own, below this one.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
    """
    return Operation(
        ENDPOINT,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
    )
