from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    date,
    datetime,
    given,
)

ENDPOINT = Endpoint(
    resource="query",
    verb="list",
    method="GET",
    path="/query",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "status": Rule(str),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def query_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.QueryList]:
    """List the queries made so far.

    Without their rows; these come with the single query.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        status: Only queries in this state: in_progress, completed, failed or cancelled.
        created_before: Only queries made before this day (UTC).
        created_after: Only queries made after this day (UTC).
    """
    return Operation(
        ENDPOINT,
        models.QueryList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )
