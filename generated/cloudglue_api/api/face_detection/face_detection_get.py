from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="face_detection",
    verb="get",
    method="GET",
    path="/face-detect/{face_detection_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.faces", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def face_detection_get(
    face_detection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FaceDetection]:
    """Get a face detection and a page of its faces.

    The faces are in data, which is absent until the job has completed.

    Args:
        face_detection_id: The face detection's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FaceDetection,
        path_values={
            "face_detection_id": face_detection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
