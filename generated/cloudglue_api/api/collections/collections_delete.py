from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="delete",
    method="DELETE",
    path="/collections/{collection_id}",
)


def collections_delete(
    collection_id: str,
) -> Operation[models.CollectionDeleted]:
    """Delete a collection.

    The answer holds its id and nothing more.

    Args:
        collection_id: The collection's id.
    """
    return Operation(
        ENDPOINT,
        models.CollectionDeleted,
        path_values={
            "collection_id": collection_id,
        },
    )
