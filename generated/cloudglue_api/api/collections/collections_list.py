from __future__ import annotations

from ... import models
from ...types import (
    DateTime,
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
    verb="list",
    method="GET",
    path="/collections",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("name", "created_at")),
        "sort": Rule(str, values=("asc", "desc")),
        "collection_type": Rule(
            str, values=("media-descriptions", "entities", "rich-transcripts", "face-analysis", "metadata", "moments")
        ),
        "created_after": Rule(DateTime),
        "created_before": Rule(DateTime),
    },
    pages=Pages("data"),
)


def collections_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    collection_type: models.CollectionType | str | None = None,
    created_after: date | datetime | str | None = None,
    created_before: date | datetime | str | None = None,
) -> Operation[models.CollectionList]:
    """List the collections.

    One page of the account's collections, all of them or those that match every condition given.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        collection_type: Only collections of this type. The documentation does not offer moments here.
        created_after: Only collections created after this time.
        created_before: Only collections created before this time.
    """
    return Operation(
        ENDPOINT,
        models.CollectionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "collection_type": collection_type,
                "created_after": created_after,
                "created_before": created_before,
            }
        ),
    )
