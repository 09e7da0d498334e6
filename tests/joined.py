"""Films whose time stamps are not simply those of one encoder: joined end to end, leaping, late, or without a picture to the end.

Each function takes the folder to write into, makes its film there once and returns the path. The shots are those of `clips`.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import clips
import numpy as np

RATE = 25
SECOND = 90_000
ONE = 5.6
"""Length of one film in seconds."""
CUTS = (1.2, 2.2, 3.8)

# As ffmpeg or `cat` leave them: container, codec of the picture, whether there is sound.
JOINABLE = {
    "h264.ts": ("libx264", False),
    "h264_sound.ts": ("libx264", True),
    "mpeg2.mpg": ("mpeg2video", False),
    "h264.mkv": ("libx264", True),
    "mpeg4.mkv": ("mpeg4", False),
    "vp9.webm": ("libvpx-vp9", False),
    "mpeg4.avi": ("mpeg4", False),
}


def twice(folder: Path, name: str) -> Path:
    """A film and the same once more, as `cat` joins them."""
    codec, sound = JOINABLE[name]
    one = clips._once(folder / f"one_{name}", lambda path: clips._write(path, codec=codec, sound=sound))
    return clips._once(folder / f"twice_{name}", lambda path: path.write_bytes(one.read_bytes() * 2))


def of_two_sizes(folder: Path) -> Path:
    """Two transport streams, the second twice as large."""
    parts = [
        clips._once(folder / f"size_{width}.ts", lambda path, size=(width, height): clips._write(path, size=size))
        for width, height in ((320, 180), (640, 360))
    ]
    return clips._once(folder / "two_sizes.ts", lambda path: path.write_bytes(b"".join(p.read_bytes() for p in parts)))


def without_b_frames_first(folder: Path) -> Path:
    """Two transport streams, only the second with frames that are stored in another order than they are shown."""
    parts = [
        clips._once(folder / f"bf_{count}.ts", lambda path, bf=count: clips._write(path, options={"bf": str(bf)}))
        for count in (0, 3)
    ]
    return clips._once(folder / "b_frames.ts", lambda path: path.write_bytes(b"".join(p.read_bytes() for p in parts)))


def restamped(folder: Path, name: str, change: Callable[[int, int], int]) -> Path:
    """The usual film as a transport stream with other time stamps.

    Args:
        folder: Where to write.
        name: Of the file.
        change: From a frame's number and its time stamp to another time stamp, both in 1/90000 s.
    """

    def write(path: Path) -> None:
        source = clips._once(folder / "before_change.ts", lambda plain: clips._write(plain, options={"bf": "0"}))
        data = bytearray(source.read_bytes())
        number = 0
        for at in range(0, len(data), 188):
            packet = memoryview(data)[at : at + 188]
            start = 4 + (1 + packet[4] if packet[3] & 0x20 else 0)
            if not packet[1] & 0x40 or bytes(packet[start : start + 3]) != b"\0\0\1" or packet[start + 3] >> 4 != 0xE:
                continue
            fields = [start + 9] + ([start + 14] if packet[start + 7] & 0x40 else [])
            for field in fields:
                _stamp(packet, field, change(number, _stamped(packet, field)) % 2**33)
            number += 1
        path.write_bytes(data)

    return clips._once(folder / name, write)


def _stamped(packet: memoryview, at: int) -> int:
    high, middle, low = packet[at], packet[at + 1] << 8 | packet[at + 2], packet[at + 3] << 8 | packet[at + 4]
    return (high >> 1 & 7) << 30 | middle >> 1 << 15 | low >> 1


def _stamp(packet: memoryview, at: int, value: int) -> None:
    packet[at] = packet[at] & 0xF0 | (value >> 30 & 7) << 1 | 1
    for place, bits in ((at + 1, value >> 15 & 0x7FFF), (at + 3, value & 0x7FFF)):
        packet[place], packet[place + 1] = bits >> 7, (bits << 1 & 0xFF) | 1


def trimmed(folder: Path, name: str, seconds: float) -> Path:
    """The usual film with so many seconds before its beginning: negative time stamps, in MP4 and MOV behind an edit list."""

    def write(path: Path) -> None:
        with (
            av.open(str(clips.h264(folder))) as source,
            av.open(str(path), "w", options={"avoid_negative_ts": "disabled"}) as target,
        ):
            picture = source.streams.video[0]
            copy = target.add_stream_from_template(picture)
            for packet in source.demux(picture):
                if packet.size and packet.pts is not None and packet.dts is not None and packet.time_base is not None:
                    before = round(seconds / packet.time_base)
                    packet.pts, packet.dts, packet.stream = packet.pts - before, packet.dts - before, copy
                    target.mux(packet)

    return clips._once(folder / name, write)


def muxed(
    folder: Path,
    name: str,
    *,
    pictures: Sequence[float] | None = None,
    late: float = 0.0,
    sound: tuple[float, float] | None = (0.0, ONE),
    codec: str = "libx264",
    audio: str = "aac",
    rate: int = 48_000,
) -> Path:
    """A film with sound, each from a time on.

    Args:
        folder: Where to write.
        name: Of the file; its end says the container.
        pictures: When each picture is shown; those of the usual film, at 25 frames a second, when None.
        late: What is added to these, in seconds.
        sound: When the sound begins and ends, in seconds; there is none when None.
        codec: Of the picture.
        audio: Codec of the sound.
        rate: Samples a second.
    """
    times = [index / RATE for index in range(sum(clips.SHOTS))] if pictures is None else pictures

    def write(path: Path) -> None:
        with av.open(str(path), "w") as container:
            stream = container.add_stream(codec, rate=RATE)
            stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
            stream.codec_context.time_base = Fraction(1, 1000)
            stream.thread_count = 1
            tone: Any = container.add_stream(audio, rate=rate, layout="mono") if sound else None
            heard = list(_heard(tone, *sound)) if sound else []
            drawn = list(_drawn(stream, times, late))
            # In the order of time, as recorders write.
            for packet in sorted([*heard, *drawn], key=lambda packet: float(packet.dts * packet.time_base)):
                container.mux(packet)

    return clips._once(folder / name, write)


def _drawn(stream: Any, times: Sequence[float], late: float) -> Iterator[Any]:
    shown = clips._pictures(clips.SHOTS, (320, 180))
    if len(times) < len(shown):
        shown = [shown[sum(clips.SHOTS[:shot])] for shot in range(len(times))]
    for time, picture in zip(times, shown, strict=True):
        frame = av.VideoFrame.from_ndarray(picture, format="bgr24").reformat(format="yuv420p")
        frame.pts, frame.time_base = round((time + late) * 1000), Fraction(1, 1000)
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _heard(stream: Any, start: float, end: float) -> Iterator[Any]:
    rate = stream.codec_context.sample_rate
    size = stream.codec_context.frame_size or 960
    form = stream.codec_context.format.name
    for first in range(0, int((end - start) * rate), size):
        samples = np.sin(np.arange(first, first + size) * 2 * np.pi * 440 / rate).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(
            samples[np.newaxis, :], format="fltp" if form == "fltp" else "flt", layout="mono"
        )
        frame.sample_rate, frame.time_base, frame.pts = rate, Fraction(1, rate), round(start * rate) + first
        yield from stream.encode(frame)
    yield from stream.encode(None)
