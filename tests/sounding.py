"""Films with sound for the tests of splitting: each second a flash and a click at the same moment."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

RATE = 48_000
FLASH_FRAMES = 2
CLICK_SECONDS = 0.02


def film(
    path: Path,
    *,
    seconds: float = 6.0,
    sound_seconds: float | None = None,
    codec: str = "libx264",
    sound: str | None = "aac",
    rate: Fraction = Fraction(25),
    gop: int = 10,
    times: list[int] | None = None,
    rotation: int = 0,
    aspect: Fraction | None = None,
    tracks: int = 1,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a film; each second a flash and a click.

    Args:
        path: The file.
        seconds: How long the picture is.
        sound_seconds: How long the sound is; as the picture when None.
        codec: Of the picture.
        sound: Its codec; None for a film without.
        rate: Frames a second.
        gop: From keyframe to keyframe, in frames.
        times: When each frame is shown, in milliseconds, in place of `rate`.
        rotation: Degrees clockwise by which it is turned.
        aspect: Width of a pixel, its height being 1.
        tracks: How many sounds there are.
        options: Of the encoder.
    """
    with av.open(str(path), "w") as container:
        picture: Any = container.add_stream(codec, rate=rate, options={"preset": "ultrafast", **(options or {})})
        picture.width, picture.height, picture.pix_fmt, picture.gop_size = 96, 64, "yuv420p", gop
        picture.codec_context.time_base = Fraction(1, 1000) if times else 1 / rate
        if aspect is not None:
            picture.codec_context.sample_aspect_ratio = aspect
        if rotation:
            picture.set_display_rotation(-rotation)
        sounds: list[Any] = [container.add_stream(sound, rate=RATE) for _ in range(tracks if sound else 0)]
        for number, one in enumerate(sounds):
            one.codec_context.layout = "mono"
            one.metadata["language"] = ("deu", "fra", "eng")[number]
        stamps = times or range(round(seconds * rate))
        pace = Fraction(1, 1000) if times else 1 / rate
        given = 0
        heard = clicks(seconds if sound_seconds is None else sound_seconds)
        for stamp in stamps:
            shown = stamp * pace
            is_flash = shown % 1 < FLASH_FRAMES / rate
            frame = av.VideoFrame.from_ndarray(still(int(stamp), is_flash), format="gray").reformat(format="yuv420p")
            frame.pts, frame.time_base = int(stamp), pace
            container.mux(picture.encode(frame))
            until = min(len(heard), round((shown + 1 / rate) * RATE))
            for one in sounds:
                container.mux(one.encode(samples(heard, given, until)))
            given = max(given, until)
        for one in sounds:
            if given < len(heard):
                container.mux(one.encode(samples(heard, given, len(heard))))
            container.mux(one.encode(None))
        container.mux(picture.encode(None))
    return path


def still(number: int, is_flash: bool) -> NDArray[np.uint8]:
    """A picture that says which it is by a bar, bright where there is a flash."""
    image = np.full((64, 96), 200 if is_flash else 30, np.uint8)
    image[40:56, : 4 + number % 90] = 110
    return image


def clicks(seconds: float) -> NDArray[np.float32]:
    """A tone of 20 ms at the beginning of each second."""
    at = np.arange(round(seconds * RATE))
    return (np.sin(at * 2 * np.pi * 1000 / RATE) * (at % RATE < CLICK_SECONDS * RATE) * 0.8).astype(np.float32)


def samples(heard: NDArray[np.float32], first: int, last: int) -> av.AudioFrame | None:
    """Some of the sound as a frame; None for none of it, which would end the encoder, is not given."""
    frame = av.AudioFrame.from_ndarray(heard[np.newaxis, first:last], format="fltp", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, first, Fraction(1, RATE)
    return frame


def flashes(path: Path) -> list[float]:
    """When each flash begins, in seconds."""
    with av.open(str(path)) as container:
        bright = [
            (float(frame.time), frame.to_ndarray(format="gray")[8, 48] > 110) for frame in container.decode(video=0)
        ]
    return [
        time for (_, before), (time, now) in zip([(0.0, False), *bright], bright, strict=False) if now and not before
    ]


def heard(path: Path, track: int = 0) -> list[float]:
    """When each click begins, in seconds."""
    found: list[float] = []
    with av.open(str(path)) as container:
        for frame in container.decode(audio=track):
            loud = np.flatnonzero(np.abs(frame.to_ndarray().astype(np.float64)[0]) > 0.2)
            for at in loud:
                time = float(frame.time) + at / frame.sample_rate
                if not found or time - found[-1] > 0.5:
                    found.append(time)
    return found
