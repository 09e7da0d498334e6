"""Segments as subtitles, one each, and subtitles as segments: SubRip and WebVTT. No I/O."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator, Sequence

from cloudglue.codec.values import shown
from cloudglue.segmenting import Timed

from . import labels
from .found import Found, Malformed

# 99,999 hours. An answer may hold any number, and a time code needs a finite one.
_LAST_SECOND = 359_999_999.0

_TIMES = re.compile(r"\s*((?:\d+:)?\d+:\d+(?:[.,]\d+)?)\s*-->\s*((?:\d+:)?\d+:\d+(?:[.,]\d+)?)(?:\s|$)")


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


def read(text: str) -> Iterator[Found]:
    """The cues of SubRip or WebVTT.

    Raises:
        Malformed: A line of times is none.
    """
    lines = text.splitlines()
    number = 0
    for place, line in enumerate(lines):
        if "-->" not in line:
            continue
        times = _TIMES.match(line)
        if times is None:
            raise Malformed(place + 1, f"{shown(line)} has no times; write 00:00:01,500 --> 00:00:20,000")
        number += 1
        below = (lines[index] for index in range(place + 1, len(lines)))
        content = itertools.takewhile(lambda line: line.strip() and "-->" not in line, below)
        told = html.unescape(re.sub(r"<[^>]*>", "", " ".join(content)))
        yield Found(place + 1, _time(times[1]), _time(times[2]), labels.named(told, number), to_the_millisecond=True)


def _time(written: str) -> float:
    seconds = 0.0
    for part in written.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
