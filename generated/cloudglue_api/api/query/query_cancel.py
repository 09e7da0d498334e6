from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="query",
    verb="cancel",
    method="POST",
    path="/query/{query_id}/cancel",
    repeatable=True,
)


def query_cancel(
    query_id: str,
) -> Operation[models.QueryResult]:
    """Stop a query that runs in the background.

    The credits set aside for it are given back.

    Args:
        query_id: The query's id.
    """
    return Operation(
        ENDPOINT,
        models.QueryResult,
        path_values={
            "query_id": query_id,
        },
    )
