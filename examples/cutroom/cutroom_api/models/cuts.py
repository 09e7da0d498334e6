from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .shot_page import ShotPage
from .status import Status


class Cuts(Model):
    """A job that finds shots, and a page of those it found.

    Attributes:
        segmentation_id: The job's id.
        status: How far a job is.
        file_id: The clip that it looks at.
        data: A page of shots; absent until completed.
        error: Why it failed.
    """

    segmentation_id: UUID
    status: Status
    file_id: UUID
    data: ShotPage | Unset = UNSET
    error: str | Unset = UNSET
