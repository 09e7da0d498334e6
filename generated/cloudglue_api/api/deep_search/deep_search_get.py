from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="deep_search",
    verb="get",
    method="GET",
    path="/deepSearch/{deep_search_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def deep_search_get(
    deep_search_id: UUID | str,
) -> Operation[models.DeepSearch]:
    """Get a deep search.

    Read it again until its status is final. Its text and results are there when it has completed.

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
