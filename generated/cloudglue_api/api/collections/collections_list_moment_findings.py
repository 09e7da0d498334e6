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
    verb="list_moment_findings",
    method="GET",
    path="/collections/{collection_id}/moments/findings",
    query={
        "criterion_name": Rule(str),
        "file_id": Rule(str),
        "kind": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
    },
    pages=Pages("findings", cursor="cursor", following="next_cursor"),
)


def collections_list_moment_findings(
    collection_id: str,
    *,
    criterion_name: str | None = None,
    file_id: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Operation[models.CollectionMomentFindingList]:
    """List what was found about a collection's files besides moments.

    A finding concerns a file as a whole, such as that something expected is absent from it.

    Args:
        collection_id: The collection's id.
        criterion_name: Only of the criterion with this name.
        file_id: Only in the file with this id.
        kind: Only findings of this kind. Known are absence and observation.
        limit: Items on a page, 1 to 100. When it is absent the service chooses.
        cursor: The next_cursor of the page before; the first page when absent.
    """
    return Operation(
        ENDPOINT,
        models.CollectionMomentFindingList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "criterion_name": criterion_name,
                "file_id": file_id,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            }
        ),
    )
