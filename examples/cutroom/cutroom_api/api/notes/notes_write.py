from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="notes",
    verb="write",
    method="POST",
    path="/tags",
    content_type="application/json",
)


def notes_write(
    *,
    label: str,
    value: str,
    file_id: UUID | str,
) -> Operation[models.Note]:
    """Write a note on a clip.

    A clip may have as many as people like.

    Args:
        label: What it is about, such as sound.
        value: What to say.
        file_id: The clip that it is on.
    """
    return Operation(
        ENDPOINT,
        models.Note,
        body=given(
            {
                "label": label,
                "value": value,
                "file_id": file_id,
            }
        ),
        body_model=models.NewNote,
    )
