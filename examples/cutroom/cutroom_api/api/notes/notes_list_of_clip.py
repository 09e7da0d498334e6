from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="notes",
    verb="list_of_clip",
    method="GET",
    path="/files/{clip_id}/tags",
)


def notes_list_of_clip(
    clip_id: UUID | str,
) -> Operation[models.NoteList]:
    """List a clip's notes.

    All of them at once.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        ENDPOINT,
        models.NoteList,
        path_values={
            "clip_id": clip_id,
        },
    )
