from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="clips",
    verb="delete",
    method="DELETE",
    path="/files/{clip_id}",
)


def clips_delete(
    clip_id: UUID | str,
) -> Operation[models.Deleted]:
    """Delete a clip.

    Its cuts go with it.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        ENDPOINT,
        models.Deleted,
        path_values={
            "clip_id": clip_id,
        },
    )
