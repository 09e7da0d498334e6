"""Segments as chapters in the description of a video on YouTube, whether YouTube would take them, and such chapters as segments. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cloudglue.codec.values import shown
from cloudglue.segmenting import Timed

from . import labels
from .found import Found, Malformed
from .subtitles import milliseconds

_FEWEST = 3
_SHORTEST = 10
_LETTERS = 5000
_LONGER = f"find longer shots (min_seconds={_SHORTEST}, --min-seconds {_SHORTEST})"
# People set times in brackets, behind bullets, and apart from names by dashes.
_LINE = re.compile(r"[^\w\n]*?((?:[0-9]{1,4}:)?[0-9]{1,3}:[0-5][0-9])(?![\d:,.])(?!\s*-->)[)\]]?\s*[-–—:|]?\s*(.*)")

_NEARLY = re.compile(r"[^\w\n]*?[0-9]{1,4}[:.,][0-9]{1,3}(?:[:.,][0-9]{1,3})*(?![\w%/])")


def as_youtube(segments: Sequence[Timed]) -> str:
    """A line a segment, in the order of their starts: `1:02:03 Name`."""
    ordered = _ordered(segments)
    return "".join(f"{_clock(_second(one))} {labels.label(one, n)}\n" for n, one in enumerate(ordered, 1))


def problems(segments: Sequence[Timed]) -> list[str]:
    """Why YouTube would not show these as chapters; empty where it would."""
    ordered, found = _ordered(segments), []
    starts = [_second(one) for one in ordered]
    if len(ordered) < _FEWEST:
        found.append(f"there are {len(ordered)} chapters, and it takes {_FEWEST} or more")
    if starts and starts[0]:
        found.append(
            f"the first chapter, {shown(labels.label(ordered[0], 1))}, begins at {_clock(starts[0])}, and must at 0:00"
        )
    ends = [*starts[1:], int(ordered[-1].end_time)] if ordered else []
    short = [
        f"chapter {number}, {shown(labels.label(one, number))}, at {_clock(start)} lasts {max(0, end - start)} s"
        for number, (one, start, end) in enumerate(zip(ordered, starts, ends, strict=True), 1)
        if end - start < _SHORTEST
    ]
    if short:
        more = f", and {len(short) - 1} more are too short" if len(short) > 1 else ""
        found.append(f"{short[0]}, and must {_SHORTEST} s or more{more}: merge it in the page, or {_LONGER}")
    bracketed = next(
        (number for number, one in enumerate(ordered, 1) if {"<", ">"} & {*labels.label(one, number)}), None
    )
    if bracketed is not None:
        found.append(f"the name of chapter {bracketed} has < or >, which a description must not have")
    if (letters := len(as_youtube(segments))) > _LETTERS:
        found.append(f"they are {letters:,} letters long, and a description {_LETTERS:,} at most")
    return found


def is_chapters(text: str) -> bool:
    """Whether any line is one of a chapter."""
    return any(_LINE.match(line) for line in text.splitlines())


def nearly(text: str) -> list[tuple[int, str]]:
    """The lines that begin with what may have been meant for a time, and their places."""
    lines = enumerate(text.splitlines(), 1)
    return [(place, line.strip()) for place, line in lines if _NEARLY.match(line) and not _LINE.match(line)]


def read(text: str, duration: float | None) -> Iterator[Found]:
    """Lines of chapters, each of which ends where the next begins; what else stands in a description is passed over.

    Args:
        text: The lines.
        duration: When the video ends, and the last chapter with it, in seconds; None where nobody knows.

    Raises:
        Malformed: There is no such line, or nobody knows when the last chapter ends.
    """
    lines = [(place, found) for place, line in enumerate(text.splitlines(), 1) if (found := _LINE.match(line))]
    if not lines:
        raise Malformed(None, "has no line of a chapter; write lines such as 1:02:03 Name")
    starts = [_seconds(found[1]) for _, found in lines]
    if duration is None:
        raise Malformed(lines[-1][0], "is the last chapter, which ends with the video: give the video too")
    if starts[-1] >= duration:
        said = f"begins at {starts[-1]:.0f} s, and the video ends at {duration:.3f} s; are these the chapters of another video?"
        raise Malformed(lines[-1][0], said)
    for number, ((place, found), start, end) in enumerate(zip(lines, starts, [*starts[1:], duration], strict=True), 1):
        yield Found(place, start, end, labels.named(found[2].strip(), number))


def _seconds(clock: str) -> float:
    seconds = 0
    for part in clock.split(":"):
        seconds = seconds * 60 + int(part)
    return float(seconds)


def _ordered(segments: Sequence[Timed]) -> list[Timed]:
    return sorted(segments, key=lambda s: (s.start_time, s.end_time))


def _second(segment: Timed) -> int:
    """The whole second before: nothing of a chapter is passed over."""
    return milliseconds(segment.start_time) // 1000


def _clock(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
