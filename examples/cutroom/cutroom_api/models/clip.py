from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .status import Status


class Clip(Model):
    """A video.

    Attributes:
        id: The clip's id.
        status: How far a job is.
        filename: Its name, as uploaded.
    """

    id: UUID
    status: Status
    filename: str | Unset = UNSET
