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
    verb="get_face_detections",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/face-detections",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("faces"),
)


def collections_get_face_detections(
    collection_id: str,
    file_id: str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FileFaceDetections]:
    """Get a page of the faces found in a file.

    For collections of the type face-analysis.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FileFaceDetections,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
