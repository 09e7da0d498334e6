"""The frames of a video, each with the time at which it is shown.

Times are seconds from the beginning of the file, as players and `ffmpeg -ss` count them: that of the first picture or, where a
sound begins earlier, of that sound. Where time stamps start again or jump, the film goes on (`timestamps`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from . import orientation, pictures, timestamps
from .containers import MediaError, file_end, first_timecode, fraction, picture_end, rate_varies
from .decoding import Decoder

# Times are given to the microsecond, so that one that went through JSON finds its frame again.
_DIGITS = 6

# The formats whose header has a display matrix. In others it stands in the frames, where OpenCV does not look.
_TURNED_BY_HEADER = ("mov", "matroska")


class TimedFrame(NamedTuple):
    """A decoded frame and when it is shown."""

    time: float
    """Seconds from the beginning of the video."""
    end: float
    """Seconds from the beginning of the video at which the frame has been shown as long as it says it is."""
    picture: VideoFrame
    aspect: Fraction = Fraction(1)
    """Width of a pixel, its height being 1."""


def moment(seconds: float) -> float:
    """Seconds as the times of frames are given: 3 × 0.04 is not 0.12."""
    return round(seconds, _DIGITS)


class Video:
    """A video file, opened for decoding; a context manager.

    Args:
        path: The file.
        on_packet: Called for each packet while all are looked at, as in files of some formats they have to be.
        container: The file, where it is open already; it is closed with this.
        threads: How many threads decode; as many as there are cores when None.

    Raises:
        MediaError: As `probe` does, and where there is no picture or none of it can be decoded.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        on_packet: Callable[[], None] = lambda: None,
        container: InputContainer | None = None,
        threads: int | None = None,
    ) -> None:
        self._path = Path(path)
        self._decoder = Decoder(self._path, on_packet, container, threads)
        self._unread: Iterator[TimedFrame] | None = None
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._unread = None  # it holds this video, and with it the decoder's threads
        self._decoder.close()

    def _prepare(self) -> None:
        stream, context = self._decoder.stream, self._decoder.context
        self._time_base = self._decoder.time_base
        self._zero = self._decoder.zero
        self.frame_rate: Fraction = self._decoder.frame_rate
        """Frames a second, the average where it varies."""
        self.codec: str = context.name
        """Such as `h264`."""
        self._unordered: list[int] = []
        # Decoding changes what the stream says of itself, where its pictures change.
        self.size: tuple[int, int] = (context.width, context.height)
        """Width and height in pixels, not turned, that the file names. Pictures can change their size on the way."""
        self._aspect = fraction(stream.sample_aspect_ratio)
        self._aspect_follows = self._aspect == fraction(context.sample_aspect_ratio)
        unread = self._timed()
        first = next(unread, None)
        if first is None:
            raise MediaError(f"No frame of {self._path.name} can be decoded: the file is cut off or damaged.")
        self._first = first
        # What was decoded for the look at the first frame need not be decoded again.
        self._unread = chain([first], unread)
        in_header = self._decoder.container.format.name.split(",")[0] in _TURNED_BY_HEADER
        self.rotation: int = orientation.degrees(orientation.matrix(first.picture)) if in_header else 0
        """Degrees clockwise by which OpenCV turns all frames: by what the header says, and it mirrors none."""

    @property
    def display_size(self) -> tuple[int, int]:
        """Width and height in pixels of the first frame as shown: turned, and with square pixels."""
        return self.shown_size(self._first)

    def shown_size(self, frame: TimedFrame) -> tuple[int, int]:
        """Width and height in pixels of a frame as shown: turned, and with square pixels."""
        # As players do: the height stays, since it counts lines that are really there.
        width, height = max(1, round(frame.picture.width * frame.aspect)), frame.picture.height
        return orientation.orientation(orientation.matrix(frame.picture)).size((width, height))

    @cached_property
    def duration(self) -> float | None:
        """Length in seconds, of the longest stream: as the file says or, where more may follow, as all its packets do.

        None where neither does.
        """
        scan, stream = self._decoder.scan, self._decoder.stream
        end = scan.end if scan else file_end(self._decoder.container, stream)
        return None if end is None else moment(end - float(self._zero * self._time_base))

    @property
    def rate_varies(self) -> bool:
        """Whether frames lie elsewhere than the rate says, as those of phones and of recordings of a screen do."""
        return rate_varies(self._decoder.stream, self.frame_rate)

    @property
    def picture_end(self) -> float | None:
        """When the last picture has been shown, in seconds, where the file says it: a sound may go on."""
        end = picture_end(self._decoder.container, self._decoder.stream)
        return None if end is None else moment(end - float(self._zero * self._time_base))

    @property
    def reached(self) -> float:
        """When the last of the pictures and sounds ends that were read until now, in seconds."""
        return moment((self._decoder.timeline.end or 0.0) - float(self._zero * self._time_base))

    @property
    def begins(self) -> float:
        """When the first picture is shown, in seconds, where a sound begins before it; else 0."""
        return self._first.time if self._zero < self._decoder.first else 0.0

    @property
    def first_stamp(self) -> float:
        """What the file's own clock says where the video begins, in seconds."""
        return float(self._zero * self._time_base)

    @property
    def has_sound(self) -> bool:
        """Whether there is a sound beside the picture."""
        return bool(self._decoder.container.streams.audio)

    @property
    def warnings(self) -> list[str]:
        """What is to be told of the frames that were read until now: those that lie elsewhere than their stamps say, or are lost."""
        scan, losses = self._decoder.scan, self._decoder.losses
        joins = scan.joins if scan else self._decoder.timeline.joins
        told = [
            timestamps.joins_told([self._seconds(join) for join in joins]),
            timestamps.unordered_told(self._unordered),
            losses.warning(),
        ]
        return [text for text in told if text]

    @property
    def timecode(self) -> str | None:
        """The time code of the first frame, such as `01:00:00:00`; None where the file has none."""
        return first_timecode(self._decoder.container, self._decoder.stream)

    def image(self, picture: VideoFrame, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
        """Convert a decoded frame to rows × columns × (blue, green, red), turned and mirrored as it is shown.

        At full size the result is what OpenCV reads, to the bit, where it turns the frame the same way.

        Args:
            picture: The frame.
            size: Width and height in pixels as shown; those of the frame when None.

        Raises:
            MediaError: The frame's format cannot be converted.
        """
        way = orientation.orientation(orientation.matrix(picture))
        return way.shown(self.converted(picture, size and way.size(size)))

    def converted(self, picture: VideoFrame, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
        """A decoded frame as `image` gives it, but not turned; nor is `size`."""
        try:
            return pictures.converted(picture, size)
        except MemoryError:
            raise
        except (FFmpegError, ValueError) as error:
            raise MediaError(
                f"The picture format of {self._path.name} ({picture.format.name}) cannot be converted."
            ) from error

    def turned_size(self, size: tuple[int, int]) -> tuple[int, int]:
        """Width and height after OpenCV's turn, or before."""
        return (size[1], size[0]) if self.rotation in (90, 270) else size

    def turned(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """A converted frame, turned as OpenCV turns it."""
        return orientation.turned(image, self.rotation)

    def frames(self, start: float | None = None, end: float | None = None) -> Iterator[TimedFrame]:
        """Decode the frames shown first at or after `start` and before `end`, in the order of showing.

        Args:
            start: Seconds from the beginning of the video; the beginning when None.
            end: Seconds from the beginning of the video; the end when None.
        """
        for frame in self.read(start):
            if end is not None and frame.time >= end:
                return
            if start is None or frame.time >= start:
                yield frame

    def read(self, start: float | None = None) -> Iterator[TimedFrame]:
        """Decode to the end, from the keyframe on that is shown at or before `start` (seconds).

        Holds no more than the decoder's few frames. What is damaged is left out, as far as the decoder can go on
        after it. A second call starts anew and ends the first.
        """
        if self._unread is not None and (start is None or start <= self._first.time):
            found = self._unread
        else:
            self._decoder.seek(self._ticks(start or 0.0))
            found = self._timed()
        self._unread = None
        return found

    def keyframe(self, time: float) -> float | None:
        """When the keyframe is shown with which decoding begins for what is shown at `time`; None for the very front.

        What was read before is left; the next reading seeks.
        """
        self._unread = None
        found = self._decoder.seek(self._ticks(time))
        return None if found is None else self._seconds(found)

    @property
    def can_be_divided(self) -> bool:
        """Whether each time stamp is there once, so that a part of the film has the stamps that the whole has."""
        return self._decoder.scan is None or not self._decoder.scan.joins

    def is_something_lost(self, start: float, end: float | None) -> bool:
        """Whether a frame of those shown from `start` on and before `end` was lost, or may be, or lies elsewhere than it says.

        Args:
            start: In seconds.
            end: In seconds; None where what follows the last frame counts too.
        """
        moved = self._unordered or self._decoder.timeline.joins
        return bool(moved) or self._decoder.losses.between(
            self._ticks(start), None if end is None else self._ticks(end)
        )

    def _ticks(self, seconds: float) -> int:
        return round(seconds / self._time_base) + self._zero

    def _seconds(self, ticks: int) -> float:
        return moment(float((ticks - self._zero) * self._time_base))

    def _timed(self) -> Iterator[TimedFrame]:
        step = float(1 / self.frame_rate)
        # When the frame before has ended, for those without a time stamp of their own.
        after = self._seconds(self._decoder.first)
        last = -math.inf
        self._unordered = []
        for number, picture in enumerate(self._decoder.frames(), 1):
            time = after if picture.pts is None else float((picture.pts - self._zero) * self._time_base)
            if moment(time) < moment(last):
                # No detector, and no list of pictures by their times, can go back.
                self._unordered.append(number)
                time = last
            last = time
            after = time + (float(picture.duration * self._time_base) if picture.duration else step)
            yield TimedFrame(moment(time), moment(after), picture, self._pixel_aspect())

    def _pixel_aspect(self) -> Fraction:
        """Of the frame that was just decoded. What the container says comes first; what the stream says may change."""
        own = fraction(self._decoder.stream.codec_context.sample_aspect_ratio) if self._aspect_follows else None
        return own or self._aspect or Fraction(1)
