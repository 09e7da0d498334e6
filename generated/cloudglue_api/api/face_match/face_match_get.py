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
    resource="face_match",
    verb="get",
    method="GET",
    path="/face-match/{face_match_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.faces_matches", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def face_match_get(
    face_match_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FaceMatch]:
    """Get a face match and a page of the faces that match.

    The faces are in data, which is absent until the job has completed.

    Args:
        face_match_id: The face match's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FaceMatch,
        path_values={
            "face_match_id": face_match_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
