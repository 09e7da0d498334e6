"""Media files, opened with FFmpeg as containers of streams; what cannot be opened, or is damaged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition
from av.video.stream import VideoStream

from cloudglue.names import legible
from cloudglue.segmenting import ROUNDED

# FFmpeg also opens play lists, which name further files and addresses. These formats hold what they show.
_FORMATS = (
    "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,mxf,ivf,obu,av1,h264,hevc,m4v,gif,dv,nut,wtv,rm,"
    "yuv4mpegpipe,mp3,aac,flac,wav,aiff,ac3,amr,caf"
)


# PyAV before 19 breaks off at a tag that is not UTF-8, unless it is told how to read it; later ones keep its bytes, and know no such option.
TAGS: dict[str, Any] = {"metadata_errors": "backslashreplace"} if int(av.__version__.partition(".")[0]) < 19 else {}

# Time stamps in milliseconds make of 23.976 frames a second nearly that.
_SAME_RATE = 0.02
_CLOCK = re.compile(r"(\d+):(\d+):(\d+(?:\.\d+)?)", re.ASCII)


class MediaError(ValueError):
    """The file is not what is needed; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(legible(message))


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
        options = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}
        # Not every device writes its tags in UTF-8, and for a tag nobody wants to lose a film.
        container: InputContainer = av.open(f"file:{path}", options=options, **TAGS)
        return container
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


def sound_starts(container: InputContainer) -> list[float]:
    """When each sound begins, in seconds on the file's clock."""
    return [
        float(stream.start_time * base)
        for stream in container.streams.audio
        if stream.start_time is not None and (base := fraction(stream.time_base))
    ]


def file_end(container: InputContainer, picture: VideoStream) -> float | None:
    """When the longest of the picture and the sounds ends, in seconds on the file's clock, as the headers say; None where they do not."""
    bounds = [
        (stream.start_time or 0, stream.duration, fraction(stream.time_base))
        for stream in (picture, *container.streams.audio)
    ]
    if picture.duration:
        return max(float((start + length) * base) for start, length, base in bounds if length and base)
    length = container_seconds(container)
    if length is None or {"matroska", "flv"} & set(container.format.name.split(",")):
        return length  # counted from the clock's zero, whenever the first picture is shown
    return length + (container.start_time or 0) / av.time_base


def picture_end(container: InputContainer, picture: VideoStream) -> float | None:
    """When the picture ends, in seconds on the file's clock, which may be before a sound does; None where the headers do not say.

    Those of other containers than these two do not: FFmpeg guesses there.
    """
    names = {"mp4", "matroska"} & set(container.format.name.split(","))
    if "mp4" in names and picture.duration and (base := fraction(picture.time_base)):
        return float(((picture.start_time or 0) + picture.duration) * base)
    written = _CLOCK.fullmatch(tag(picture.metadata, "duration") or "") if names else None
    return written and (float(written[1]) * 60 + float(written[2])) * 60 + float(written[3])


def tag(tags: Mapping[str, str], name: str) -> str | None:
    """A tag of a container or a stream, however its name is written: Matroska has TIMECODE for timecode."""
    return next((value for key, value in tags.items() if key.lower() == name), None)


def first_timecode(container: InputContainer, stream: VideoStream) -> str | None:
    """The time code of the first frame of a stream; None where the file has none.

    Where there is a track of time codes, it counts, for FFmpeg when it copies a film and for editing programs: first the one
    that the picture refers to, whose time code FFmpeg shows as the picture's own. Then the file's own tag, then the picture's.
    """
    tracks = [found for track in container.streams.data if (found := tag(track.metadata, "timecode"))]
    own = tag(stream.metadata, "timecode")
    if tracks:
        return own or tracks[0]
    return tag(container.metadata, "timecode") or own


class _Rational(Protocol):
    @property
    def numerator(self) -> int: ...

    @property
    def denominator(self) -> int: ...


def fraction(rate: _Rational | None) -> Fraction | None:
    """A rate or a time base of a stream; None where it is unknown."""
    # PyAV before 19 gives a Fraction or None, from 19 on a rational of its own, 0/1 where unknown.
    return Fraction(rate.numerator, rate.denominator) if rate else None


def rate_varies(picture: VideoStream, rate: Fraction) -> bool:
    """Whether frames lie elsewhere than their average rate says."""
    # FFmpeg's base rate is one at which all time stamps seen can be told; of interlaced films it counts fields.
    finest = fraction(picture.base_rate)
    if finest is not None and all(abs(finest / rate - n) > _SAME_RATE for n in (1, 2)):
        return True
    # FFmpeg guesses from the first frames.
    base, stamps = fraction(picture.time_base), indexed(picture)
    if not base or not stamps:
        return False
    step, tolerance = float(1 / rate / base), max(1.0, ROUNDED / float(base))
    return any(abs((stamp - stamps[0] + step / 2) % step - step / 2) > tolerance for stamp in stamps)


def indexed(picture: VideoStream) -> list[int]:
    """When each picture is decoded, in ticks, as the index of an MP4 says: no packet is read for it. None where no index has all."""
    entries = picture.index_entries
    if picture.container.format.name.split(",")[0] != "mov" or not picture.frames or len(entries) != picture.frames:
        return []
    return [entry.timestamp for entry in entries]


class DamagePassedOver:
    """Go on where FFmpeg cannot read further."""

    # A generator's context would be held by the very error that it passes over, by the frames of its traceback, until the garbage is
    # collected; with it the decoder, and from PyAV 19 on its threads, which no longer end when the file is closed.

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        return isinstance(error, FFmpegError) and not isinstance(error, MemoryError)  # one of FFmpeg's errors too
