"""Segments as files: JSON, CSV, WebVTT, time lines for editing programs, and a page to look at."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cloudglue import names
from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import Timed

from . import timelines
from .page import as_html

__all__ = ["SUFFIXES", "Timed", "as_csv", "as_html", "as_json", "as_vtt", "check", "write"]

# 99,999 hours. An answer may hold any number, and a time code needs a finite one.
_LAST_SECOND = 359_999_999.0


class _Wanted(NamedTuple):
    target: Path
    video: Path | None
    frame_rate: float | None

    @property
    def address(self) -> str | None:
        """Where what is written finds the video."""
        return None if self.video is None else _address(self.video, self.target.parent)


def write(
    segments: Iterable[Timed],
    path: str | Path,
    *,
    video: str | Path | None = None,
    frame_rate: float | None = None,
) -> None:
    """Write the segments to a file, in the form that its suffix names; the file is there whole or not at all.

    Args:
        segments: What to write; read once, to its end.
        path: `.json`: a list of objects with `start_time` and `end_time` in seconds, and `id` and `thumbnail_url` where
            there. `.csv`: start_time,end_time. `.vtt`: WebVTT chapters. `.edl`: an edit decision list, CMX 3600. `.otio`:
            a time line of OpenTimelineIO. `.html`: a page with the time line and the thumbnails in it.
        video: The file that the segments are of; the page plays it from where it lies, the time lines link to it.
        frame_rate: Frames a second, for `.edl` and `.otio`; what the video says when left out.

    Raises:
        ConfigError: The suffix is none of these, or the form needs what is not installed or not known.
        OSError: The file cannot be written.
    """
    target = check(path)
    found = list(segments)
    text = _FORMS[target.suffix.lower()](found, _Wanted(target, None if video is None else Path(video), frame_rate))
    _replace(target, text)


def check(path: str | Path) -> Path:
    """The path that `write` would write to; raises what `write` would raise for its suffix.

    Raises:
        ConfigError: The suffix is none of `SUFFIXES`, or its form needs what is not installed.
    """
    target = Path(os.path.realpath(path))  # a link stays a link: what it points to is replaced
    if target.suffix.lower() not in _FORMS:
        given = f"'{target.suffix}'" if target.suffix else f"no suffix in '{target.name}'"
        raise ConfigError(
            "the export", [Violation("path", f"{given}; the suffix says the form: {', '.join(SUFFIXES)}")]
        )
    timelines.require(target.suffix.lower())
    return target


def as_json(segments: Sequence[Timed]) -> str:
    """A list of objects, one a segment."""
    text = json.dumps([_fields(s) for s in segments], indent=2, ensure_ascii=False)
    # Half a surrogate pair has no UTF-8, but an escape sequence in JSON.
    return re.sub("[\ud800-\udfff]", lambda half: json.dumps(half[0])[1:-1], text) + "\n"


def as_csv(segments: Sequence[Timed]) -> str:
    """A header, then start and end of each segment in seconds."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("start_time", "end_time"))
    rows.writerows((s.start_time, s.end_time) for s in segments)
    return out.getvalue()


def as_vtt(segments: Sequence[Timed]) -> str:
    """WebVTT chapters, numbered in the order of their starts."""
    cues = ["WEBVTT\n"]
    for number, segment in enumerate(sorted(segments, key=lambda s: (s.start_time, s.end_time)), 1):
        start = _milliseconds(segment.start_time)
        end = max(_milliseconds(segment.end_time), start + 1)  # a cue that ends when it starts is none
        cues.append(f"{number}\n{_timecode(start)} --> {_timecode(end)}\nSegment {number}\n")
    return "\n".join(cues)


def _page(segments: Sequence[Timed], wanted: _Wanted) -> str:
    title = wanted.target.stem if wanted.video is None else wanted.video.name
    return as_html(segments, title=title, video_address=wanted.address)


def _source(wanted: _Wanted) -> timelines.Source:
    return timelines.source(wanted.video, wanted.address, wanted.frame_rate)


_FORMS: Mapping[str, Callable[[Sequence[Timed], _Wanted], str]] = {
    ".json": lambda segments, wanted: as_json(segments),
    ".csv": lambda segments, wanted: as_csv(segments),
    ".vtt": lambda segments, wanted: as_vtt(segments),
    ".edl": lambda segments, wanted: timelines.as_edl(segments, _source(wanted)),
    ".otio": lambda segments, wanted: timelines.as_otio(segments, _source(wanted)),
    ".html": _page,
}

SUFFIXES = tuple(_FORMS)
"""The suffixes that `write` knows."""


def _fields(segment: Timed) -> dict[str, Any]:
    fields: dict[str, Any] = {"start_time": segment.start_time, "end_time": segment.end_time}
    for name in ("id", "thumbnail_url"):
        value = getattr(segment, name, None)
        if value:  # neither None nor UNSET, which is false
            fields[name] = str(value)
    return fields


def _milliseconds(seconds: float) -> int:
    """What a time code can say: not before the beginning, and no more hours than a player would read."""
    return round(min(max(seconds, 0.0), _LAST_SECOND) * 1000)


def _timecode(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _address(video: Path, folder: Path) -> str:
    """Where a page in `folder` finds the video: relative, so that both can be moved together."""
    try:
        return names.address(Path(os.path.relpath(video.resolve(), folder)).as_posix())
    except ValueError:  # another drive
        return video.resolve().as_uri()


def _replace(target: Path, text: str) -> None:
    """Write beside the target, then rename: whoever looks finds the old file or the new one."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open(beside, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
