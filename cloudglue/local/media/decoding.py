"""A film, opened and decoded from its front or from a keyframe on, with all time stamps on one time line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from av.container import InputContainer
from av.error import FFmpegError
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from . import packets, timestamps
from .containers import DamagePassedOver, MediaError, fraction, opened, sound_starts, video_stream
from .losses import Losses
from .packets import Scan
from .timestamps import Timeline

# 8192 × 8192: eight times a 4K frame. What claims more is damaged or an attack on our memory.
_MAX_PIXELS = 2**26

# From a seek target backwards, in seconds: some formats land on a keyframe that is shown only after the target.
_SEEK_EARLIER = (0.0, 2.0, 10.0, 60.0)


class Decoder:
    """The picture of a file, and where its frames come from. Time stamps are ticks of `time_base`.

    Args:
        path: The file.
        on_packet: Called for each packet while all are looked at.
        container: The file, where it is open already; it is closed with this.
        threads: How many threads decode; as many as there are cores when None.

    Raises:
        MediaError: The file is not a video, or has no picture that is known here.
    """

    def __init__(
        self,
        path: Path,
        on_packet: Callable[[], None],
        container: InputContainer | None = None,
        threads: int | None = None,
    ) -> None:
        self.path = path
        self._on_packet = on_packet
        self._threads = threads
        self.container = opened(path) if container is None else container
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self.container.close()

    def _prepare(self) -> None:
        name, stream = self.path.name, video_stream(self.container)
        if stream is None:
            raise MediaError(f"{name} has no picture{', only sound' if self.container.streams.audio else ''}.")
        context: VideoCodecContext | None = stream.codec_context
        if context is None:
            raise MediaError(f"The picture of {name} is coded in a way unknown here.")
        if stream.width * stream.height > _MAX_PIXELS:
            raise MediaError(f"{name} claims {stream.width} × {stream.height} pixels, more than can be read.")
        self._share_out(stream)
        self.stream, self.context = stream, context
        self.time_base = fraction(stream.time_base) or Fraction(1, 1000)
        # OpenCV, hence the `scenedetect` command, takes the same: av_guess_frame_rate. A file that names no
        # rate still has time stamps; the rate then only says what 0.6 s are in frames.
        self.frame_rate: Fraction = (
            fraction(stream.guessed_rate) or fraction(stream.average_rate) or fraction(stream.base_rate) or Fraction(25)
        )
        """Frames a second, the average where it varies."""
        self.first = stream.start_time or 0
        """When the first picture is shown, as the file says."""
        self._step = max(1, round(1 / self.frame_rate / self.time_base))
        self._jumps = packets.leaps(self.container)
        begins = float(self.first * self.time_base)
        zero = timestamps.zero(begins, sound_starts(self.container), jumps=self._jumps)
        self.zero = self.first if zero == begins else round(zero / self.time_base)
        """When the film begins."""
        self._begin()

    def _share_out(self, stream: VideoStream) -> None:
        stream.thread_type = "AUTO"
        if self._threads is not None:
            stream.codec_context.thread_count = self._threads

    def _begin(self, *, at_front: bool = True) -> None:
        # A frame has a number only where all before it are counted.
        self.losses = Losses(self.context.name, numbered=at_front)
        self.timeline = Timeline(self.time_base, self._step, jumps=self._jumps)
        self._skipped = 0

    @cached_property
    def scan(self) -> Scan | None:
        """A look at all packets of the file; None where its headers say enough."""
        if not packets.may_start_again(self.container, self.path):
            return None
        return packets.scan(self.path, self._step, self._on_packet)

    def frames(self) -> Iterator[VideoFrame]:
        """Decode from here on, to the end. What is damaged is left out, as far as the decoder can go on after it."""
        losses = self.losses
        for packet in islice(packets.placed(self.container, self.stream, self.timeline), self._skipped, None):
            if packet.size:
                losses.give(None if packet.is_discard else packet.pts)
            try:
                found = packet.decode()
            except MemoryError:
                raise  # one of FFmpeg's errors too, but the frame is whole: to leave it out would be a wrong result
            except FFmpegError:
                losses.fail()
                continue  # a damaged frame; the decoder goes on with the next
            yield from _seen(found, losses)
        with DamagePassedOver():
            # Where the file broke off, the decoder still holds frames.
            yield from _seen(self.stream.decode(None), losses)
        losses.end()

    def seek(self, start: int) -> int | None:
        """Go to a keyframe that is shown at or before `start`, and say when; None at the very front."""
        if self.scan and self.scan.joins:
            # Seeking looks for stamps, and these are there twice. Packets pass faster than frames are decoded.
            self._reopen()
            self.losses = Losses(self.context.name, numbered=False)
            earlier_ones = [(number, shown) for shown, number in self.scan.keyframes if shown <= start]
            self._skipped, found = max(earlier_ones, default=(0, None))
            return found
        for earlier in _SEEK_EARLIER:
            target = start - round(earlier / self.time_base)
            if start <= self.first or (earlier and target < self.first):
                break
            try:
                self._jump(target)
                found = self._next_keyframe()
                if found is not None and found <= start:
                    self._jump(target)  # the look at the keyframe has read past it
                    return found
            except FFmpegError:
                break  # not a format to seek in
        # From the very front, which not every format can seek to.
        self._reopen()
        return None

    def _reopen(self) -> None:
        self.container.close()
        self.container = opened(self.path)
        stream = video_stream(self.container)
        if stream is None:
            raise MediaError(f"{self.path.name} changed while it was read.")
        self._share_out(stream)
        self.stream = stream
        self._begin()

    def _jump(self, target: int) -> None:
        self.container.seek(target, stream=self.stream)
        self._begin(at_front=False)

    def _next_keyframe(self) -> int | None:
        """When the first keyframe from here on is shown; None when there is none."""
        for packet in packets.placed(self.container, self.stream, self.timeline):
            if packet.is_keyframe and (stamp := packet.dts if packet.pts is None else packet.pts) is not None:
                return stamp
        return None


def _seen(found: Iterable[Any], losses: Losses) -> Iterator[VideoFrame]:
    for picture in found:
        if isinstance(picture, VideoFrame):
            losses.take(picture.pts)
            yield picture
