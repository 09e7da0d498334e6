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
    resource="deep_search",
    verb="list",
    method="GET",
    path="/deepSearch",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "status": Rule(str, values=("in_progress", "completed", "failed", "cancelled")),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def deep_search_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.RunStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.DeepSearchList]:
    """List the deep searches.

    Without their results; these come with the single deep search.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        status: Only deep searches in this state.
        created_before: Only deep searches created before this day (UTC).
        created_after: Only deep searches created after this day (UTC).
    """
    return Operation(
        ENDPOINT,
        models.DeepSearchList,
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
