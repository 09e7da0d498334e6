from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="list_moments",
    method="GET",
    path="/collections/{collection_id}/moments",
    query={
        "criterion_name": Rule(str),
        "attachment_id": Rule(str),
        "file_id": Rule(str),
        "min_score": Rule(float),
        "sort": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
    },
    pages=Pages("moments", cursor="cursor", following="next_cursor"),
)


def collections_list_moments(
    collection_id: str,
    *,
    criterion_name: str | None = None,
    attachment_id: str | None = None,
    file_id: str | None = None,
    min_score: float | None = None,
    sort: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Operation[models.CollectionMomentList]:
    """List the moments found in a collection.

    All of them, or those that match every condition given.

    Args:
        collection_id: The collection's id.
        criterion_name: Only of the criterion with this name.
        attachment_id: Only moments of this attachment of a criterion.
        file_id: Only in the file with this id.
        min_score: Only moments with at least this criterion_score, on the criterion's own scale.
        sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need
            a criterion_name or attachment_id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses.
        cursor: The next_cursor of the page before; the first page when absent.
    """
    return Operation(
        ENDPOINT,
        models.CollectionMomentList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "criterion_name": criterion_name,
                "attachment_id": attachment_id,
                "file_id": file_id,
                "min_score": min_score,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            }
        ),
    )
