from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="face_detection",
    verb="create",
    method="POST",
    path="/face-detect",
    content_type="application/json",
)


def face_detection_create(
    *,
    url: str,
    frame_extraction_id: UUID | str | None = None,
    frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
) -> Operation[models.FaceDetection]:
    """Start to find the faces in a video.

    Faces are looked for in single frames: those of the frame extraction that the request names, or new ones, which
    frame_extraction_config describes. The faces come with the face detection once it has completed.

    Args:
        url: Address of the video, such as a file's uri.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """
    return Operation(
        ENDPOINT,
        models.FaceDetection,
        body=given(
            {
                "url": url,
                "frame_extraction_id": frame_extraction_id,
                "frame_extraction_config": frame_extraction_config,
            }
        ),
        body_model=models.NewFaceDetection,
    )
