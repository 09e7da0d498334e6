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
    resource="frames",
    verb="create",
    method="POST",
    path="/files/{file_id}/frames",
    content_type="application/json",
)


def frames_create(
    file_id: UUID | str,
    *,
    strategy: str,
    uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
    thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
) -> Operation[models.FrameExtraction]:
    """Start to take frames out of a file.

    The frames come with the frame extraction once it has completed.

    Args:
        file_id: The file's id.
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
        thumbnails_config: Which pictures to make.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
    """
    return Operation(
        ENDPOINT,
        models.FrameExtraction,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "strategy": strategy,
                "uniform_config": uniform_config,
                "thumbnails_config": thumbnails_config,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
            }
        ),
        body_model=models.NewFrameExtraction,
    )
