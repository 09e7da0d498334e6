"""Pictures of a video at given times, written as JPEG files."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2

from .video import TimedFrame, Video

# From here on, seeking to the next picture is cheaper than decoding up to it, in seconds.
_FAR = 5.0

_QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 85]


def write_thumbnails(
    path: str | Path,
    times: Sequence[float],
    folder: Path,
    *,
    names: Sequence[str],
    width: int = 320,
    on_written: Callable[[int], None] = lambda count: None,
    on_packet: Callable[[], None] = lambda: None,
) -> list[Path]:
    """Write the frame shown at each time, turned and in its true proportions.

    The video is gone through once, whatever the order of the times. A file appears under its name when it is whole.

    Args:
        path: The video file.
        times: Seconds from the beginning of the video; before the first frame that one is taken, after the last the last.
        folder: Where to write; it must exist.
        names: A file name for each time, such as `0001.jpg`.
        width: Of the pictures, in pixels; the height follows.
        on_written: Told after each picture how many there are.
        on_packet: Called for each packet where all have to be looked at before.

    Returns:
        The files, in the order of `times`.

    Raises:
        MediaError: The file is not a video, or none of it can be decoded.
        ValueError: There are not as many names as times, or one is more than a file name.
        OSError: The folder cannot be written to.
    """
    if len(names) != len(times):
        raise ValueError(f"{len(times)} times need as many names, not {len(names)}.")
    if strange := [name for name in names if Path(name).name != name]:
        raise ValueError(f"{strange[0]!r} is not a plain file name.")
    files = [folder / name for name in names]
    order = sorted(range(len(times)), key=lambda index: times[index])
    with Video(path, on_packet=on_packet) as video:
        shown = zip(order, _shown_at(video, [times[index] for index in order]), strict=True)
        for count, (index, frame) in enumerate(shown, 1):
            write(files[index], jpeg(frame, video, width))
            on_written(count)
    return files


def _shown_at(video: Video, times: Sequence[float]) -> Iterator[TimedFrame]:
    """The frame shown at each of the times, which ascend."""
    far = _FAR
    frames = video.read()
    shown, following = next(frames), next(frames, None)
    for time in times:
        if following is not None and time - following.time > far:
            frames = video.read(time)
            before, shown, following = shown, next(frames, shown), next(frames, None)
            if shown.time <= before.time:
                # No keyframe on the way: to seek again would be to go over the same frames again.
                far = math.inf
        while following is not None and following.time <= time:
            shown, following = following, next(frames, None)
        yield shown


def jpeg(frame: TimedFrame, video: Video, width: int) -> bytes:
    """The frame as a JPEG file, so many pixels wide, turned and in its true proportions."""
    full_width, full_height = video.shown_size(frame)
    size = width, max(1, round(width * full_height / full_width))
    return cv2.imencode(".jpg", video.image(frame.picture, size), _QUALITY)[1].tobytes()


def write(file: Path, content: bytes) -> None:
    """Write a file that appears under its name when it is whole."""
    unfinished = file.with_name(f".{file.name}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
