"""Streams of a film copied from one time to another, packet by packet: nothing is decoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from .containers import DamagePassedOver, MediaError, fraction, opened
from .split_points import Part

# From a time backwards, in seconds: packets of one time lie apart in a file, and some formats land after a target.
_SEEK_EARLIER = (2, 10, 60)

# A stream that ends before the part does says so by nothing but the picture, which goes on.
_SECONDS_APART = 10

# A decoder of sound has settled after so many packets. Where an edit list can hide them, they go along.
_WARM_UP = 2
_WITH_EDIT_LIST = ("mp4", "mov")

# Apple's players take no others for H.264 and H.265, and those of ProRes say which kind it is.
_KEPT_TAGS = ("avc1", "hvc1", "apco", "apcs", "apcn", "apch", "ap4h", "ap4x")

# So long is at most what an encoder puts before a sound, and a little.
_TOGETHER = Fraction(1, 10)

Timed = tuple[float, "Packet[Any]"]
"""When a packet is needed, in seconds from the beginning of its part, and the packet."""

# Below, packets are Any: those without a stamp are left out, and PyAV's types cannot say so.


def picture(path: Path, stream: VideoStream, output: OutputContainer, part: Part) -> tuple[Stream, Iterator[Timed]]:
    """The picture's stream in the output, and its packets.

    Args:
        path: The film.
        stream: Of the film.
        output: What is written.
        part: It begins and ends at keyframes, or where the film does.

    Raises:
        MediaError: The output's format does not take the codec.
    """
    try:
        target = output.add_stream_from_template(stream, opaque=True)
    except ValueError as error:
        raise MediaError(
            f"The picture of {path.name} ({stream.codec_context.name}) cannot be put into {output.format.name}; "
            "end the template with {suffix}, or with .mkv."
        ) from error
    tag = stream.codec_context.codec_tag
    if output.format.name in _WITH_EDIT_LIST and tag in _KEPT_TAGS:
        target.codec_context.codec_tag = tag
    return target, _picture_packets(path, stream.index, target, part)


def other(
    path: Path, stream: Stream, picture: VideoStream, output: OutputContainer, between: tuple[Fraction, Fraction]
) -> tuple[Stream, Iterator[Timed]]:
    """A sound's or a subtitle's stream in the output, and its packets.

    Args:
        path: The film.
        stream: Of the film.
        picture: Of the film.
        output: What is written.
        between: Beginning and end, in seconds on the film's clock.

    Raises:
        ValueError: The output's format does not take the codec.
    """
    target = output.add_stream_from_template(stream, opaque=True)
    found = packets_between(path, stream.index, picture.index, between)
    if stream.type == "subtitle":
        return target, _subtitle_packets(found, target, between)
    # At the beginning of a sound its encoder has put some silence before it, which players know of.
    begins = (stream.start_time or 0) * (fraction(stream.time_base) or 0) + _TOGETHER
    is_hidden = output.format.name in _WITH_EDIT_LIST or between[0] <= begins
    return target, _sound_packets(found, target, between, _WARM_UP if is_hidden else 0)


def packets_between(path: Path, index: int, picture: int, between: tuple[Fraction, Fraction]) -> Iterator[Any]:
    """The packets of a stream from some time before a beginning on, to the end.

    Args:
        path: The film.
        index: Of the stream.
        picture: The index of the picture's, which says how far the film has come.
        between: Beginning and end, in seconds on the film's clock.
    """
    start, end = between
    with opened(path) as container, DamagePassedOver():
        _seek(container, start, _SEEK_EARLIER[0])
        for packet in container.demux([container.streams[index], container.streams[picture]]):
            if not packet.size or packet.pts is None or packet.time_base is None:
                continue
            time = packet.pts * packet.time_base
            if packet.stream_index == index:
                if time >= end:
                    return
                yield packet
            elif time >= end + _SECONDS_APART:
                return


def _seek(container: InputContainer, time: Fraction, earlier: int) -> bool:
    """Go to a place that lies some seconds before a time; False where that is the front."""
    target = time - earlier
    if target <= (container.start_time or 0) / 1_000_000:
        return False
    try:
        container.seek(int(target * 1_000_000))
    except FFmpegError:
        return False
    return True


def _picture_packets(path: Path, index: int, target: Stream, part: Part) -> Iterator[Timed]:
    for earlier in (*_SEEK_EARLIER, None):
        with opened(path) as container, DamagePassedOver():
            stream = container.streams[index]
            base = fraction(stream.time_base) or Fraction(1, 1000)
            if earlier is not None and not _seek(container, part.start * base, earlier):
                continue
            found = _to_the_end(
                _from_the_start(container.demux(stream), part.start, is_front=earlier is None), part.end
            )
            has_begun = False
            for packet in found:
                has_begun = True
                packet.pts, packet.dts = packet.pts - part.start, packet.dts - part.start
                packet.stream = target
                yield float(packet.dts * base), packet
            if has_begun:
                return


def _from_the_start(packets: Iterable[Any], start: int, *, is_front: bool) -> Iterator[Any]:
    """The packets from the keyframe on that is shown at `start`; nothing where there is a later one only.

    At the front of a film that begins amid the pictures that its first keyframe opens, with these.
    """
    stored = _with_decoding_times(packet for packet in packets if packet.size and packet.pts is not None)
    hidden: list[Any] = []
    for packet in stored:
        if packet.pts >= start and (packet.is_keyframe or hidden):
            if packet.pts > start and not is_front:
                return
            yield from hidden
            yield packet
            break
        hidden = [*hidden, packet] if packet.is_discard and is_front else []
    for packet in stored:
        # What is shown before the keyframe and stored after it takes the pictures before both.
        if packet.pts >= start or packet.is_discard:
            yield packet


def _with_decoding_times(packets: Iterable[Any]) -> Iterator[Any]:
    """The packets, each with a stamp for decoding: in Matroska the first have none."""
    without: list[Any] = []
    for packet in packets:
        if packet.dts is None:
            without.append(packet)
            continue
        yield from _stamped(without, packet.dts)
        without = []
        yield packet
    yield from _stamped(without, min((packet.pts for packet in without), default=0))


def _stamped(packets: Sequence[Any], following: int) -> Iterator[Any]:
    before = following - sum(packet.duration or 1 for packet in packets)
    for packet in packets:
        packet.dts = min(before, packet.pts)
        before += packet.duration or 1
        yield packet


def _to_the_end(packets: Iterable[Any], end: int) -> Iterator[Any]:
    """The packets to the keyframe that is shown at `end`; with it, where pictures that are shown before are stored after it."""
    last: list[Any] | None = None
    for packet in packets:
        if last is None and packet.is_keyframe and packet.pts >= end:
            last = [packet]
        elif last is None:
            yield packet
        elif packet.pts >= end:
            return
        else:
            yield from last
            last = []
            yield packet


def _sound_packets(
    packets: Iterable[Any], target: Stream, between: tuple[Fraction, Fraction], warm_up: int
) -> Iterator[Timed]:
    start, end = between
    for packet in packets:
        base = packet.time_base
        length = (packet.duration or 0) * base
        begins = packet.pts * base
        if begins + length * (1 + warm_up) > start and begins + length / 2 < end:
            yield _moved(packet, target, round(start / base))


def _subtitle_packets(packets: Iterable[Any], target: Stream, between: tuple[Fraction, Fraction]) -> Iterator[Timed]:
    start, end = between
    for packet in packets:
        base = packet.time_base
        first, last = round(start / base), round(end / base)
        ends = packet.pts + (packet.duration or 0)
        if ends <= first and not (packet.duration == 0 and packet.pts >= first):
            continue
        begins = max(packet.pts, first)
        packet.duration = max(0, min(ends, last) - begins)
        packet.pts = packet.dts = begins
        yield _moved(packet, target, first)


def _moved(packet: Any, target: Stream, earlier: int) -> Timed:
    packet.pts -= earlier
    packet.dts = packet.pts if packet.dts is None else packet.dts - earlier
    packet.stream = target
    return float(packet.pts * packet.time_base), packet
