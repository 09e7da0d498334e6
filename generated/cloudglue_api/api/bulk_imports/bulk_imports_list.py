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
    resource="bulk_imports",
    verb="list",
    method="GET",
    path="/collections/{collection_id}/imports",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def bulk_imports_list(
    collection_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.BulkImportList]:
    """List a collection's bulk imports.

    Newest first, each with its latest run; all of its runs come with the bulk import itself.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.BulkImportList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
