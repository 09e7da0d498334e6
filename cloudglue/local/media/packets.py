"""The packets of a film's picture in the order of the file, with their stamps on one time line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import cast

from attrs import frozen
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.format import Flags
from av.packet import Packet
from av.video.stream import VideoStream

from .containers import DamagePassedOver, fraction, opened, video_stream
from .timestamps import Timeline

_EBML, _SEGMENT, _UNKNOWN_LENGTH = b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67", 2**56 - 1


@frozen
class Scan:
    """What is known of a film when all of its packets have been looked at."""

    end: float | None
    """When its longest stream ends, in seconds on the clock of the file's beginning."""
    joins: list[int]
    """When time stamps start again, in ticks of the picture's time base."""
    keyframes: list[tuple[int, int]]
    """When each is shown, in ticks, and how many packets of the picture come before it."""


def leaps(container: InputContainer) -> bool:
    """Whether the stamps of this format may leap: FFmpeg's AVFMT_TS_DISCONT."""
    return Flags.ts_discont in Flags(container.format.flags)


def may_start_again(container: InputContainer, path: Path) -> bool:
    """Whether a look at all packets may show more than the headers say: further films behind the first."""
    if leaps(container):
        return True
    name = container.format.name.split(",")[0]
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(64 * 1024)
    if name == "matroska":
        return _matroska_end(head) < size
    if name == "avi":
        end = 8 + int.from_bytes(head[4:8], "little")
        with path.open("rb") as file:
            file.seek(end + end % 2)
            following = file.read(12)
        # Not AVIX: so goes on one film of more than a gigabyte.
        return following[:4] == b"RIFF" and following[8:] == b"AVI "
    return False


def placed(container: InputContainer, stream: VideoStream, timeline: Timeline) -> Iterator[Packet[VideoStream]]:
    """Read on from here."""
    sounds = [sound for sound in container.streams.audio if fraction(sound.time_base)]
    bases = {sound.index: float(fraction(sound.time_base) or 0) for sound in sounds}
    # IndexError: PyAV 18 stumbles over streams that turn up on the way, as in damaged transport streams.
    with DamagePassedOver(), suppress(IndexError):
        for packet in container.demux([stream, *sounds]):
            if isinstance(packet.stream, AudioStream):
                if packet.pts is not None:
                    base = bases[packet.stream.index]
                    timeline.sound(packet.stream.index, packet.pts * base, (packet.duration or 0) * base)
                continue
            if packet.size and (packet.pts is not None or packet.dts is not None):
                shift = timeline.picture(packet.pts, packet.dts, packet.duration or 0, is_key=packet.is_keyframe)
                if shift:
                    packet.pts = None if packet.pts is None else packet.pts + shift
                    packet.dts = None if packet.dts is None else packet.dts + shift
            yield cast("Packet[VideoStream]", packet)


def scan(path: Path, step: int, on_packet: Callable[[], None] = lambda: None) -> Scan:
    """Look at all packets of a file, without decoding them.

    Args:
        path: The file.
        step: How long a picture is shown that does not say so, in ticks of the picture's time base.
        on_packet: Called for each: of a large file it takes minutes.
    """
    keyframes: list[tuple[int, int]] = []
    with opened(path) as container:
        stream = video_stream(container)
        assert stream is not None, "the file was opened as a video before"
        timeline = Timeline(fraction(stream.time_base) or Fraction(1, 1000), step, jumps=leaps(container))
        for number, packet in enumerate(placed(container, stream, timeline)):
            on_packet()
            stamp = packet.dts if packet.pts is None else packet.pts
            if packet.is_keyframe and stamp is not None:
                keyframes.append((stamp, number))
    return Scan(timeline.end, timeline.joins, keyframes)


def _matroska_end(head: bytes) -> int:
    """Where the first film of a Matroska file ends; its greatest number where the file does not say."""
    if not head.startswith(_EBML):
        return _UNKNOWN_LENGTH
    start, length = _number(head, 4)
    at = start + length
    if head[at : at + 4] != _SEGMENT:
        return _UNKNOWN_LENGTH
    start, length = _number(head, at + 4)
    # Written while it was recorded: how long it is nobody came back to say, and a second film may follow.
    return 0 if length == _UNKNOWN_LENGTH else start + length


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Where a number of EBML ends, and the number."""
    first = data[at] if at < len(data) else 1
    size = 9 - first.bit_length() if first else 9
    value = int.from_bytes(data[at : at + size], "big") & ((1 << (7 * size)) - 1)
    return at + size, _UNKNOWN_LENGTH if value == (1 << (7 * size)) - 1 else value
