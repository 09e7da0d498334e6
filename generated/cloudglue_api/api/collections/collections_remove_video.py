from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="remove_video",
    method="DELETE",
    path="/collections/{collection_id}/videos/{file_id}",
)


def collections_remove_video(
    collection_id: str,
    file_id: str,
) -> Operation[models.CollectionFileDeleted]:
    """Take a file out of a collection.

    The answer holds the two ids and nothing more.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
    """
    return Operation(
        ENDPOINT,
        models.CollectionFileDeleted,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
    )
