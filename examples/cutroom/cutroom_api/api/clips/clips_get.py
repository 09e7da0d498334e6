from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="clips",
    verb="get",
    method="GET",
    path="/files/{clip_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def clips_get(
    clip_id: UUID | str,
) -> Operation[models.Clip]:
    """Get a clip.

    Read it again until its status is final.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        ENDPOINT,
        models.Clip,
        path_values={
            "clip_id": clip_id,
        },
    )
