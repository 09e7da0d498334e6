"""Segments out of time lines of editing programs: edit decision lists, and OpenTimelineIO. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from cloudglue.codec.values import is_finite, shown
from cloudglue.names import path_of

from . import labels, timecodes
from .found import Found, Malformed, loaded
from .nested import Window, clips
from .sources import Source, first_frame

_LARGEST = 1e15
_CODE = r"\d+[:;.,]\d+[:;.,]\d+[:;.,]\d+"
_EVENT = re.compile(
    rf"\s*(\d+)\s+(\S.*?)\s+(\S+)\s+(?:C|D|W\d*|K\w*)\s+(?:\S+\s+)?({_CODE})\s+({_CODE})\s+{_CODE}\s+{_CODE}\s*"
)
# What else stands in such lists: comments, of effects, speeds and sound, and what programs of old have told machines.
_BESIDE = re.compile(r"\s*(?:TITLE:|FCM:|\*|>|#|M2\b|AUD\b|SPLIT\b|EFFECTS?\b|FINAL CUT\b|KEY\b|REEL\b)", re.IGNORECASE)
_NEARLY_EVENT = re.compile(r"\s*\S{0,2}\d{1,6}\s+\S.*?\s+\S+\s+(?:C|D|W\d*|K\w*)\s", re.ASCII)
_COMMENT = re.compile(r"\*\s*((?:FROM|TO) CLIP(?: NAME)?|SOURCE FILE|COMMENT):\s*(.*?)\s*")


def read_edl(text: str, video: Source) -> Iterator[Found]:
    """The events of an edit decision list that show pictures, at their places in the video.

    Raises:
        Malformed: A line is not an event, or has no time codes of this rate.
    """
    rate = timecodes.counted(video.frame_rate)
    first, is_dropping = first_frame(video, rate), False
    lines = text.splitlines()
    filled = [line for line, written in enumerate(lines, 1) if written.strip()]
    if filled and not any(_BESIDE.match(one) or _is_event(one) for one in lines):
        raise _no_event(filled[0], lines[filled[0] - 1])
    pending: Found | None = None
    number = ""
    is_from_another = False
    for line, written in enumerate(lines, 1):
        if written.startswith("FCM:"):
            is_dropping = "NON" not in written
        elif comment := _COMMENT.fullmatch(written.strip()):
            if pending:
                pending = _told(pending, comment[1], comment[2] or None, is_from_another)
        elif _is_event(written):
            event = _EVENT.fullmatch(written)
            if event is None:
                raise _no_event(line, written)
            is_second = int(event[1]) == int(number or -1)
            # The first line of a dissolve says what is dissolved from: mostly nothing more of it.
            is_from_another = is_second and pending is not None and pending.end == pending.start
            if pending and not is_from_another:
                yield pending
            number = event[1]
            shows = {"V", "B"} & {*event[3]} and event[2] != "BL"
            pending = _event(line, event[4], event[5], rate, first, is_dropping) if shows else None
    if pending:
        yield pending


def _told(event: Found, key: str, told: str | None, is_from_another: bool) -> Found:
    """The event with what a comment says of it."""
    if key == "COMMENT":
        return event._replace(name=told)
    if key.startswith("FROM") and is_from_another:
        return event
    return event._replace(media=told)


def _is_event(written: str) -> bool:
    """Whether a line is an event, or was meant for one."""
    if re.match(r"\s*\d", written):
        return True
    codes = len(re.findall(_CODE, written))
    return not _BESIDE.match(written) and (codes > 1 or _NEARLY_EVENT.match(written) is not None)


def _no_event(line: int, written: str) -> Malformed:
    said = "is not an event; it must have a number, a reel, a track, a transition, and four time codes"
    return Malformed(line, f"{shown(written.strip())} {said}")


def _event(line: int, start: str, end: str, rate: float, first: int, is_dropping: bool) -> Found:
    numbers = []
    for code in (start, end):
        number = timecodes.frame(code, rate, dropping=is_dropping or timecodes.drops(code, rate))
        if number is None:
            raise Malformed(
                line,
                f"{shown(code)} is not a time code at {rate:.5g} frames a second; give the frame rate that the list has",
            )
        numbers.append(number - first)
    begins, ends = numbers
    if begins < 0 <= ends - begins or ends < begins:  # past midnight
        day = timecodes.day(rate, is_dropping)
        begins, ends = begins % day, ends % day
    return Found(line, begins / rate, ends / rate)


def read_otio(text: str, video: Source | None) -> Iterator[Found]:
    """The clips of a time line of OpenTimelineIO, at their places in the video, in the order of their starts.

    Not by opentimelineio, which ends the process on some files that are damaged.

    Args:
        text: The file's content.
        video: What they are of; says where the film begins where a clip's own media does not.

    Raises:
        Malformed: It is no such time line, or a clip has no times.
    """
    whole = loaded(text, "write a time line of OpenTimelineIO")
    if not isinstance(whole, dict) or not isinstance(whole.get("OTIO_SCHEMA"), str):
        raise Malformed(None, "is not a time line of OpenTimelineIO: it has no OTIO_SCHEMA")
    try:
        numbered = enumerate(clips(whole, _measured), 1)
        found = [_clip(number, clip, window, video) for number, (clip, window) in numbered]
    except RecursionError:
        raise Malformed(None, "is nested too deep to read; make a time line of its inner ones") from None
    yield from sorted(found, key=lambda one: (one.start, one.end))


def _media(clip: Mapping[str, Any]) -> Mapping[str, Any]:
    media = clip.get("media_reference")
    if isinstance(several := clip.get("media_references"), dict):
        media = several.get(clip.get("active_media_reference_key", ""))
    return media if isinstance(media, dict) else {}


def _measured(node: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    """Start and length of what is shown of a clip, a gap, or what they lie in."""
    place = f"{shown(node.get('name') or node.get('OTIO_SCHEMA'))}"
    span = node.get("source_range") or _media(node).get("available_range")
    start, length = (_rational(span, key, place) for key in ("start_time", "duration"))
    return start, length


def _clip(number: int, clip: Mapping[str, Any], window: Window | None, video: Source | None) -> Found:
    media = _media(clip)
    whole = media.get("available_range")
    shown_range = clip.get("source_range") or whole
    place = f"clip {number}"
    start, length = (_rational(shown_range, key, place) for key in ("start_time", "duration"))
    if window:
        start, length = window.start, window.end - window.start
    if whole:
        zero = _rational(whole, "start_time", place)
    else:
        rate = timecodes.counted(video.frame_rate) if video else 1.0
        zero = Fraction(first_frame(video, rate)) / timecodes.fraction(rate) if video else Fraction(0)
    name, address, told = (
        one if isinstance(one, str) else "" for one in (clip.get("name"), media.get("target_url"), media.get("name"))
    )
    begins = start - zero
    return Found(
        place, float(begins), float(begins + length), labels.named(name, number), media=path_of(address) or told or None
    )


def _rational(span: Any, key: str, place: str) -> Fraction:
    """A RationalTime in seconds."""
    time = span.get(key) if isinstance(span, dict) else None
    value, rate = (_number(time, name) for name in ("value", "rate"))
    if value is None or rate is None or rate <= 0:
        raise Malformed(place, f"{key} {shown(time)} is not a RationalTime with a value and a rate")
    return Fraction(value) / Fraction(rate)


def _number(time: Any, name: str) -> float | None:
    found = time.get(name) if isinstance(time, dict) else None
    return float(found) if isinstance(found, int | float) and is_finite(found) and abs(found) < _LARGEST else None
