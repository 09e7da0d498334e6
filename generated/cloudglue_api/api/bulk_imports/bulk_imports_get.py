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
    verb="get",
    method="GET",
    path="/collections/{collection_id}/imports/{import_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("runs", cursor="offset"),
)


def bulk_imports_get(
    collection_id: str,
    import_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.BulkImportWithRuns]:
    """Get a bulk import and a page of its runs.

    Read it again until the status of its run is final. Limit and offset are about the runs, which come newest
    first.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.BulkImportWithRuns,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
