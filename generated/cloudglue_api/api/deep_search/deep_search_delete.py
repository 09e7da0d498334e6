from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="deep_search",
    verb="delete",
    method="DELETE",
    path="/deepSearch/{deep_search_id}",
)


def deep_search_delete(
    deep_search_id: UUID | str,
) -> Operation[models.DeepSearchDeleted]:
    """Delete a deep search.

    The files that it found stay.

    Args:
        deep_search_id: The deep search's id.
    """
    return Operation(
        ENDPOINT,
        models.DeepSearchDeleted,
        path_values={
            "deep_search_id": deep_search_id,
        },
    )
