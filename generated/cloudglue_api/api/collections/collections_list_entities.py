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
    verb="list_entities",
    method="GET",
    path="/collections/{collection_id}/entities",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "added_before": Rule(date),
        "added_after": Rule(date),
    },
    pages=Pages("data"),
)


def collections_list_entities(
    collection_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
) -> Operation[models.FileEntitiesList]:
    """List what was extracted from a collection's files.

    For collections of the type entities. Each item is about one file.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
    """
    return Operation(
        ENDPOINT,
        models.FileEntitiesList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "added_before": added_before,
                "added_after": added_after,
            }
        ),
    )
