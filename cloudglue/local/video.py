"""The frames of a video, each with the time at which it is shown.

Times are seconds from the video stream's own beginning, as players and PySceneDetect count them: a stream
whose first time stamp is 1.4 s starts at 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np
from av.error import FFmpegError
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from cloudglue.local import orientation, pictures
from cloudglue.local.containers import (
    MediaError,
    container_seconds,
    damage_passed_over,
    first_timecode,
    fraction,
    opened,
    video_stream,
)

# Times are given to the microsecond, so that one that went through JSON finds its frame again.
_DIGITS = 6

# 8192 × 8192: eight times a 4K frame. What claims more is damaged or an attack on our memory.
_MAX_PIXELS = 2**26

# The formats whose header has a display matrix. In others it stands in the frames, where OpenCV does not look.
_TURNED_BY_HEADER = ("mov", "matroska")

# From a seek target backwards, in seconds: some formats land on a keyframe that is shown only after the target.
_SEEK_EARLIER = (0.0, 2.0, 10.0, 60.0)


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

    Raises:
        MediaError: As `probe` does, and where there is no picture or none of it can be decoded.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._container = opened(self._path)
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
        self._container.close()

    def _prepare(self) -> None:
        stream = video_stream(self._container)
        if stream is None:
            raise MediaError(
                f"{self._path.name} has no picture{', only sound' if self._container.streams.audio else ''}."
            )
        context: VideoCodecContext | None = stream.codec_context
        if context is None:
            raise MediaError(f"The picture of {self._path.name} is coded in a way unknown here.")
        if stream.width * stream.height > _MAX_PIXELS:
            raise MediaError(
                f"{self._path.name} claims {stream.width} × {stream.height} pixels, more than can be read."
            )
        stream.thread_type = "AUTO"
        self._stream = stream
        self._time_base = fraction(stream.time_base) or Fraction(1, 1000)
        # OpenCV, hence the `scenedetect` command, takes the same: av_guess_frame_rate. A file that names no
        # rate still has time stamps; the rate then only says what 0.6 s are in frames.
        self.frame_rate: Fraction = (
            fraction(stream.guessed_rate) or fraction(stream.average_rate) or fraction(stream.base_rate) or Fraction(25)
        )
        """Frames a second, the average where it varies."""
        self.codec: str = context.name
        """Such as `h264`."""
        self._zero = stream.start_time or 0
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
        self._unread: Iterator[TimedFrame] | None = chain([first], unread)
        in_header = self._container.format.name.split(",")[0] in _TURNED_BY_HEADER
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

    @property
    def duration(self) -> float | None:
        """Length in seconds as the file says; None where it does not."""
        if self._stream.duration:
            return float(self._stream.duration * self._time_base)
        return container_seconds(self._container)

    @property
    def timecode(self) -> str | None:
        """The time code of the first frame, such as `01:00:00:00`; None where the file has none."""
        return first_timecode(self._container, self._stream)

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
            self._seek(start or 0.0)
            found = self._timed()
        self._unread = None
        return found

    def _timed(self) -> Iterator[TimedFrame]:
        step = float(1 / self.frame_rate)
        after = 0.0  # when the frame before has ended, for those without a time stamp of their own
        for picture in self._decode():
            time = after if picture.pts is None else float((picture.pts - self._zero) * self._time_base)
            after = time + (float(picture.duration * self._time_base) if picture.duration else step)
            yield TimedFrame(moment(time), moment(after), picture, self._pixel_aspect())

    def _pixel_aspect(self) -> Fraction:
        """Of the frame that was just decoded. What the container says comes first; what the stream says may change."""
        own = fraction(self._stream.codec_context.sample_aspect_ratio) if self._aspect_follows else None
        return own or self._aspect or Fraction(1)

    def _decode(self) -> Iterator[VideoFrame]:
        for packet in self._packets():
            try:
                pictures = packet.decode()
            except MemoryError:
                raise  # one of FFmpeg's errors too, but the frame is whole: to leave it out would be a wrong result
            except FFmpegError:
                continue  # a damaged frame; the decoder goes on with the next
            yield from (picture for picture in pictures if isinstance(picture, VideoFrame))
        with damage_passed_over():
            # Where the file broke off, the decoder still holds frames.
            yield from self._stream.decode(None)

    def _packets(self) -> Iterator[Packet[VideoStream]]:
        # IndexError: PyAV 18 stumbles over streams that turn up on the way, as in damaged transport streams.
        with damage_passed_over(), suppress(IndexError):
            yield from self._container.demux(self._stream)

    def _seek(self, start: float) -> None:
        """Go to a keyframe that is shown at or before `start`."""
        for earlier in _SEEK_EARLIER:
            if start <= earlier:
                break
            try:
                self._jump(start - earlier)
                found = self._next_keyframe()
                if found is not None and found <= start:
                    self._jump(start - earlier)  # the look at the keyframe has read past it
                    return
            except FFmpegError:
                break  # not a format to seek in
        # From the very front, which not every format can seek to.
        self._container.close()
        self._container = opened(self._path)
        stream = video_stream(self._container)
        if stream is None:
            raise MediaError(f"{self._path.name} changed while it was read.")
        stream.thread_type = "AUTO"
        self._stream = stream

    def _jump(self, time: float) -> None:
        self._container.seek(round(time / self._time_base) + self._zero, stream=self._stream)

    def _next_keyframe(self) -> float | None:
        """When the first keyframe from here on is shown; None when there is none."""
        for packet in self._packets():
            if packet.is_keyframe and (stamp := packet.dts if packet.pts is None else packet.pts) is not None:
                return float((stamp - self._zero) * self._time_base)
        return None
