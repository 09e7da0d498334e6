"""Files of segments, of other programs and our own, as segments; held to the video that they are of."""

from __future__ import annotations

import difflib
import math
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from cloudglue.codec.values import shown
from cloudglue.errors import ConfigError, ExportWarning, Violation
from cloudglue.names import as_address
from cloudglue.segmenting import ROUNDED, NamedRange

from . import labels, subtitles, table_files, timecodes, timeline_files, youtube
from .found import Found, Malformed
from .sources import Source, looked_at, source

READABLE = ("json", "csv", "vtt", "srt", "edl", "otio", "frames", "scenedetect", "youtube")
"""The names of the forms that `read` reads."""

_LARGEST = 256 * 2**20
_DIGITS = 6
_MANY = 10
_NAMED = 5
_SAYING = "exports.read(…, format='csv'), `cloudglue export --from csv`"


def read(
    path: str | Path,
    *,
    format: str | None = None,
    video: str | Path | None = None,
    frame_rate: float | None = None,
) -> list[NamedRange]:
    """The segments of a file, in its order: JSON, CSV, WebVTT, SubRip, EDL, OpenTimelineIO, PySceneDetect's CSV, frames, chapter lines.

    Args:
        path: The file. Its suffix and its content say what it is where `format` does not.
        format: One of `READABLE`.
        video: The file that the segments are of. It says the frame rate and the time code of its first frame, and no segment may
            end after it; of chapter lines, the last ends with it.
        frame_rate: Frames a second; what the video says when left out. `edl` and `frames` need one.

    Warns:
        ExportWarning: The file names another video than this one.

    Raises:
        ConfigError: It is an address, cannot be understood, or a segment ends before it begins or after the video; `.violations` says which and where.
        OSError: The file cannot be read.

    Examples:
        >>> exports.write(strategies.preview(strategies.uniform(5), duration_seconds=10), "race.csv")
        >>> for segment in exports.read("race.csv"):
        ...     print(segment.start_time, segment.end_time)
        0.0 5.0
        5.0 10.0
    """
    file = Path(path)
    text = _text(file)
    kind = _kind(file, text, format)
    told = None if frame_rate is None else source(None, None, frame_rate)
    seen = None if video is None else looked_at(Path(video))
    if seen and told:
        seen = seen._replace(frame_rate=told.frame_rate)
    try:
        found = list(_found(kind, text, seen, told))
    except Malformed as error:
        raise ConfigError("the segments", [Violation(_where(file, error.place), error.message)]) from None
    if kind == "youtube":
        _tell_of_passed_over(file, youtube.nearly(text))
    known = seen or told
    rate, begins = (timecodes.exact(known.frame_rate), known.begins) if known else (0.0, 0.0)
    snaps = rate and (told or not (seen and seen.rate_varies))
    exact = [_on_its_frames(one, rate, begins) if one.to_the_millisecond and snaps else one for one in found]
    if wrong := _wrong(file, exact, seen, rate):
        raise ConfigError("the segments", wrong)
    _compare_names(file, exact, seen)
    return [NamedRange(round(max(one.start, 0.0), _DIGITS), round(one.end, _DIGITS), one.name) for one in exact]


def _text(file: Path) -> str:
    try:
        with open(file, "rb") as opened:
            content = opened.read(_LARGEST + 1)
    except OSError:
        if address := as_address(file):
            raise ConfigError("the segments", [Violation("path", f"{address} {_fetched(address)}")]) from None
        raise
    if len(content) > _LARGEST:
        raise ConfigError(
            "the segments", [Violation(file.name, f"is larger than {_LARGEST >> 20} MB, and no list of segments")]
        )
    # Windows marks UTF-16 at its beginning, and nothing else begins so.
    is_utf_16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\0" in content and not is_utf_16:
        raise ConfigError(
            "the segments", [Violation(file.name, f"is not text; it must be one of {', '.join(READABLE)}")]
        )
    try:
        return content.decode("utf-16" if is_utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            "the segments", [Violation(_where(file, line), "is not text in UTF-8; save it as such")]
        ) from None


def _fetched(address: str) -> str:
    """What to do with an address, where a file of segments belongs."""
    if address.startswith("cloudglue://"):
        return "is with the service: client.segmentations.segments(id) has the segments of a job, or `cloudglue segment -o`"
    return "is an address, and segments are read from files of this machine: download it first"


def _kind(file: Path, text: str, format: str | None) -> str:
    if format is not None:
        if format not in READABLE:
            near = difflib.get_close_matches(str(format), READABLE, 1)
            known = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(READABLE)}"
            raise ConfigError("the segments", [Violation("format", f"{format!r} cannot be read; {known}")])
        return format
    head = text.lstrip()[:2000]
    suffix = file.suffix.lower().removeprefix(".")
    if suffix in ("json", "otio") or head[:1] in ("[", "{"):
        return "otio" if suffix == "otio" or '"OTIO_SCHEMA"' in head else "json"
    if head.startswith("WEBVTT"):
        return "vtt"
    if suffix in ("vtt", "srt", "edl"):
        return suffix
    if suffix == "csv":
        return "scenedetect" if table_files.is_scenes(text) else "frames" if table_files.is_frames(text) else "csv"
    if head.startswith("TITLE:"):
        return "edl"
    if re.search(r"^\s*\d+:\d+:\d+,\d+\s*-->", text, re.MULTILINE):
        return "srt"
    if suffix == "html" or head[:15].lower() == "<!doctype html>":
        said = "is a page, which holds the segments as they came: open it, save JSON there, and give that file"
        raise ConfigError("the segments", [Violation(file.name, said)])
    if youtube.is_chapters(text):
        return "youtube"
    said = f"cannot be told by its suffix or its content; it must be one of {', '.join(READABLE)}; give it the suffix of that, or say which: {_SAYING}"
    raise ConfigError("the segments", [Violation(file.name, said)])


def _found(kind: str, text: str, seen: Source | None, told: Source | None) -> Iterator[Found]:
    begins = seen.begins if seen else 0.0
    if kind == "json":
        return table_files.read_json(text)
    if kind == "csv":
        return table_files.read_table(text, seen or told)
    if kind == "scenedetect":
        return table_files.read_scenes(text, begins)
    if kind == "otio":
        return timeline_files.read_otio(text, seen)
    if kind == "youtube":
        return youtube.read(text, seen.duration if seen else None)
    if kind in ("srt", "vtt"):
        return subtitles.read_srt(text) if kind == "srt" else subtitles.read_vtt(text)
    known = next((one for one in (seen, told) if one and one.frame_rate), None) or source(None, None, None)
    if kind == "edl":
        return timeline_files.read_edl(text, known)
    return table_files.read_frames(text, timecodes.exact(known.frame_rate), begins)


def _on_its_frames(found: Found, rate: float, begins: float) -> Found:
    """At the frames that its rounded times are of; where the frames come otherwise, as it is."""

    def moved(seconds: float) -> float:
        exact = round((seconds - begins) * rate) / rate + begins
        return exact if abs(exact - seconds) < ROUNDED else seconds

    return found._replace(start=moved(found.start), end=moved(found.end))


def _wrong(file: Path, found: Sequence[Found], seen: Source | None, rate: float) -> list[Violation]:
    """What cannot be, the first of it."""
    length = seen.duration if seen and seen.duration is not None else math.inf
    # The last frame of a file may be shown less long than the others, and time codes are rounded to frames.
    latest = length + (1.5 / rate if rate else 0.1)
    wrong = []
    for one in found:
        if not (math.isfinite(one.start) and math.isfinite(one.end)):
            said = "has times that are not numbers"
        elif one.start < -0.001:
            said = f"begins at {one.start:.3f} s, before the video"
        elif one.end <= one.start:
            said = f"begins at {one.start:.3f} s and ends at {one.end:.3f} s; the end must come after the beginning"
        elif one.end > latest and seen:
            said = (
                f"ends at {one.end:.3f} s, and {seen.name} at {length:.3f} s; are these the segments of another video?"
            )
        else:
            continue
        wrong.append(Violation(_where(file, one.place), said))
    more = len(wrong) - _MANY
    return [*wrong[:_MANY], Violation(file.name, f"and {more} more")] if more > 0 else wrong


def _compare_names(file: Path, found: Sequence[Found], seen: Source | None) -> None:
    if seen is None:
        return
    here = labels.printable(seen.name)
    named = [labels.printable(re.split(r"[/\\\\]", one.media)[-1]) if one.media else None for one in found]
    others = Counter(name for name in named if name and _stem(name) != _stem(here))
    if not others:
        return
    if len(others) == 1 and others.total() == len(found):
        said = f"{file.name} is of {next(iter(others))}, and the video is {here}"
    else:
        which = ", ".join(f"{name} ({number})" for name, number in others.most_common(_NAMED))
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        said = (
            f"{file.name}: {others.total()} of {len(found)} segments are of other videos than {here}: {which}{more}; "
            "take them out of it if they should not be there"
        )
    warnings.warn(said, ExportWarning, stacklevel=3)


def _stem(name: str) -> str:
    return PurePath(name).stem.casefold()


def _tell_of_passed_over(file: Path, lines: Sequence[tuple[int, str]]) -> None:
    if lines:
        place, line = lines[0]
        more = f", and {len(lines) - 1} more" if len(lines) > 1 else ""
        said = f"{shown(line)} was passed over{more}: no time of a chapter is at its beginning; write 5:30 or 1:02:03"
        warnings.warn(f"{_where(file, place)}: {said}", ExportWarning, stacklevel=3)


def _where(file: Path, place: int | str | None) -> str:
    return f"{file.name}, line {place}" if isinstance(place, int) else f"{file.name}, {place}" if place else file.name
