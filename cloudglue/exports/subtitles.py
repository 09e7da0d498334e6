"""Segments as subtitles, one each, and subtitles as segments: SubRip and WebVTT. No I/O."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from cloudglue.codec.values import shown
from cloudglue.segmenting import Timed

from . import labels
from .found import Found, Malformed

# 99,999 hours. An answer may hold any number, and a time code needs a finite one.
_LAST_SECOND = 359_999_999.0

_ALLOWED = "write 00:00:01,500 --> 00:00:20,000"
_BEFORE = "each begins with its times:"
_TIMES = re.compile(r"\s*((?:\d+:)?\d+:\d+(?:[.,]\d+)?)\s*-->\s*((?:\d+:)?\d+:\d+(?:[.,]\d+)?)(?:\s|$)")
# Two times, and between them no arrow but what may have been meant for one.
_NEARLY_TIMES = re.compile(r"\s*\d+(?:[:.,;]\d+){2,}[^\w]{1,7}\d+(?:[:.,;]\d+){2,}(?:\s|$)")
_NUMBER = re.compile(r"\s*\d+\s*")
_VTT_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?")
# All that players take for a tag. Other names in angle brackets are somebody's own, and nothing is escaped.
_SRT_TAGS = re.compile(r"</?[bius]>|</?font(?:\s+\w+\s*=[^<>]*)?>|\{\\[^{}]*\}", re.IGNORECASE)


def as_srt(segments: Sequence[Timed]) -> str:
    """SubRip subtitles, numbered in the order of their starts."""
    # An arrow on a line of its own is taken for times by some players, and SubRip has no escape for one.
    return "\n".join(
        f"{number}\n{_timecode(start, ',')} --> {_timecode(end, ',')}\n{text.replace('-->', '→')}\n"
        for number, start, end, text in _cues(segments)
    )


def as_vtt(segments: Sequence[Timed]) -> str:
    """WebVTT chapters, numbered in the order of their starts."""
    cues = (
        f"{number}\n{_timecode(start, '.')} --> {_timecode(end, '.')}\n{html.escape(text, quote=False)}\n"
        for number, start, end, text in _cues(segments)
    )
    return "\n".join(["WEBVTT\n", *cues])


def _cues(segments: Sequence[Timed]) -> list[tuple[int, int, int, str]]:
    """Number, start, end and text of each; a cue that ends when it starts is none."""
    ordered = sorted(segments, key=lambda s: (s.start_time, s.end_time))
    bounds = [(milliseconds(s.start_time), milliseconds(s.end_time), s) for s in ordered]
    return [(number, a, max(b, a + 1), labels.label(s, number)) for number, (a, b, s) in enumerate(bounds, 1)]


def milliseconds(seconds: float) -> int:
    """What a time code can say: not before the beginning, and no more hours than a player would read."""
    return round(min(max(seconds, 0.0), _LAST_SECOND) * 1000)


def _timecode(milliseconds: int, mark: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:03}"


def read_srt(text: str) -> Iterator[Found]:
    """The subtitles of SubRip.

    Raises:
        Malformed: A line of times is none, or there is something else than subtitles.
    """
    for place, start, end, told, number in _read(text.splitlines(), 0):
        name = labels.named(_SRT_TAGS.sub("", told), number)
        yield Found(place, start, end, name, to_the_millisecond=True)


def read_vtt(text: str) -> Iterator[Found]:
    """The cues of WebVTT; its notes, styles and regions are passed over.

    Raises:
        Malformed: As by `read_srt`.
    """
    lines = text.splitlines()
    head = _after(lines, 0) if lines and lines[0].startswith("WEBVTT") else 0
    for place, start, end, told, number in _read(lines, head, _VTT_BLOCK):
        name = labels.named(html.unescape(re.sub(r"<[^>]*>", "", told)), number)
        yield Found(place, start, end, name, to_the_millisecond=True)


def _read(
    lines: Sequence[str], at: int, passed_over: re.Pattern[str] | None = None
) -> Iterator[tuple[int, float, float, str, int]]:
    """Line, start, end, text and number of each cue from the line `at` on."""
    number = 0
    while at < len(lines):
        line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
        if passed_over and passed_over.fullmatch(line):
            at = _after(lines, at)
        elif "-->" in line:
            times = _TIMES.match(line)
            if times is None:
                raise _without_times(at, line)
            number += 1
            end = _end(lines, at + 1)
            yield at + 1, _time(times[1]), _time(times[2]), " ".join(lines[at + 1 : end]), number
            at = end
        elif _NEARLY_TIMES.match(line):
            raise _without_times(at, line)
        elif _NUMBER.fullmatch(line) and below.strip() and "-->" not in below:
            raise _without_times(at + 1, below)
        # A name above its times, or what a program wrote after an empty line in a subtitle.
        elif number or not line.strip() or _NUMBER.fullmatch(line) or "-->" in below or _NEARLY_TIMES.match(below):
            at += 1
        else:
            raise Malformed(at + 1, f"{shown(line)} belongs to no segment; {_BEFORE} {_ALLOWED}")


def _after(lines: Sequence[str], at: int) -> int:
    """The next empty line, or the next with times."""
    return next((n for n in range(at + 1, len(lines)) if not lines[n].strip() or _TIMES.match(lines[n])), len(lines))


def _end(lines: Sequence[str], at: int) -> int:
    """Where the text of a cue ends that begins at this line; the empty line that belongs there may be missing."""
    for place in range(at, len(lines)):
        line, below = lines[place], lines[place + 1] if place + 1 < len(lines) else ""
        if not line.strip() or "-->" in line or (_NUMBER.fullmatch(line) and "-->" in below):
            return place
        if _NEARLY_TIMES.match(line):
            raise _without_times(place, line)
    return len(lines)


def _without_times(place: int, line: str) -> Malformed:
    return Malformed(place + 1, f"{shown(line)} has no times; {_ALLOWED}")


def _time(written: str) -> float:
    seconds = 0.0
    for part in written.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
