from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="query",
    verb="get",
    method="GET",
    path="/query/{query_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def query_get(
    query_id: str,
) -> Operation[models.QueryResult]:
    """Get a query and its rows.

    Read one that runs in the background again until its status is final.

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
