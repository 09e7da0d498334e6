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
    resource="find_moments",
    verb="list",
    method="GET",
    path="/find-moments",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
        "status": Rule(str),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
    },
    pages=Pages("runs", cursor="cursor", following="next_cursor"),
)


def find_moments_list(
    *,
    limit: int | None = None,
    cursor: str | None = None,
    status: str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
) -> Operation[models.FindMomentsList]:
    """List the jobs that look for moments.

    All of them, or those that match every condition given, newest first.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        cursor: The next_cursor of the page before; the first page when absent.
        status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs for the video at this address.
    """
    return Operation(
        ENDPOINT,
        models.FindMomentsList,
        query=given(
            {
                "limit": limit,
                "cursor": cursor,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
            }
        ),
    )
