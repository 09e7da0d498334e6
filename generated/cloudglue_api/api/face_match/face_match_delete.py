from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="face_match",
    verb="delete",
    method="DELETE",
    path="/face-match/{face_match_id}",
)


def face_match_delete(
    face_match_id: UUID | str,
) -> Operation[models.FaceMatchDeleted]:
    """Delete a face match.

    The file stays.

    Args:
        face_match_id: The face match's id.
    """
    return Operation(
        ENDPOINT,
        models.FaceMatchDeleted,
        path_values={
            "face_match_id": face_match_id,
        },
    )
