"""The forms in which segments are written: what each is called, how its files end, and what it needs."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from cloudglue import names
from cloudglue.codec.values import shown
from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import Timed

from . import ffmpeg, frame_lists, subtitles, tables, youtube
from .fcpxml import as_fcpxml
from .page import as_html
from .sources import Source, frame_times, looked_at, source
from .timelines import as_edl, as_otio


class Wanted(NamedTuple):
    """What is to be written, beside the segments."""

    target: Path
    video: Path | None
    frame_rate: float | None
    start_timecode: str | None
    opened_in: Path | None = None
    """The folder of the target as it was named, which may be a link to the target's own."""

    @property
    def address(self) -> str | None:
        """Where what is written finds the video."""
        return None if self.video is None else _address(self.video, self.target.parent)

    @property
    def source(self) -> Source:
        """The video, looked at."""
        return source(self.video, self.address, self.frame_rate)


class Form(NamedTuple):
    """One format."""

    suffix: str
    """How its files end. One of two parts is not guessed from a file's name: `format` says it."""
    text: Callable[[Sequence[Timed], Wanted], str]
    packages: tuple[str, ...] = ()
    """What writes it, from the extra `timelines`."""
    has_timecodes: bool = False
    """Whether it may begin at a time code of one's own."""


def _page(segments: Sequence[Timed], wanted: Wanted) -> str:
    told = None if wanted.frame_rate is None else source(None, None, wanted.frame_rate)
    # By the service, videos are segmented that nothing here can read.
    seen = looked_at(wanted.video, may_be_none=True) if wanted.video else told or Source(wanted.target.stem, 0.0)
    return as_html(
        segments,
        title=wanted.target.stem if wanted.video is None else wanted.video.name,
        video_address=_from_either_folder(wanted),
        frame_rate=(told or seen).frame_rate,
        timecode=seen.timecode,
        begins=seen.begins,
        duration=seen.duration,
        rate_varies=told is None and seen.rate_varies,
        frame_times=frame_times(seen) if told is None else (),
    )


def _concat(segments: Sequence[Timed], wanted: Wanted) -> str:
    if wanted.video is None:
        raise ConfigError("the export", [Violation("video", "is not given, and 'concat' names the file; give it")])
    stamp = looked_at(wanted.video).first_stamp
    return ffmpeg.as_concat(segments, _relative(wanted.video, wanted.target.parent), stamp)


FORMS: Mapping[str, Form] = {
    "json": Form(".json", lambda segments, wanted: tables.as_json(segments)),
    "csv": Form(".csv", lambda segments, wanted: tables.as_csv(segments)),
    "vtt": Form(".vtt", lambda segments, wanted: subtitles.as_vtt(segments)),
    "srt": Form(".srt", lambda segments, wanted: subtitles.as_srt(segments)),
    "edl": Form(
        ".edl",
        lambda segments, wanted: as_edl(segments, wanted.source, wanted.start_timecode),
        ("opentimelineio", "otio_cmx3600_adapter"),
        True,
    ),
    "otio": Form(
        ".otio",
        lambda segments, wanted: as_otio(segments, wanted.source, wanted.start_timecode),
        ("opentimelineio",),
        True,
    ),
    "fcpxml": Form(
        ".fcpxml",
        lambda segments, wanted: as_fcpxml(segments, wanted.source, wanted.start_timecode),
        has_timecodes=True,
    ),
    "ffmetadata": Form(".ffmetadata", lambda segments, wanted: ffmpeg.as_ffmetadata(segments)),
    "youtube": Form(".youtube.txt", lambda segments, wanted: youtube.as_youtube(segments)),
    "frames": Form(
        ".frames.csv",
        lambda segments, wanted: frame_lists.as_frames(segments, wanted.source, wanted.start_timecode),
        has_timecodes=True,
    ),
    "scenedetect": Form(".scenes.csv", lambda segments, wanted: frame_lists.as_scenedetect(segments, wanted.source)),
    "qp": Form(".qp", lambda segments, wanted: frame_lists.as_qp(segments, wanted.source)),
    "concat": Form(".ffconcat", _concat),
    "html": Form(".html", _page),
}

FORMATS = tuple(FORMS)
"""The names of the forms, as `format` takes them."""

_BY_SUFFIX = {form.suffix: name for name, form in FORMS.items() if form.suffix.count(".") == 1}

SUFFIXES = tuple(_BY_SUFFIX)
"""The suffixes by which `write` knows a format."""


def named(target: Path, format: str | None) -> str:
    """The name of the format of a file: the one that is said, or else that of its suffix.

    Raises:
        ConfigError: There is none of this suffix.
    """
    name = format or _BY_SUFFIX.get(target.suffix.lower())
    if name is None:
        given = f"'{target.suffix}'" if target.suffix else f"no suffix in '{target.name}'"
        others = ", ".join(name for name, form in FORMS.items() if form.suffix not in SUFFIXES)
        said = f"{given}; the suffix says the format: {', '.join(SUFFIXES)}; or format does, which has also {others}"
        raise ConfigError("the export", [Violation("path", said)])
    return name


def form(name: str, start_timecode: str | None = None) -> Form:
    """The format of this name.

    Raises:
        ConfigError: There is none, its packages are missing, or it has no time codes and one is given.
    """
    if name not in FORMS:
        near = difflib.get_close_matches(name, FORMATS, 1) if isinstance(name, str) else []
        known = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(FORMATS)}"
        raise ConfigError("the export", [Violation("format", f"{shown(name)} is not a format; {known}")])
    found = FORMS[name]
    if missing := [package for package in found.packages if find_spec(package) is None]:
        advice = "pip install 'cloudglue-client[timelines]'"
        said = f"'{found.suffix}' needs {' and '.join(missing)}: {advice}"
        raise ConfigError("the export", [Violation("path", said)])
    if start_timecode is not None and not found.has_timecodes:
        having = ", ".join(name for name, form in FORMS.items() if form.has_timecodes)
        said = f"'{name}' has no time codes to begin at; leave it out, or write one of {having}"
        raise ConfigError("the export", [Violation("start_timecode", said)])
    return found


def _from_either_folder(wanted: Wanted) -> str | None:
    """Where a page finds the video also by the name that its folder was given. Browsers go up from there, and not from where a link leads."""
    video, folder = wanted.video, wanted.opened_in
    if video is None or folder is None:
        return wanted.address
    up = os.path.normpath(folder / _relative(video, wanted.target.parent))
    return wanted.address if os.path.realpath(up) == os.path.realpath(video) else video.resolve().as_uri()


def _relative(video: Path, folder: Path) -> str:
    """The video from the folder, so that both can be moved together; the whole way where it lies on another drive."""
    try:
        return Path(os.path.relpath(video.resolve(), folder)).as_posix()
    except ValueError:
        return video.resolve().as_posix()


def _address(video: Path, folder: Path) -> str:
    """Where a page in `folder` finds the video."""
    try:
        return names.address(Path(os.path.relpath(video.resolve(), folder)).as_posix())
    except ValueError:  # another drive
        return video.resolve().as_uri()
