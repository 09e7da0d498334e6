from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, UUID, Unset
from .status import Status


@_attrs_define
class Clip:
    """A video.

    Attributes:
        id: The clip's id.
        status: How far a job is.
        filename: Its name, as uploaded.
    """

    id: UUID
    status: Status
    filename: str | Unset = UNSET
