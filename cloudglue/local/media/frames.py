"""Single frames of a video, taken at a steady rate and written as JPEG files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from pathlib import Path
from uuid import uuid4

from cloudglue.strategies import number
from cloudglue_api import models

from .containers import MediaError
from .thumbnails import jpeg, write
from .video import TimedFrame, Video, moment

# What the vendor's own client sends where its caller says nothing.
_FRAMES_PER_SECOND = 1.0
_MAX_WIDTH = 1024


def take(
    video: Path,
    config: models.FrameExtractionConfig,
    folder: Path | None,
    *,
    duration: float,
    on_progress: Callable[[float], None] = lambda share: None,
    on_warning: Callable[[str], None] = lambda text: None,
) -> list[tuple[str, float]]:
    """Take the frames shown at equal distances, each once: a rate above the video's gives all of its frames.

    Args:
        video: The file.
        config: How many, how wide, and from where to where; checked before.
        folder: Where to write `ID.jpg` for each frame; nothing is written when None.
        duration: Length of the file in seconds.
        on_progress: Told, for each frame, the share that is done, 0 to 1.
        on_warning: Told at the end what there is to say of the frames.

    Returns:
        The id of each frame, and the second at which it is shown.

    Raises:
        MediaError: The file is not a video, none of it can be decoded, or no frame lies between the bounds.
    """
    uniform = config.uniform_config
    given = (
        uniform if isinstance(uniform, models.FrameExtractionUniformConfig) else models.FrameExtractionUniformConfig()
    )
    step = 1 / (number(given.frames_per_second) or _FRAMES_PER_SECOND)
    start, end = number(config.start_time_seconds) or 0.0, number(config.end_time_seconds)
    until = duration if end is None else min(end, duration)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    taken: list[tuple[str, float]] = []
    with Video(video, on_packet=lambda: on_progress(0.0)) as opened:
        most = number(given.max_width) or _MAX_WIDTH
        for frame in shown(opened.read(start), start=start, end=end, step=step):
            id = str(uuid4())
            if folder is not None:
                width = round(min(most, opened.shown_size(frame)[0]))
                write(folder / f"{id}.jpg", jpeg(frame, opened, width))
            taken.append((id, frame.time))
            on_progress(min(1.0, (frame.time - start) / (until - start)) if until > start else 1.0)
        for text in opened.warnings:
            on_warning(text)
    if not taken:
        raise MediaError(f"{video.name} has no frame between {start:g} s and {until:g} s.")
    return taken


def shown(frames: Iterator[TimedFrame], *, start: float, end: float | None, step: float) -> Iterator[TimedFrame]:
    """Those frames that are on the screen at start, start + step, …, before end; none of them twice.

    Args:
        frames: In the order of showing.
        start: Seconds from the beginning of the video.
        end: Seconds from the beginning of the video; the end of the frames when None.
        step: Seconds.
    """
    count = 0
    for frame, following in pairwise(chain(frames, [None])):
        assert frame is not None
        # A frame stays until the next is shown; the last one for as long as it says.
        gone = frame.end if following is None else following.time
        due = moment(start + count * step)
        if end is not None and due >= end:
            return
        if due < gone:
            yield frame
            count += 1
            while moment(start + count * step) < gone:
                count += 1
