from __future__ import annotations

from ..types import UNSET, Model, Unset


class GoogleDriveVideo(Model):
    """Technical data of a video in Google Drive.

    Attributes:
        duration_millis: Length in milliseconds.
        width: Width in pixels.
        height: Height in pixels.
    """

    duration_millis: float | None | Unset = UNSET
    width: float | None | Unset = UNSET
    height: float | None | Unset = UNSET
