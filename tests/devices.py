"""Films as devices write them: pictures that change on the way, are mirrored, or are coded in seldom ways.

Each function takes the folder to write into, makes its film there once and returns the path. The shots are those of `clips`.
"""

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import av
import clips
import cv2
import numpy as np
import pytest
from av.bitstream import BitStreamFilterContext
from av.stream import Disposition
from numpy.typing import NDArray

Image = NDArray[np.uint8]

RATE = 25
FAST = {
    "libvpx": {"deadline": "realtime", "cpu-used": "8"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8"},
    "libsvtav1": {"preset": "12"},
    "libx265": {"x265-params": "log-level=none"},
    "mjpeg": {"huffman": "default"},
}

ORIENTATIONS: dict[int, tuple[tuple[int, int, int, int], Callable[[Image], Image]]] = {
    1: ((1, 0, 0, 1), lambda image: image),
    2: ((-1, 0, 0, 1), np.fliplr),
    3: ((-1, 0, 0, -1), lambda image: np.rot90(image, 2)),
    4: ((1, 0, 0, -1), np.flipud),
    5: ((0, 1, 1, 0), lambda image: np.transpose(image, (1, 0, 2))),
    6: ((0, 1, -1, 0), lambda image: np.rot90(image, -1)),
    7: ((0, -1, -1, 0), lambda image: np.rot90(np.transpose(image, (1, 0, 2)), 2)),
    8: ((0, -1, 1, 0), lambda image: np.rot90(image, 1)),
}
"""By the numbers of EXIF: a, b, c, d of the display matrix, and what is shown of a stored picture."""


class Part(NamedTuple):
    """What an encoder does until it begins anew."""

    frames: int
    size: tuple[int, int]
    pixels: str = "yuv420p"
    more: Mapping[str, Any] = MappingProxyType({})
    """What else is set of the encoder."""


# The change is in the midst of a shot, and cuts come before and after it.
CHANGES: dict[str, tuple[str, Sequence[Part]]] = {
    "grows.webm": ("libvpx", [Part(25, (160, 120)), Part(115, (320, 240))]),
    "grows.ts": ("libx264", [Part(25, (160, 120)), Part(115, (320, 240))]),
    "grows.mkv": ("libx264", [Part(25, (160, 120)), Part(115, (320, 240))]),
    "shrinks.webm": ("libvpx-vp9", [Part(45, (640, 480)), Part(95, (320, 240))]),
    "shrinks.ts": ("libx264", [Part(45, (640, 480)), Part(95, (320, 240))]),
    "becomes_wide.webm": ("libvpx", [Part(45, (320, 240)), Part(95, (320, 180))]),
    "is_turned.webm": ("libvpx", [Part(45, (320, 240)), Part(95, (240, 320))]),
    "is_turned.ts": ("libx264", [Part(45, (320, 240)), Part(95, (240, 320))]),
    "odd.mkv": ("libvpx-vp9", [Part(45, (321, 241)), Part(95, (481, 271))]),
    "hevc.ts": ("libx265", [Part(45, (640, 360)), Part(95, (320, 240))]),
    "mjpeg.avi": ("mjpeg", [Part(45, (320, 240), "yuvj420p"), Part(95, (640, 480), "yuvj422p")]),
    "every_second.webm": ("libvpx", [Part(28, (160 + 80 * step, 120 + 60 * step)) for step in range(5)]),
    # Large enough that only some rows of a frame are converted.
    "away_and_back.ts": ("libx264", [Part(45, (1280, 720)), Part(35, (320, 240)), Part(60, (1280, 720))]),
    "grows_large.ts": ("libx264", [Part(25, (160, 120)), Part(115, (1280, 720))]),
    "pixels.ts": (
        "libx264",
        [
            Part(20, (1280, 720)),
            Part(30, (1280, 720), "yuvj420p"),
            Part(40, (640, 360), "yuv420p10le"),
            Part(20, (1280, 720), "yuv422p"),
            Part(30, (1280, 720)),
        ],
    ),
    "colours.ts": (
        "libx264",
        [
            Part(45, (1280, 720)),
            Part(40, (1280, 720), "yuv420p", {"color_range": 2}),
            Part(55, (1280, 720), "yuv420p", {"colorspace": 1}),
        ],
    ),
    "aspect.ts": (
        "mpeg2video",
        [
            Part(45, (720, 576), "yuv420p", {"sample_aspect_ratio": Fraction(16, 15)}),
            Part(95, (720, 576), "yuv420p", {"sample_aspect_ratio": Fraction(64, 45)}),
        ],
    ),
}

CODINGS: dict[str, tuple[str, str, tuple[int, int]]] = {
    "grey.mp4": ("libx264", "gray", (320, 180)),
    "grey_10_bit.mkv": ("ffv1", "gray10le", (320, 180)),
    "alpha.webm": ("libvpx-vp9", "yuva420p", (320, 180)),
    "prores.mov": ("prores_ks", "yuv422p10le", (320, 180)),
    "prores_alpha.mov": ("prores_ks", "yuva444p10le", (320, 180)),
    "animation.mov": ("qtrle", "argb", (320, 180)),
    "png.mov": ("png", "rgba", (320, 180)),
    "palette.gif": ("gif", "rgb8", (320, 180)),
    "mjpeg.mov": ("mjpeg", "yuvj420p", (320, 180)),
    "screen.mkv": ("libx264rgb", "rgb24", (320, 180)),
    "raw.avi": ("rawvideo", "uyvy422", (320, 180)),
    "old_phone.3gp": ("h263", "yuv420p", (352, 288)),
    "old.flv": ("flv1", "yuv420p", (320, 180)),
    "old.wmv": ("wmv2", "yuv420p", (320, 180)),
}

QUICK = {"grows.webm", "grows.mkv", "shrinks.ts", "is_turned.ts", "odd.mkv", "mjpeg.avi", "every_second.webm"}


def changes() -> list[Any]:
    """The names of CHANGES as parameters of a test: few where `make test` has no time for all of them."""
    return [pytest.param(name, marks=() if name in QUICK else pytest.mark.long) for name in CHANGES]


def changing(folder: Path, name: str) -> Path:
    """One of CHANGES: encodings joined end to end, without a new header."""
    codec, parts = CHANGES[name]
    return clips._once(folder / name, lambda path: _join(path, codec, parts))


def coded(folder: Path, name: str) -> Path:
    """One of CODINGS."""
    codec, pixels, size = CODINGS[name]
    return clips._once(folder / name, lambda path: _join(path, codec, [Part(140, size, pixels)]))


def av1(folder: Path) -> Path:
    """AV1 whose size changes; OpenCV's own wheel cannot decode it."""
    parts = [Part(45, (320, 240)), Part(95, (640, 480))]
    return clips._once(folder / "av1.webm", lambda path: _join(path, "libsvtav1", parts))


def other_size_in_header(folder: Path) -> Path:
    """A header that says 640×480, and pictures of 320×240: a browser whose camera changed before it began."""
    parts = [Part(0, (640, 480)), Part(140, (320, 240))]
    return clips._once(folder / "header.webm", lambda path: _join(path, "libvpx", parts))


def oriented(folder: Path, number: int, *, reduced: bool = False) -> Path:
    """One of ORIENTATIONS, told by the header of an .mp4; reduced before it is scored or not."""
    size = (640, 360) if reduced else (160, 90)
    path = folder / f"oriented_{number}_{size[0]}.mp4"
    return clips._once(path, lambda path: _join(path, "libx264", [Part(140, size)], matrix=_matrix(number)))


def oriented_by_exif(folder: Path, number: int) -> Path:
    """One of ORIENTATIONS, told by EXIF data in each picture, as cameras write MJPEG."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, number, 0)
    data = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + entry + bytes(4)
    segment = b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data
    parts = [Part(30, (160, 90), "yuvj420p")]
    path = folder / f"exif_{number}.avi"
    return clips._once(
        path, lambda path: _join(path, "mjpeg", parts, change=lambda jpeg: jpeg[:2] + segment + jpeg[2:])
    )


def oriented_by_stream(folder: Path) -> Path:
    """A transport stream whose pictures say themselves how they lie: a phone that is turned after 1.8 s."""
    upright = folder / "upright.ts"
    # Each picture by itself: FFmpeg finds an orientation only in those pictures that have it.
    alone = {"gop_size": 1}
    parts = [Part(45, (320, 240), "yuv420p", alone), Part(95, (320, 240), "yuv420p", alone)]
    clips._once(upright, lambda path: _join(path, "libx264", parts))

    def turn(path: Path) -> None:
        with av.open(str(upright)) as source, av.open(str(path), "w") as container:
            stream = source.streams.video[0]
            out = container.add_stream_from_template(stream)
            bits = BitStreamFilterContext("h264_metadata=display_orientation=insert:rotate=90", stream)
            start = stream.start_time or 0
            for packet in source.demux(stream):
                if packet.pts is None:
                    continue
                for written in bits.filter(packet) if packet.pts - start >= 1.8 * 90_000 else [packet]:
                    written.stream = out
                    container.mux(written)

    return clips._once(folder / "turning.ts", turn)


def _join(
    path: Path,
    codec: str,
    parts: Sequence[Part],
    *,
    matrix: Sequence[int] | None = None,
    change: Callable[[bytes], bytes] | None = None,
) -> None:
    pictures = iter(clips._pictures(clips.SHOTS, (320, 180)))
    time = 0
    with av.open(str(path), "w") as container:
        stream: Any = None
        for part in parts:
            if stream is None:
                stream = container.add_stream(codec, rate=RATE, options=FAST.get(codec, {}))
                coder = stream.codec_context
                if matrix is not None:
                    stream.set_display_matrix(matrix)
            else:
                coder = av.CodecContext.create(codec, "w")
                coder.options, coder.framerate = FAST.get(codec, {}), Fraction(RATE)
            coder.width, coder.height = part.size
            coder.pix_fmt, coder.gop_size, coder.thread_count = part.pixels, 24, 1
            coder.time_base = Fraction(1, RATE)
            for name, value in part.more.items():
                setattr(coder, name, value)
            if not part.frames:
                coder.open()
                continue
            for packet in _packets(coder, part, pictures, time):
                if change is not None:
                    times = packet.pts, packet.dts, packet.time_base
                    packet = av.Packet(change(bytes(packet)))
                    packet.pts, packet.dts, packet.time_base = times
                    packet.is_keyframe = True
                packet.stream, packet.time_base = stream, packet.time_base or Fraction(1, RATE)
                container.mux(packet)
            time += part.frames


def _packets(coder: Any, part: Part, pictures: Iterator[Image], time: int) -> Iterator[Any]:
    for index in range(part.frames):
        picture = cv2.resize(next(pictures), part.size, interpolation=cv2.INTER_AREA)
        frame = av.VideoFrame.from_ndarray(picture, format="bgr24").reformat(format=part.pixels)
        for name in part.more.keys() & {"color_range", "colorspace"}:
            setattr(frame, name, part.more[name])
        frame.pts, frame.time_base = time + index, Fraction(1, RATE)
        yield from coder.encode(frame)
    yield from coder.encode(None)


def several(folder: Path, *, cover: bool) -> Path:
    """Two pictures in one file: another film of two shots before the usual one, or the usual one with a cover."""

    def make(path: Path) -> None:
        shots = {(320, 180): clips.SHOTS} if cover else {(160, 90): (50, 90), (320, 180): clips.SHOTS}
        with av.open(str(path), "w") as container:
            streams: list[tuple[Any, Sequence[Image]]] = []
            if cover:
                picture = container.add_stream("mjpeg", rate=RATE, width=640, height=640, pix_fmt="yuvj420p")
                picture.disposition = Disposition.attached_pic
                streams.append((picture, clips._pictures((1,), (640, 640))))
            for (width, height), lengths in shots.items():
                stream = container.add_stream("libx264", rate=RATE, width=width, height=height, pix_fmt="yuv420p")
                streams.append((stream, clips._pictures(lengths, (width, height))))
            for stream, images in streams:
                for index, image in enumerate(images):
                    frame = av.VideoFrame.from_ndarray(image, format="bgr24").reformat(format=stream.pix_fmt)
                    frame.pts, frame.time_base = index, Fraction(1, RATE)
                    container.mux(stream.encode(frame))
                container.mux(stream.encode(None))

    return clips._once(folder / ("cover.mp4" if cover else "two.mp4"), make)


def oriented_and_changing(folder: Path, number: int) -> Path:
    """One of ORIENTATIONS, with pictures that become larger and wider after 1.8 s."""
    parts = [Part(45, (320, 240)), Part(95, (640, 360))]
    path = folder / f"oriented_{number}_and_changing.mp4"
    return clips._once(path, lambda path: _join(path, "libx264", parts, matrix=_matrix(number)))


def _matrix(number: int) -> list[int]:
    (a, b, c, d), _ = ORIENTATIONS[number]
    return [a << 16, b << 16, 0, c << 16, d << 16, 0, 0, 0, 1 << 30]
