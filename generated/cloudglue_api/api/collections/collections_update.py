from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="update",
    method="PUT",
    path="/collections/{collection_id}",
    content_type="application/json",
)


def collections_update(
    collection_id: str,
    *,
    name: str | None = None,
    description: str | None = None,
) -> Operation[models.Collection]:
    """Change a collection's name or description.

    Give a new name, a new description, or both.

    Args:
        collection_id: The collection's id.
        name: The new name.
        description: The new description.
    """
    return Operation(
        ENDPOINT,
        models.Collection,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "name": name,
                "description": description,
            }
        ),
        body_model=models.CollectionUpdate,
    )
