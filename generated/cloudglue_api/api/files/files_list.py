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
    resource="files",
    verb="list",
    method="GET",
    path="/files",
    query={
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("created_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "filter": Rule(str),
    },
    pages=Pages("data"),
)


def files_list(
    *,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    order: models.FileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    filter: str | None = None,
) -> Operation[models.FileList]:
    """List the files.

    One page of the account's files, all of them or those that match every condition given.

    Args:
        status: Only files in this state.
        created_before: Only files created before this day.
        created_after: Only files created after this day.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        order: The field to sort by.
        sort: The direction of the sort.
        filter: Further conditions as text. Their form is not documented.
    """
    return Operation(
        ENDPOINT,
        models.FileList,
        query=given(
            {
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "filter": filter,
            }
        ),
    )
