"""Media files, opened with FFmpeg as containers of streams; what cannot be opened, or is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition
from av.video.stream import VideoStream

# FFmpeg also opens play lists, which name further files and addresses. These formats hold what they show.
_FORMATS = (
    "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,mxf,ivf,obu,av1,h264,hevc,m4v,gif,dv,nut,wtv,rm,"
    "yuv4mpegpipe,mp3,aac,flac,wav,aiff,ac3,amr,caf"
)


class MediaError(ValueError):
    """The file is not what is needed; the message says why."""


def opened(path: Path) -> InputContainer:
    """Open a file.

    Raises:
        MediaError: It is missing, empty, cut off before its index, or no media file at all.
    """
    try:
        if path.is_dir():
            raise MediaError(f"{path.name} is a folder, not a video.")
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError as error:
        raise MediaError(f"{path} does not exist.") from error
    except OSError as error:
        raise MediaError(f"{path} cannot be read: {error.strerror}.") from error
    if not head:
        raise MediaError(f"{path.name} is empty: 0 bytes.")
    try:
        # "file:" keeps FFmpeg from reading a protocol into the name.
        return av.open(f"file:{path}", options={"format_whitelist": _FORMATS, "protocol_whitelist": "file"})
    except MemoryError:
        raise
    except (FFmpegError, UnicodeError) as error:
        if head[4:8] == b"ftyp":
            reason = "an MP4 that is cut off or damaged: its index (moov) is missing. Take the whole file"
        else:
            reason = "not a video in any format known here"
        raise MediaError(f"{path.name} is {reason}.") from error


def video_stream(container: InputContainer) -> VideoStream | None:
    """The first video stream that moves: a song's cover is a video stream too."""
    moving = (stream for stream in container.streams.video if not stream.disposition & Disposition.attached_pic)
    return next(moving, None)


def container_seconds(container: InputContainer) -> float | None:
    """Length in seconds as the container says; None where it does not."""
    return container.duration / av.time_base if container.duration else None


def fraction(rate: Fraction | None) -> Fraction | None:
    """A rate or a time base of a stream; None where it is unknown."""
    # PyAV before 19 gives a Fraction or None, from 19 on a rational of its own, 0/1 where unknown.
    return Fraction(rate.numerator, rate.denominator) if rate else None


@contextmanager
def damage_passed_over() -> Iterator[None]:
    """Go on where FFmpeg cannot read further."""
    try:
        yield
    except MemoryError:
        raise  # one of FFmpeg's errors too
    except FFmpegError:
        pass
