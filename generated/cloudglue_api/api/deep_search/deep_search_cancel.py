from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="deep_search",
    verb="cancel",
    method="POST",
    path="/deepSearch/{deep_search_id}/cancel",
    repeatable=True,
)


def deep_search_cancel(
    deep_search_id: UUID | str,
) -> Operation[models.DeepSearch]:
    """Stop a deep search that runs in the background.

    One that has ended stays as it is.

    Args:
        deep_search_id: The deep search's id.
    """
    return Operation(
        ENDPOINT,
        models.DeepSearch,
        path_values={
            "deep_search_id": deep_search_id,
        },
    )
