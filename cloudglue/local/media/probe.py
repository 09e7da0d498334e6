"""What a media file is, or why it is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import frozen
from av.container import InputContainer

from .containers import MediaError, container_seconds, opened, tag, video_stream
from .video import Video

_SHORT_NAMES = {"matroska": "mkv", "mpegts": "ts", "mpeg": "mpg", "asf": "wmv"}


@frozen
class MediaInfo:
    """What a media file is."""

    format: str
    """The container's short name, such as `mp4`, `mov`, `mkv`, `webm`, `avi`, `ts`."""
    duration_seconds: float | None
    """Length of the longest stream, picture or sound; None where the file does not say."""
    has_video: bool
    has_audio: bool
    bitrate: int | None
    """Bits a second, over all streams."""
    codec: str | None = None
    """The picture's codec, such as `h264`; None without a picture, as are all below."""
    width: int | None = None
    """In pixels as shown: turned, and with square pixels."""
    height: int | None = None
    """In pixels as shown: turned, and with square pixels."""
    frame_rate: float | None = None
    """Frames a second, the average where it varies."""


def probe(path: str | Path, *, on_packet: Callable[[], None] = lambda: None) -> MediaInfo:
    """Look at a file's headers and its first frame, and at all its packets where the headers do not say how long it is.

    Args:
        path: The file.
        on_packet: Called for each packet.

    Raises:
        MediaError: The file is missing, empty, cut off before its index, or no media file at all.
            A file with sound only is not an error: its `has_video` is False.
    """
    info, video = look(Path(path), on_packet=on_packet)
    if video is not None:
        video.close()
    return info


def look(path: Path, *, on_packet: Callable[[], None] = lambda: None) -> tuple[MediaInfo, Video | None]:
    """What `probe` gives, and the film still open, its first frame decoded; None where there is only sound.

    Args:
        path: The file.
        on_packet: Called for each packet.

    Raises:
        MediaError: As `probe` does.
    """
    container = opened(path)
    bitrate = container.bit_rate or None
    name = _short_name(container, path)
    has_audio = bool(container.streams.audio)
    if video_stream(container) is None:
        with container:
            if not has_audio:
                raise MediaError(f"{path.name} holds neither picture nor sound.")
            return MediaInfo(name, container_seconds(container), False, True, bitrate), None
    video = Video(path, on_packet=on_packet, container=container)
    try:
        width, height = video.display_size
        shape = (video.codec, width, height, float(video.frame_rate))
        return MediaInfo(name, video.duration, True, has_audio, bitrate, *shape), video
    except BaseException:
        video.close()
        raise


def _short_name(container: InputContainer, path: Path) -> str:
    names = container.format.name.split(",")
    suffix = path.suffix.lower().removeprefix(".")
    if suffix in names:
        return suffix
    if "mp4" in names:
        return "mov" if (tag(container.metadata, "major_brand") or "").strip() == "qt" else "mp4"
    return _SHORT_NAMES.get(names[0], names[0])
