from __future__ import annotations

from ..types import UNSET, Model, Unset


class DropboxMediaInfo(Model):
    """Technical data of a video in Dropbox.

    Attributes:
        duration_ms: Length in milliseconds.
        width: Width in pixels.
        height: Height in pixels.
    """

    duration_ms: float | None | Unset = UNSET
    width: float | None | Unset = UNSET
    height: float | None | Unset = UNSET
