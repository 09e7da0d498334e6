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
    resource="face_detection",
    verb="list",
    method="GET",
    path="/face-detect",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
    },
    pages=Pages("data"),
)


def face_detection_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    status: models.JobStatus | str | None = None,
) -> Operation[models.FaceDetectionList]:
    """List the face detections.

    The jobs only, all of them or those that match every condition given; the faces come with the face detection
    itself.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only face detections created before this day (UTC).
        created_after: Only face detections created after this day (UTC).
        status: Only face detections in this state. They are never not_applicable.
    """
    return Operation(
        ENDPOINT,
        models.FaceDetectionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
                "status": status,
            }
        ),
    )
