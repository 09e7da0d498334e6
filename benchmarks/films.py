"""Films to measure on, made by numpy: textured scenes that the camera pans over, with grain, cuts, a fade and a flash.

Each codec, rate and shape that people have; every film is the same on every machine but for what its encoder does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

# Lengths of the scenes in frames, over and over. The fade and the flash are where they are hard to tell from a cut.
_SCENES = (38, 61, 22, 90, 45, 17, 73, 54)
_FADE_FRAMES = 12
_GAPS_MS = (20, 40, 33, 80, 27, 33, 33, 66)


@frozen
class Film:
    """A film and how it is coded."""

    name: str
    """The file's name."""
    codec: str
    size: tuple[int, int]
    """Width and height in pixels, as coded."""
    rate: Fraction = Fraction(25)
    """Frames a second."""
    pixels: str = "yuv420p"
    options: dict[str, str] = field(factory=dict)
    """What the encoder is told."""
    is_variable: bool = False
    """Frames 20 to 80 ms apart."""
    rotation: int = 0
    """Degrees clockwise by which a player turns it."""

    def make(self, folder: Path, frames: int) -> Path:
        """Write the film into `folder`, once, and return where it is."""
        path = folder / f"{frames}-{self.name}"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"part-{os.getpid()}-{path.name}")  # two processes may make it at once
            self._write(part, frames)
            part.replace(path)
        return path

    def _write(self, path: Path, frames: int) -> None:
        with av.open(str(path), "w") as container:
            stream: Any = container.add_stream(self.codec, rate=self.rate, options=dict(self.options))
            stream.width, stream.height = self.size
            stream.pix_fmt = self.pixels
            stream.gop_size = 50
            stream.codec_context.time_base = Fraction(1, 1000) if self.is_variable else 1 / self.rate
            if self.rotation:
                # The matrix turns counter-clockwise, a player's "rotated by" is clockwise.
                stream.set_display_rotation(-self.rotation)
            time = 0
            for index, picture in enumerate(pictures(self.size, frames)):
                frame = av.VideoFrame.from_ndarray(picture, format="bgr24").reformat(format=self.pixels)
                frame.pts, frame.time_base = time, stream.codec_context.time_base
                time += _GAPS_MS[index * 5 % len(_GAPS_MS)] if self.is_variable else 1
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))


_QUICK = {"preset": "veryfast"}

FILMS = (
    Film("h264-1080p.mp4", "libx264", (1920, 1080), options=_QUICK),
    Film("h264-720p-ntsc.mp4", "libx264", (1280, 720), rate=Fraction(30000, 1001), options=_QUICK),
    Film("h264-variable.mp4", "libx264", (1280, 720), options=_QUICK, is_variable=True),
    Film("h264-rotated.mp4", "libx264", (1920, 1080), options=_QUICK, rotation=90),
    Film("h264-10bit.mp4", "libx264", (1280, 720), pixels="yuv420p10le", options=_QUICK),
    Film(
        "h265-1080p.mov",
        "libx265",
        (1920, 1080),
        options={"preset": "ultrafast", "crf": "18", "x265-params": "log-level=none"},
    ),
    Film(
        "h265-10bit.mp4",
        "libx265",
        (1280, 720),
        pixels="yuv420p10le",
        options={"preset": "ultrafast", "crf": "18", "x265-params": "log-level=none"},
    ),
    Film("vp9-720p.webm", "libvpx-vp9", (1280, 720), options={"deadline": "realtime", "cpu-used": "8", "b": "4M"}),
    Film("mpeg4-b-frames.avi", "mpeg4", (1280, 720), options={"bf": "2", "b": "6M"}),
    Film("h264-odd-854x482.mkv", "libx264", (854, 482), options=_QUICK),
    Film("ffv1-odd-853x481.mkv", "ffv1", (853, 481)),
)
"""What is measured."""


def pictures(size: tuple[int, int], frames: int) -> Iterator[NDArray[np.uint8]]:
    """The frames of a film: rows × columns × (blue, green, red)."""
    random = np.random.default_rng(7)
    width, height = size
    grain = random.normal(0, 5, (height + 64, width + 64, 1)).astype(np.float32)
    made = scene = 0
    while made < frames:
        length = _SCENES[scene % len(_SCENES)]
        backdrop = _texture(np.random.default_rng(scene), (width + width // 4, height + height // 4))
        speed = (1 + scene % 4) * width / 1280
        for step in range(min(length, frames - made)):
            x, y = int(step * speed) % (width // 4), int(step * speed / 3) % (height // 4)
            dx, dy = random.integers(0, 64, 2)
            picture = backdrop[y : y + height, x : x + width] + grain[dy : dy + height, dx : dx + width]
            if scene % 4 == 1:  # fades out, so that the next begins out of the dark
                picture *= min(1.0, (length - step) / _FADE_FRAMES)
            if scene % 4 == 3 and step == length // 2:  # a flash is not a cut
                picture += 70
            yield np.clip(picture, 0, 255).astype(np.uint8)
        made, scene = made + length, scene + 1


def _texture(random: np.random.Generator, size: tuple[int, int]) -> NDArray[np.float32]:
    """Coarse colours and ever finer detail, as a view of something has."""
    found = np.full((size[1], size[0], 3), random.uniform(60, 190, 3), np.float32)
    for cells, strength in ((4, 60), (16, 30), (64, 14)):
        coarse = random.normal(0, strength, (cells, cells * 2, 3)).astype(np.float32)
        found += cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    return found
