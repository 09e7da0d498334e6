from __future__ import annotations

from typing import Annotated

from ..types import UUID, Bounds, Model


class NewNote(Model):
    """A note to write.

    Attributes:
        label: What it is about, such as sound.
        value: What to say.
        file_id: The clip that it is on.
    """

    label: Annotated[str, Bounds(minLength=1, maxLength=40)]
    value: str
    file_id: UUID
