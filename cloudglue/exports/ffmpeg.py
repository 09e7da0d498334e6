"""Segments as text that FFmpeg reads: chapters as metadata, and a list for its concat demuxer. No I/O."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import PurePath

from cloudglue.errors import ConfigError, Violation
from cloudglue.names import legible
from cloudglue.segmenting import Timed

from . import labels

_MICROSECONDS = 1_000_000
# Matroska rounds its stamps to milliseconds, and so do subtitles that segments may come from.
_ROUNDED = 1000
_LAST_SECOND = 359_999_999.0


def as_ffmetadata(segments: Sequence[Timed]) -> str:
    """Chapters, for `ffmpeg -i film.mp4 -i chapters.ffmetadata -map_chapters 1 -codec copy out.mp4`.

    Raises:
        ConfigError: Segments overlap, and chapters do not.
    """
    ordered = sorted(segments, key=lambda s: (s.start_time, s.end_time))
    bounds = [(_microseconds(s.start_time), _microseconds(s.end_time)) for s in ordered]
    for number, (before, after) in enumerate(itertools.pairwise(bounds), 1):
        if after[0] < before[1]:
            said = f"'ffmetadata' has chapters, which do not overlap, as segments {number} and {number + 1} do; write an '.srt'"
            raise ConfigError("the export", [Violation("path", said)])
    lines = [";FFMETADATA1"]
    for number, (one, (start, end)) in enumerate(zip(ordered, bounds, strict=True), 1):
        title = re.sub(r"([=;#\\])", r"\\\1", labels.label(one, number))
        lines += ["[CHAPTER]", "TIMEBASE=1/1000000", f"START={start}", f"END={max(end, start + 1)}", f"title={title}"]
    return "\n".join(lines) + "\n"


def as_concat(segments: Sequence[Timed], path: str, first_stamp: float = 0.0) -> str:
    """One entry a segment, in their order, with the points at which it begins and ends.

    FFmpeg decodes from the keyframe before; its filter `select=concatdec_select` leaves out what comes too early.

    Args:
        segments: What is to be shown, one after the other.
        path: The video, from the folder of the list.
        first_stamp: What the file's own clock says where the video begins, in seconds.

    Raises:
        ConfigError: The video's name has a line break, and the list has one name a line.
    """
    if re.search(r"[\r\n\0]", path):
        said = f"the name {legible(path)!r} has a line break, and 'concat' has one name a line; rename the file"
        raise ConfigError("the export", [Violation("video", said)])
    if ":" in path.split("/")[0] and not PurePath(path).is_absolute():
        path = f"./{path}"  # what stands before a colon is a protocol
    quoted = path.replace("'", "'\\''")
    lines = ["ffconcat version 1.0"]
    for one in segments:
        start, end = (_microseconds(seconds + first_stamp) for seconds in (one.start_time, one.end_time))
        # A little early, so that a stamp that is rounded down is not passed over.
        lines += [f"file '{quoted}'", f"inpoint {_seconds(max(start - _ROUNDED, 0))}"]
        length = max(end - start, 1)
        lines += [f"outpoint {_seconds(start + length)}", f"duration {_seconds(length)}"]
    return "\n".join(lines) + "\n"


def _microseconds(seconds: float) -> int:
    return round(min(max(seconds, 0.0), _LAST_SECOND) * _MICROSECONDS)


def _seconds(microseconds: int) -> str:
    return f"{microseconds // _MICROSECONDS}.{microseconds % _MICROSECONDS:06}"
