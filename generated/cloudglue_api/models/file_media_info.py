from __future__ import annotations

from ..types import UNSET, Model, Unset


class FileMediaInfo(Model):
    """Technical data of a video, sound or picture. What is unknown or has no meaning for the medium is null or absent.

    Attributes:
        duration_seconds: Length in seconds.
        width: Width in pixels.
        height: Height in pixels.
        sample_rate: Sound samples a second.
        channels: Number of sound channels.
        bitrate: Data rate, in bits a second as far as is known: the unit is not documented.
        format: Name of the container or codec.
        has_audio: Whether there is sound.
    """

    duration_seconds: float | None | Unset = UNSET
    width: int | None | Unset = UNSET
    height: int | None | Unset = UNSET
    sample_rate: int | None | Unset = UNSET
    channels: int | None | Unset = UNSET
    bitrate: int | None | Unset = UNSET
    format: str | None | Unset = UNSET
    has_audio: bool | None | Unset = UNSET
