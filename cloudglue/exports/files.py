"""Segments as files in the forms that other programs read; a file is there whole or not at all."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable
from pathlib import Path

from cloudglue.errors import ExportWarning
from cloudglue.segmenting import NamedRange, Timed

from . import replacing, youtube
from .checking import checked
from .forms import FORMATS, SUFFIXES, Wanted, form, named
from .page import as_html
from .reading import READABLE, read
from .replacing import is_stream, replaced
from .subtitles import as_vtt
from .tables import as_csv, as_json

__all__ = [
    "FORMATS",
    "READABLE",
    "SUFFIXES",
    "NamedRange",
    "Timed",
    "as_csv",
    "as_html",
    "as_json",
    "as_text",
    "as_vtt",
    "check",
    "read",
    "write",
]


def write(
    segments: Iterable[Timed],
    path: str | Path,
    *,
    format: str | None = None,
    video: str | Path | None = None,
    frame_rate: float | None = None,
    start_timecode: str | None = None,
) -> None:
    """Write the segments to a file; it is there whole or not at all. docs/guides/exports.md has what each format is for.

    Args:
        segments: What to write; read once, to its end. A `name` or `title` of theirs goes where the format has room for one.
        path: The file; its suffix says the format where `format` does not: `.json`, `.csv`, `.vtt`, `.srt`, `.edl`, `.otio`, `.fcpxml`,
            `.ffmetadata`, `.qp`, `.ffconcat`, `.html`.
        format: One of `FORMATS`; those without a suffix of their own are `youtube`, `frames` and `scenedetect`.
        video: The file that the segments are of; the page plays it from where it lies, time lines link to it.
        frame_rate: Frames a second, for forms that count frames; what the video says when left out.
        start_timecode: Where the time line of `edl`, `otio` and `fcpxml` begins, and the film of `frames`, such as `01:00:00:00`;
            `01:00:00;00` where numbers are dropped.

    Warns:
        ExportWarning: YouTube would not show these as chapters.

    Raises:
        ConfigError: There is no such format, it needs what is not installed or not known, or it cannot hold these segments; or the file
            is the video, or another that is no text.
        OSError: The file cannot be written.

    Examples:
        >>> segments = client.segment("race.mp4", strategies.uniform(4))
        >>> exports.write(segments, "race.vtt")
    """
    target = check(path, format, video=video)
    name = named(target, format)
    place = Path(os.path.realpath("segments")) if is_stream(target) else target
    named_in = place.parent if is_stream(target) else Path(os.path.abspath(path)).parent
    _replace(target, _text(segments, name, Wanted(place, _path(video), frame_rate, start_timecode, named_in)))


def as_text(
    segments: Iterable[Timed],
    format: str,
    *,
    video: str | Path | None = None,
    frame_rate: float | None = None,
    start_timecode: str | None = None,
) -> str:
    """The text that `write` would write to a file in the working folder.

    Raises:
        ConfigError: As `write` does.

    Examples:
        >>> segments = strategies.preview(strategies.uniform(5), duration_seconds=10)
        >>> print(exports.as_text(segments, "csv"))
    """
    wanted = Wanted(Path(os.path.realpath("segments")), _path(video), frame_rate, start_timecode)
    return _text(segments, format, wanted)


def check(path: str | Path, format: str | None = None, *, video: str | Path | None = None) -> Path:
    """The path that `write` would write to; raises what `write` would raise for its suffix, or for `format`, and for what is there.

    Raises:
        ConfigError: There is no such format, it needs what is not installed, or the file is the video, or another that is no text.
    """
    given = Path(path)
    # A link stays a link: what it points to is replaced.
    target = given if is_stream(given) else Path(os.path.realpath(given))
    form(named(target, format))
    replacing.check(target, *([] if video is None else [Path(video)]))
    return target


def _text(segments: Iterable[Timed], name: str, wanted: Wanted) -> str:
    chosen = form(name, wanted.start_timecode)
    found = checked(segments, "the export")
    text = chosen.text(found, wanted)
    if name == "youtube" and (why := youtube.problems(found)):
        warnings.warn(f"YouTube would not show these as chapters: {'; '.join(why)}", ExportWarning, stacklevel=3)
    return text


def _path(video: str | Path | None) -> Path | None:
    return None if video is None else Path(video)


def _replace(target: Path, text: str) -> None:
    # Names of files that are not UTF-8 go as they are where a format names files as such.
    with replaced(target) as beside, open(beside, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
