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
    resource="collections",
    verb="list_videos",
    method="GET",
    path="/collections/{collection_id}/videos",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "added_before": Rule(date),
        "added_after": Rule(date),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "filter": Rule(str),
    },
    pages=Pages("data"),
)


def collections_list_videos(
    collection_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    filter: str | None = None,
) -> Operation[models.CollectionFileList]:
    """List a collection's files.

    With how far the work on each of them is.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        status: Only files in this state.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
        order: The field to sort by.
        sort: The direction of the sort.
        filter: Further conditions: the filter of a search, as JSON text.
    """
    return Operation(
        ENDPOINT,
        models.CollectionFileList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "added_before": added_before,
                "added_after": added_after,
                "order": order,
                "sort": sort,
                "filter": filter,
            }
        ),
    )
