"""Small real clips, made on the spot: known cuts, and every kind of file that is hard or no video at all.

Each function takes the folder to write into, makes its clip there once and returns the path.
"""

import itertools
import os
import re
from collections.abc import Sequence
from fractions import Fraction
from inspect import getclosurevars
from pathlib import Path
from types import FunctionType
from typing import Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

# Frames in each shot of the usual clip. At 25 frames a second: cuts at 1.2, 2.2, 3.8 and 4.2 s (the last two closer than 0.6 s).
SHOTS = (30, 25, 40, 10, 35)


def h264(folder: Path) -> Path:
    """The usual clip: 320×180, 25 frames a second, B-frames, a keyframe about every second."""
    return _once(folder / "h264.mp4", lambda path: _write(path))


def wide(folder: Path) -> Path:
    """1280×720 at 30000/1001 frames a second: the detector sees it reduced by five."""
    return _once(folder / "wide.mp4", lambda path: _write(path, size=(1280, 720), rate=Fraction(30000, 1001)))


def vast(folder: Path) -> Path:
    """Two pictures of 7680×4320 with sixteen bits and full colour: each takes 200 MB, and 100 MB more when it is converted."""
    return _once(
        folder / "vast.mkv",
        lambda path: _write(path, codec="ffv1", size=(7680, 4320), pixels="yuv444p16le", shots=(1, 1)),
    )


def hevc(folder: Path) -> Path:
    """H.265 in a .mov."""
    return _once(folder / "hevc.mov", lambda path: _write(path, codec="libx265", size=(480, 270)))


def hevc_10_bit(folder: Path) -> Path:
    """H.265 with ten bits a sample."""
    return _once(
        folder / "hevc10.mp4", lambda path: _write(path, codec="libx265", size=(480, 270), pixels="yuv420p10le")
    )


def h264_10_bit(folder: Path) -> Path:
    """H.264 with ten bits a sample, 640×360."""
    return _once(folder / "h264_10.mp4", lambda path: _write(path, size=(640, 360), pixels="yuv420p10le"))


def vp9(folder: Path) -> Path:
    """VP9 in a .webm, whose time stamps are whole milliseconds."""
    return _once(
        folder / "vp9.webm",
        lambda path: _write(
            path, codec="libvpx-vp9", size=(400, 226), options={"deadline": "realtime", "cpu-used": "8"}
        ),
    )


def mpeg4(folder: Path) -> Path:
    """MPEG-4 part 2 with B-frames in an .avi, which stores no presentation times."""
    return _once(folder / "mpeg4.avi", lambda path: _write(path, codec="mpeg4", size=(480, 270), options={"bf": "2"}))


def transport_stream(folder: Path) -> Path:
    """H.264 in a .ts: the first time stamp is not zero."""
    return _once(folder / "stream.ts", lambda path: _write(path))


def full_range(folder: Path) -> Path:
    """H.264 with samples from 0 to 255 (yuvj420p), as phones write."""
    return _once(folder / "full_range.mp4", lambda path: _write(path, size=(640, 360), pixels="yuvj420p"))


def full_chroma(folder: Path) -> Path:
    """H.264 with a colour sample for each pixel (yuv444p)."""
    return _once(folder / "full_chroma.mp4", lambda path: _write(path, size=(640, 360), pixels="yuv444p"))


def odd_size(folder: Path) -> Path:
    """321×181: neither side is even."""
    return _once(folder / "odd.mkv", lambda path: _write(path, codec="ffv1", size=(321, 181)))


def odd_height(folder: Path) -> Path:
    """642×361: swscale has no quick way to convert an odd number of rows."""
    return _once(folder / "odd_height.mkv", lambda path: _write(path, codec="ffv1", size=(642, 361)))


def tiny(folder: Path) -> Path:
    """64×48: smaller than what a detector looks at."""
    return _once(folder / "tiny.mp4", lambda path: _write(path, size=(64, 48)))


def interlaced(folder: Path) -> Path:
    """H.264 coded as fields, top first."""
    options = {"x264-params": "tff=1", "flags": "+ildct+ilme"}
    return _once(folder / "interlaced.mp4", lambda path: _write(path, size=(720, 576), options=options))


def anamorphic(folder: Path) -> Path:
    """720×576 stored, shown at 16:9 (sample aspect 64:45, hence 1024×576)."""
    return _once(folder / "anamorphic.mp4", lambda path: _write(path, size=(720, 576), aspect=Fraction(64, 45)))


def rotated(folder: Path, degrees: int = 90) -> Path:
    """640×360 stored, to be turned by `degrees` (90, 180, 270) when shown."""
    return _once(folder / f"rotated_{degrees}.mp4", lambda path: _write(path, size=(640, 360), rotation=degrees))


def variable_rate(folder: Path) -> Path:
    """Frames 20 to 80 ms apart, as phones and screen recorders write them."""
    gaps = [(20, 40, 33, 80, 27)[index * 7 % 5] for index in range(sum(SHOTS))]
    return _once(folder / "variable.mp4", lambda path: _write(path, size=(640, 360), gaps_ms=gaps))


def phone(folder: Path) -> Path:
    """VP9 in an .mp4, which every browser plays, of frames 20 to 80 ms apart."""
    gaps = [(20, 40, 33, 80, 27)[index * 7 % 5] for index in range(sum(SHOTS))]
    options = {"deadline": "realtime", "cpu-used": "8"}
    return _once(
        folder / "phone.mp4",
        lambda path: _write(path, codec="libvpx-vp9", size=(400, 226), gaps_ms=gaps, options=options),
    )


def two_rates(folder: Path) -> Path:
    """Half as many frames a second from the middle on: the average rate is right nowhere."""
    gaps = [17 if index < 70 else 67 for index in range(sum(SHOTS))]
    return _once(folder / "two_rates.mkv", lambda path: _write(path, size=(640, 360), gaps_ms=gaps))


def still(folder: Path) -> Path:
    """One shot of 50 frames, no cut."""
    return _once(folder / "still.mp4", lambda path: _write(path, shots=(50,)))


def long_shot(folder: Path) -> Path:
    """A shot of 320 s and one of 5 s, at one frame a second."""
    return _once(folder / "long_shot.mp4", lambda path: _write(path, shots=(320, 5), size=(64, 48), rate=Fraction(1)))


def one_frame(folder: Path) -> Path:
    """A video of a single frame."""
    return _once(folder / "one_frame.mp4", lambda path: _write(path, shots=(1,)))


def with_audio(folder: Path) -> Path:
    """The usual clip with a mono sound track."""
    return _once(folder / "with_audio.mp4", lambda path: _write(path, sound=True))


def audio_only(folder: Path) -> Path:
    """Two seconds of a tone in an .mp4: no picture."""
    return _once(folder / "audio_only.mp4", _write_tone)


def text(folder: Path) -> Path:
    """A text file with a video's name."""
    return _once(folder / "text.mp4", lambda path: path.write_text("This is not a video.\n" * 40))


def empty(folder: Path) -> Path:
    """A file of zero bytes."""
    return _once(folder / "empty.mp4", lambda path: path.write_bytes(b""))


def without_index(folder: Path) -> Path:
    """An .mp4 cut off before its moov box, which stands last: nothing can be decoded."""
    return _once(folder / "without_index.mp4", lambda path: path.write_bytes(h264(folder).read_bytes()[:20_000]))


def cut_off(folder: Path) -> Path:
    """An .mp4 with its moov box in front, cut off at about two thirds."""

    def cut(path: Path) -> None:
        whole = folder / "cut_off_whole.mp4"
        _write(whole, container_options={"movflags": "+faststart"})
        data = whole.read_bytes()
        path.write_bytes(data[: len(data) * 2 // 3])

    return _once(folder / "cut_off.mp4", cut)


def damaged(folder: Path) -> Path:
    """The transport stream with a stretch in the middle overwritten."""

    def damage(path: Path) -> None:
        data = bytearray(transport_stream(folder).read_bytes())
        middle = len(data) // 2
        data[middle : middle + 3000] = bytes(np.random.default_rng(5).integers(0, 256, 3000, dtype=np.uint8))
        path.write_bytes(data)

    return _once(folder / "damaged.ts", damage)


def montage(films: Sequence[Path], folder: Path) -> Path:
    """Shots of 0.8 s, taken from the films in turn."""
    target = folder / "montage.mp4"
    with av.open(str(target), "w") as container:
        stream: Any = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 25)
        shown = itertools.count()
        for first, film in itertools.product(range(0, 100, 25), films):
            with av.open(str(film)) as source:
                for frame in itertools.islice(source.decode(video=0), first, first + 20):
                    small = frame.reformat(640, 360, "yuv420p")
                    small.pts, small.time_base = next(shown), Fraction(1, 25)
                    container.mux(stream.encode(small))
        container.mux(stream.encode())
    return target


_MADE_BY: dict[Path, object] = {}


def _once(path: Path, make: FunctionType) -> Path:
    # Of two films with one name, each test would meet the one that was made first.
    maker = make.__code__, re.sub(" at 0x[0-9a-f]+", "", repr((make.__defaults__, getclosurevars(make).nonlocals)))
    assert _MADE_BY.setdefault(path, maker) == maker, f"another film is called {path.name}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{os.getpid()}-{path.name}")  # other processes of the tests may look for it meanwhile
        make(part)
        part.replace(path)
    return path


def _write(
    path: Path,
    *,
    shots: Sequence[int] = SHOTS,
    size: tuple[int, int] = (320, 180),
    rate: Fraction = Fraction(25),
    codec: str = "libx264",
    pixels: str = "yuv420p",
    options: dict[str, str] | None = None,
    container_options: dict[str, str] | None = None,
    gaps_ms: Sequence[int] | None = None,
    rotation: int = 0,
    aspect: Fraction | None = None,
    sound: bool = False,
) -> None:
    with av.open(str(path), "w", options=container_options or {}) as container:
        stream = container.add_stream(codec, rate=rate, options=options or {})
        stream.width, stream.height = size
        stream.pix_fmt = pixels
        stream.gop_size = 24
        stream.codec_context.time_base = Fraction(1, 1000) if gaps_ms else 1 / rate
        # One thread: the same bytes on every machine, so that a failure can be looked at again elsewhere.
        stream.thread_count = 1
        if aspect is not None:
            stream.codec_context.sample_aspect_ratio = aspect
        if rotation:
            # The matrix turns counter-clockwise, a player's "rotated by" is clockwise.
            stream.set_display_rotation(-rotation)
        if sound:
            tone = container.add_stream("aac", rate=16_000, layout="mono")
            container.mux(tone.encode(_tone(sum(shots) / float(rate))))
            container.mux(tone.encode(None))
        time = 0
        for index, picture in enumerate(_pictures(shots, size)):
            frame = av.VideoFrame.from_ndarray(picture, format="bgr24").reformat(format=pixels)
            frame.pts = time
            frame.time_base = stream.codec_context.time_base
            time += gaps_ms[index] if gaps_ms else 1
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _pictures(shots: Sequence[int], size: tuple[int, int]) -> list[NDArray[np.uint8]]:
    """Each shot is a coloured texture of its own that the camera pans over."""
    width, height = size
    pictures = []
    for shot, length in enumerate(shots):
        random = np.random.default_rng(shot)
        coarse = random.integers(0, 256, (6, 8, 3), dtype=np.uint8)
        texture = cv2.resize(coarse, (width + 4 * length, height), interpolation=cv2.INTER_CUBIC)
        pictures += [np.ascontiguousarray(texture[:, 3 * step : 3 * step + width]) for step in range(length)]
    return pictures


def _write_tone(path: Path) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=16_000, layout="mono")
        container.mux(stream.encode(_tone(2.0)))
        container.mux(stream.encode(None))


def _tone(seconds: float) -> av.AudioFrame:
    samples = np.sin(np.arange(int(seconds * 16_000)) * 2 * np.pi * 440 / 16_000).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(samples[np.newaxis, :], format="fltp", layout="mono")
    frame.sample_rate = 16_000
    return frame
