"""Pictures of a video at given times, as JPEG files, made in one pass."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import cv2

from cloudglue.local.media import MediaError, TimedFrame, Video

# Decoding this many seconds costs about as much as a seek.
_SEEK_SECONDS = 5.0
# To find the frame that is shown at a time, look from here before it; a frame that lasts longer is a still.
_BEFORE_SECONDS = 2.0
_QUALITY = 85
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def write_thumbnails(
    path: str | Path, times: Sequence[float], folder: Path, *, names: Sequence[str], width: int = 320
) -> list[Path]:
    """Write the picture shown at each time, turned and in proportion as a player shows it.

    Args:
        path: The video file.
        times: Seconds from the beginning of the video, ascending. One after the end gets the last picture.
        folder: Where the files go; it must exist. A file is there whole or not at all.
        names: A file name for each time, without the suffix.
        width: Of the pictures, in pixels; a video that is narrower keeps its own.

    Raises:
        MediaError: The file is no video, or none of it can be decoded.
    """
    written = []
    with Video(path) as video:
        own_width, own_height = video.display_size
        size = (min(width, own_width), max(1, round(own_height * min(width, own_width) / own_width)))
        for name, frame in zip(names, _shown_at(video, times), strict=True):
            target = folder / f"{name}.jpg"
            target.with_suffix(".part").write_bytes(_jpeg(frame, video.rotation, size))
            os.replace(target.with_suffix(".part"), target)
            written.append(target)
    return written


def _shown_at(video: Video, times: Sequence[float]) -> Iterator[TimedFrame]:
    """The frame shown at each of the times."""
    frames = video.frames()
    current = next(frames, None)
    following = next(frames, None)
    for time in times:
        if current is None or time > current.time + _SEEK_SECONDS:
            frames = video.frames(start=max(0.0, time - _BEFORE_SECONDS))
            if (landed := next(frames, None)) is not None:
                current, following = landed, next(frames, None)
        while following is not None and following.time <= time:
            current, following = following, next(frames, None)
        if current is None:
            raise MediaError("The video has no frame to take a picture of.")
        yield current


def _jpeg(frame: TimedFrame, rotation: int, size: tuple[int, int]) -> bytes:
    bgr: Any = frame.picture.to_ndarray(format="bgr24")
    if rotation in _TURNS:
        bgr = cv2.rotate(bgr, _TURNS[rotation])
    made, data = cv2.imencode(
        ".jpg", cv2.resize(bgr, size, interpolation=cv2.INTER_AREA), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY]
    )
    if not made:
        raise MediaError(f"The frame at {frame.time:g} s cannot be written as a picture.")
    return bytes(data)
