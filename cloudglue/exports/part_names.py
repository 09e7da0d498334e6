"""What the files are called into which a video is split. No I/O."""

from __future__ import annotations

import os
import re
import string
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from cloudglue.errors import ConfigError, Violation
from cloudglue.names import legible
from cloudglue.segmenting import Timed

from .labels import label

TEMPLATE = "{stem}-{number:03}{suffix}"

FORMATS = {
    ".mp4": "mp4",
    ".m4v": "mp4",
    ".mov": "mov",
    ".mkv": "matroska",
    ".webm": "webm",
    ".ts": "mpegts",
    ".m2ts": "mpegts",
    ".mts": "mpegts",
}
"""The suffixes of files that can be written, and FFmpeg's names of their containers."""

_FIELDS = ("stem", "suffix", "number", "name", "start", "end")
_LONGEST = 255
# What Windows keeps for devices, with any suffix, and what it has in no name: a colon would even write into another file.
_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")])
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
_LONGEST_NAME = 80


def names(video: Path, segments: Sequence[Timed], template: str) -> list[str]:
    """The name of the file for each segment.

    Args:
        video: The file that the segments are of.
        segments: In the order of their numbers.
        template: With the fields `{stem}` and `{suffix}` of the video, `{number}` from 1 on, `{name}` of the segment, and its
            `{start}` and `{end}` as `00.01.02.345`.

    Raises:
        ConfigError: The template has another field, leads to another folder, to a file that cannot be written, or to one twice.
    """
    _check(template)
    found = [_name(video, number, segment, template) for number, segment in enumerate(segments, 1)]
    first: dict[str, int] = {}
    for number, name in enumerate(found, 1):
        _check_name(name)
        # Many file systems take these for the same.
        key = unicodedata.normalize("NFC", name).casefold()
        if first.setdefault(key, number) != number:
            said = f"segments {first[key]} and {number} would both be written to {name}; put {{number}} into it"
            raise _wrong(said)
    return found


def _name(video: Path, number: int, segment: Timed, template: str) -> str:
    return template.format(
        stem=video.stem,
        suffix=video.suffix,
        number=number,
        name=_safe(label(segment, number)),
        start=_moment(segment.start_time),
        end=_moment(segment.end_time),
    )


def _check(template: str) -> None:
    allowed = f"the fields are {', '.join(f'{{{field}}}' for field in _FIELDS)}, and {{number:03}} has three digits"
    try:
        pieces = list(string.Formatter().parse(template))
    except ValueError as error:
        raise _wrong(f"{template!r} cannot be read: {error}; {allowed}") from None
    for _, field, spec, conversion in pieces:
        if field is None:
            continue
        is_known = field in _FIELDS and not conversion
        if not is_known or not re.fullmatch(r"(0?\d)?" if field == "number" else "", spec or ""):
            given = f"{{{field}{'!' + conversion if conversion else ''}{':' + spec if spec else ''}}}"
            raise _wrong(f"{given} is not a field; {allowed}")


def _check_name(name: str) -> None:
    if "\0" in name or os.sep in name or (os.altsep and os.altsep in name) or name.strip(". ") == "":
        raise _wrong(f"{legible(name)!r} is not a name of a file in the folder; name the folder apart")
    if os.name == "nt" and (_FORBIDDEN.search(name) or _is_device(name)):
        raise _wrong(f"{legible(name)!r} is not a name of a file on Windows; choose another template")
    if len(os.fsencode(name)) > _LONGEST:
        raise _wrong(f"{name} has more than {_LONGEST} bytes; make it shorter")
    suffix = os.path.splitext(name)[1].lower()
    if suffix not in FORMATS:
        raise _wrong(f"{name} cannot be written; end it with {', '.join(FORMATS)}")


def _safe(text: str) -> str:
    """The text as a part of a file's name on any system."""
    plain = "".join(letter if letter.isalnum() or letter in " -_.,+()" else "_" for letter in legible(text))
    cut = plain.encode()[:_LONGEST_NAME].decode(errors="ignore")
    found = cut.strip(". ") or "_"
    return f"_{found}" if _is_device(found) else found


def _is_device(name: str) -> bool:
    return name.partition(".")[0].strip().lower() in _DEVICES


def _moment(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02}.{minutes % 60:02}.{rest // 1000:02}.{rest % 1000:03}"


def _wrong(said: str) -> ConfigError:
    return ConfigError("the split", [Violation("template", said)])
