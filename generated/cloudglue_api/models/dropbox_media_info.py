from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class DropboxMediaInfo(Struct):
    """Technical data of a video in Dropbox.

    Attributes:
        duration_ms: Length in milliseconds.
        width: Width in pixels.
        height: Height in pixels.
    """

    duration_ms: float | None | Unset = UNSET
    width: float | None | Unset = UNSET
    height: float | None | Unset = UNSET
