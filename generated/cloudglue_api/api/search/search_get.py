from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="search",
    verb="get",
    method="GET",
    path="/search/{search_id}",
)


def search_get(
    search_id: UUID | str,
) -> Operation[models.Search]:
    """Get a search again.

    With the results it had when it was made.

    Args:
        search_id: The search's id.
    """
    return Operation(
        ENDPOINT,
        models.Search,
        path_values={
            "search_id": search_id,
        },
    )
