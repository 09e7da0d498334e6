from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="face_detection",
    verb="delete",
    method="DELETE",
    path="/face-detect/{face_detection_id}",
)


def face_detection_delete(
    face_detection_id: UUID | str,
) -> Operation[models.FaceDetectionDeleted]:
    """Delete a face detection.

    The file stays.

    Args:
        face_detection_id: The face detection's id.
    """
    return Operation(
        ENDPOINT,
        models.FaceDetectionDeleted,
        path_values={
            "face_detection_id": face_detection_id,
        },
    )
