from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="frames",
    verb="delete",
    method="DELETE",
    path="/frames/{frame_extraction_id}",
)


def frames_delete(
    frame_extraction_id: UUID | str,
) -> Operation[models.FrameExtractionDeleted]:
    """Delete a frame extraction.

    The file stays.

    Args:
        frame_extraction_id: The frame extraction's id.
    """
    return Operation(
        ENDPOINT,
        models.FrameExtractionDeleted,
        path_values={
            "frame_extraction_id": frame_extraction_id,
        },
    )
