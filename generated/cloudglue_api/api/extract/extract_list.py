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
    resource="extract",
    verb="list",
    method="GET",
    path="/extract",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
        "include_data": Rule(bool),
    },
    pages=Pages("data"),
)


def extract_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
    include_data: bool | None = None,
) -> Operation[models.ExtractList]:
    """List the extract jobs.

    All of them or those that match every condition given. The jobs only, unless the request asks for their data.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
        include_data: Give each job's data too.
    """
    return Operation(
        ENDPOINT,
        models.ExtractList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
                "include_data": include_data,
            }
        ),
    )
