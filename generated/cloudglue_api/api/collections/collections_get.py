from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="get",
    method="GET",
    path="/collections/{collection_id}",
)


def collections_get(
    collection_id: str,
) -> Operation[models.Collection]:
    """Get a collection.

    What it is and how its files are treated; the files themselves are a list of their own.

    Args:
        collection_id: The collection's id.
    """
    return Operation(
        ENDPOINT,
        models.Collection,
        path_values={
            "collection_id": collection_id,
        },
    )
