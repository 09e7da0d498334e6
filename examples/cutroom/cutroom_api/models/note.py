from __future__ import annotations

from ..types import UUID, Model


class Note(Model):
    """What someone says of a clip.

    Attributes:
        id: The note's id.
        label: What it is about, such as sound.
        value: What it says.
        file_id: The clip that it is on.
    """

    id: UUID
    label: str
    value: str
    file_id: UUID
