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
    resource="face_match",
    verb="create",
    method="POST",
    path="/face-match",
    content_type="application/json",
)


def face_match_create(
    *,
    source_image: models.SourceImage | Mapping[str, Any],
    target_video_url: str,
    max_faces: int | None = None,
    face_detection_id: UUID | str | None = None,
    frame_extraction_id: UUID | str | None = None,
    frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
) -> Operation[models.FaceMatch]:
    """Start to look for a face in a video.

    A face detection or a frame extraction of the same video can be named, so that its work is not done again. The
    faces that match come with the face match once it has completed.

    Args:
        source_image: A picture of the face.
        target_video_url: Address of the video, such as a file's uri.
        max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
        face_detection_id: The face detection whose faces to compare; a new one is made when absent.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """
    return Operation(
        ENDPOINT,
        models.FaceMatch,
        body=given(
            {
                "source_image": source_image,
                "target_video_url": target_video_url,
                "max_faces": max_faces,
                "face_detection_id": face_detection_id,
                "frame_extraction_id": frame_extraction_id,
                "frame_extraction_config": frame_extraction_config,
            }
        ),
        body_model=models.NewFaceMatch,
    )
