from __future__ import annotations

from ..types import UNSET, Model, Unset


class FileVideoInfo(Model):
    """The older and smaller form of media_info.

    Attributes:
        duration_seconds: Length in seconds.
        height: Height in pixels.
        width: Width in pixels.
        format: Name of the container or codec.
        has_audio: Whether there is sound.
    """

    duration_seconds: float | None | Unset = UNSET
    height: int | None | Unset = UNSET
    width: int | None | Unset = UNSET
    format: str | None | Unset = UNSET
    has_audio: bool | None | Unset = UNSET
