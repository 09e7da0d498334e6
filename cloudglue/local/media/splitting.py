"""A film split into files: looked at once, for where its parts can begin and end, then written a part at a time."""

from __future__ import annotations

import heapq
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import IO, NamedTuple, Self

import av
from av.container import OutputContainer
from av.error import FFmpegError
from av.stream import Stream

from cloudglue.segmenting import ROUNDED

from . import copying, encoding, shown_pictures, split_points
from .containers import TAGS, MediaError
from .copying import Timed
from .decoding import Decoder
from .split_points import Part

# Further tags would say of a part what is true of the whole film only.
_OF_THE_WHOLE = ("timecode", "duration", "encoder", "major_brand", "minor_version", "compatible_brands", "number_of_")


class Plan(NamedTuple):
    """What becomes of a segment."""

    part: Part
    start_time: float
    """When it begins, in seconds from the beginning of the film."""
    end_time: float
    holder: int | None = None
    """Where no frame begins in it: which of the segments has it in its part, from 0 on. None where the part is its own."""


def plans(
    video: Path, segments: Sequence[tuple[float, float]], *, is_exact: bool, on_packet: Callable[[], None]
) -> tuple[float, list[Plan]]:
    """How long a film is, in seconds, and where the parts for some segments begin and end.

    Args:
        video: The file.
        segments: Start and end of each, in seconds from the beginning of the film.
        is_exact: Whether they begin and end with any frame; if not, with keyframes.
        on_packet: Called for each packet: all are looked at.

    Raises:
        MediaError: It is not a video, cannot be split, or a segment ends after it, or has no frame and touches none that has.
    """
    decoder = Decoder(video, on_packet)
    try:
        pictures, end = shown_pictures.seen(decoder, on_packet)
        base, zero = decoder.time_base, decoder.zero
        step = float(1 / decoder.frame_rate)
    finally:
        decoder.close()
    length = max(float(pictures.end * base), end) - float(zero * base)
    wanted = []
    for number, (start, stop) in enumerate(segments, 1):
        if stop > length + max(0.1, 1.5 * step) or start >= length:
            raise MediaError(
                f"Segment {number} goes from {start:.3f} to {stop:.3f} s, and {video.name} ends at {length:.3f} s; "
                "are these the segments of another video?"
            )
        wanted.append((round(Fraction(start) / base) + zero, round(Fraction(min(stop, length)) / base) + zero))
    tolerance = max(1, round(ROUNDED / base))
    found = []
    for number, one in enumerate(split_points.placed(pictures, wanted, is_exact=is_exact, tolerance=tolerance), 1):
        if one is None:
            start, stop = segments[number - 1]
            raise MediaError(
                f"Segment {number} goes from {start:.3f} to {stop:.3f} s, and no frame of {video.name} begins in it; "
                "make it longer, or leave it out."
            )
        begins, ends = (round(float((place - zero) * base), 6) for place in one.part[:2])
        found.append(Plan(one.part, begins, ends, one.holder))
    return length, found


def write(
    video: Path,
    target: Path,
    format: str,
    part: Part,
    *,
    is_exact: bool,
    report: Callable[[float], None],
) -> list[str]:
    """Write one part of a film to a new file, and say what is to be told of it.

    Args:
        video: The film.
        target: The file; what is left of it after an error is the caller's to remove.
        format: FFmpeg's name of its container.
        part: As `plans` gave it.
        is_exact: Whether the picture is encoded anew, from any frame on; if not, it is copied.
        report: Told the share done, 0 to 1.

    Raises:
        MediaError: The film cannot be read, its codecs cannot be written, or the file takes no more.
    """
    decoder = Decoder(video, lambda: None)
    # `plans` has looked at all packets; that none of them starts again need not be seen for each part.
    decoder.scan = None
    try:
        with (
            _Output(target) as file,
            av.open(file, "w", format=format, **TAGS) as output,
        ):
            return _write(decoder, output, part, is_exact, report)
    except FFmpegError as error:
        if isinstance(error, MemoryError):
            raise
        raise MediaError(f"{video.name} cannot be written as {format}: {error.strerror or error}.") from error
    finally:
        decoder.close()


def _write(
    decoder: Decoder, output: OutputContainer, part: Part, is_exact: bool, report: Callable[[float], None]
) -> list[str]:
    name, base = decoder.path.name, decoder.time_base
    told: list[str] = []
    if is_exact:
        target, shown = encoding.picture(decoder, output, part)
    else:
        target, shown = copying.picture(decoder.path, decoder.stream, output, part)
    # Not before: to go to the beginning may open the file anew.
    source, picture = decoder.container, decoder.stream
    output.metadata.update(_kept(source.metadata))
    _describe(picture, target)
    counted = _Counted(shown, float((part.end - part.start) * base), report)
    ways = [iter(counted)]
    between = (part.start * base, part.end * base)
    for stream in source.streams:
        if stream.type not in ("audio", "subtitle") or stream.codec_context is None:
            continue
        is_encoded = is_exact and stream.type == "audio"
        anew = encoding.sound(decoder.path, stream, picture, output, between) if is_encoded else None
        try:
            found, way = anew or copying.other(decoder.path, stream, picture, output, between)
        except ValueError:
            what = "A sound" if stream.type == "audio" else "A subtitle track"
            told.append(
                f"{what} of {name} ({stream.codec_context.name}) was left out: {output.format.name} does not take it."
            )
            continue
        _describe(stream, found)
        ways.append(way)
    # Muxers want the streams abreast.
    for _, packet in heapq.merge(*ways, key=lambda timed: timed[0]):
        output.mux(packet)
    if counted.number < part.pictures:
        first, last = ((place - decoder.zero) * base for place in part[:2])
        said = f"{part.pictures - counted.number} of {part.pictures} frames of {name} from {float(first):.3f} to {float(last):.3f} s"
        told.append(f"{said} are damaged, and were left out.")
    return told


class _Counted:
    """Packets of a picture on their way: how many there were, and what share of their part that is."""

    def __init__(self, packets: Iterator[Timed], length: float, report: Callable[[float], None]) -> None:
        self.number = 0
        self._packets = packets
        self._length = length
        self._report = report

    def __iter__(self) -> Iterator[Timed]:
        for time, packet in self._packets:
            self.number += 1
            self._report(min(1.0, max(0.0, time / self._length)))
            yield time, packet


def _kept(tags: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in tags.items() if not key.lower().startswith(_OF_THE_WHOLE)}


def _describe(source: Stream, target: Stream) -> None:
    target.metadata.update(_kept(source.metadata))
    with suppress(AttributeError):
        target.disposition = source.disposition


class _Output:
    """A new file for a container, which keeps to itself what goes wrong when it is closed.

    Raises:
        MediaError: The file cannot be made, or takes no more.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._failure: OSError | None = None
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self._file = open(self._target, "xb")
        except OSError as error:
            said = f"No file can be made in {self._target.parent}: {error.strerror}; choose another folder."
            raise MediaError(said) from error
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        assert self._file is not None
        try:
            with self._file:
                if error is None and self._failure is None:
                    self._file.flush()
                    os.fsync(self._file.fileno())
        except OSError as late:
            self._failure = self._failure or late
        if self._failure is not None:
            said = f"{self._target.parent} takes no more: {self._failure.strerror}; make room there, or choose another folder."
            raise MediaError(said) from error

    def write(self, data: bytes) -> int:
        assert self._file is not None
        try:
            return self._file.write(data)
        except OSError as error:
            self._failure = self._failure or error
            raise

    def seek(self, offset: int, whence: int = 0) -> int:
        assert self._file is not None
        try:
            return self._file.seek(offset, whence)
        except OSError as error:
            self._failure = self._failure or error
            raise

    def tell(self) -> int:
        assert self._file is not None
        return self._file.tell()

    def seekable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True
