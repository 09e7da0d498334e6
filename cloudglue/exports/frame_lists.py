"""Segments as numbers of frames: a table, PySceneDetect's own, and a list for encoders. No I/O."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from cloudglue.segmenting import Timed

from . import frame_bounds, labels, timecodes
from .sources import Source, begin, first_frame

FRAMES_HEADER = ("segment", "first_frame", "last_frame", "first_timecode", "last_timecode", "name")
SCENES_HEADER = (
    "Scene Number",
    "Start Frame",
    "Start Timecode",
    "Start Time (seconds)",
    "End Frame",
    "End Timecode",
    "End Time (seconds)",
    "Length (frames)",
    "Length (timecode)",
    "Length (seconds)",
)


def as_frames(segments: Sequence[Timed], video: Source, start_timecode: str | None = None) -> str:
    """A table of the first and the last frame of each segment: their numbers, from 1 on, and their time codes.

    Args:
        segments: What is counted.
        video: What they are of.
        start_timecode: The time code of the film's beginning, such as `01:00:00:00`; the video's own when left out.
    """
    rate, counted = timecodes.exact(video.frame_rate), timecodes.counted(video.frame_rate)
    zero, drops = begin(start_timecode, video, counted, otherwise=first_frame(video, counted))
    rows: list[Iterable[object]] = [FRAMES_HEADER]
    for number, one in enumerate(frame_bounds.with_frames(segments, video), 1):
        first, after = _numbers(one, video, rate)
        a, b = (zero + int(frame) for frame in frame_bounds.frames(one, video, counted))
        codes = (timecodes.text(frame, counted, drops) for frame in (a, b - 1))
        rows.append((number, first + 1, after, *codes, labels.name(one) or ""))
    return _table(rows)


def as_scenedetect(segments: Sequence[Timed], video: Source) -> str:
    """The table that PySceneDetect's `list-scenes` writes and its `load-scenes` reads.

    Args:
        segments: What becomes of them scenes.
        video: What they are of.
    """
    rate = timecodes.exact(video.frame_rate)
    bounds = [_numbers(one, video, rate) for one in frame_bounds.with_frames(segments, video)]
    rows: list[Iterable[object]] = [
        ("Timecode List:", *(_clock(first / rate) for first, _ in bounds[1:])),
        SCENES_HEADER,
    ]
    for number, (first, after) in enumerate(bounds, 1):
        length = after - first
        cells = (_clock(length / rate), f"{length / rate:.3f}")
        start, end = (first + 1, *_moment(first / rate)), (after, *_moment(after / rate))
        rows.append((number, *start, *end, length, *cells))
    return _table(rows)


def as_qp(segments: Sequence[Timed], video: Source) -> str:
    """The frames, from 0 on, at which x264 and x265 shall begin anew (`--qpfile`): the first, and that of each segment."""
    rate = timecodes.exact(video.frame_rate)
    starts = {0, *(_numbers(one, video, rate)[0] for one in frame_bounds.with_frames(segments, video))}
    return "".join(f"{frame} I -1\n" for frame in sorted(starts))


def _numbers(segment: Timed, video: Source, rate: float) -> tuple[int, int]:
    """First frame and the first after it, from 0 on."""
    first, after = frame_bounds.frames(segment, video, rate, video.begins)
    return int(first), int(after)


def _moment(seconds: float) -> tuple[str, str]:
    return _clock(seconds), f"{seconds:.3f}"


def _clock(seconds: float) -> str:
    whole, rest = divmod(
        round(float(f"{seconds:.3f}") * 1000), 1000
    )  # half a millisecond is rounded as in the column beside
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"


def _table(rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
