from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, UUID, Unset
from .status import Status


class Clip(Struct):
    """A video.

    Attributes:
        id: The clip's id.
        status: How far a job is.
        filename: Its name, as uploaded.
    """

    id: UUID
    status: Status
    filename: str | Unset = UNSET
