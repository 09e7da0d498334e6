"""Segments as far as the pictures of their video last: sound often ends later, and has no frames to count. No I/O."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import NamedTuple

from cloudglue.errors import ExportWarning
from cloudglue.segmenting import Timed

from . import labels, timecodes
from .sources import Source


class _Shortened(NamedTuple):
    """A segment that ended after the last picture."""

    start_time: float
    end_time: float
    name: str | None
    id: object


def with_frames(segments: Sequence[Timed], video: Source) -> list[Timed]:
    """Those that have a frame, none of which ends after the last picture.

    Warns:
        ExportWarning: A segment begins after the last picture, and was left out.
    """
    end = video.pictures_end
    if end is None:
        return list(segments)
    # A time of a frame may be rounded; the last frame begins one before the end.
    latest = end - 0.5 / timecodes.exact(video.frame_rate)
    found = [_shortened(one, end) for one in segments if one.start_time < latest]
    if left := len(segments) - len(found):
        said = "1 segment begins" if left == 1 else f"{left} segments begin"
        told = f"{said} after the last frame of {labels.printable(video.name)}, at {end:.3f} s: left out"
        warnings.warn(told, ExportWarning, stacklevel=5)
    return found


def _shortened(segment: Timed, end: float) -> Timed:
    if segment.end_time <= end:
        return segment
    return _Shortened(segment.start_time, end, labels.name(segment), getattr(segment, "id", None))
