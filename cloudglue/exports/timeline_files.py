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
from .sources import Source, first_frame

_LARGEST = 1e15
_CODE = r"\d+[:;.,]\d+[:;.,]\d+[:;.,]\d+"
_EVENT = re.compile(
    rf"\s*(\d+)\s+(\S.*?)\s+(\S+)\s+(?:C|D|W\d*|K\w*)\s+(?:\S+\s+)?({_CODE})\s+({_CODE})\s+{_CODE}\s+{_CODE}\s*"
)
_COMMENT = re.compile(r"\*\s*(FROM CLIP NAME|COMMENT):\s*(.*?)\s*")


def read_edl(text: str, video: Source) -> Iterator[Found]:
    """The events of an edit decision list that show pictures, at their places in the video.

    Raises:
        Malformed: A line is not an event, or has no time codes of this rate.
    """
    rate = timecodes.counted(video.frame_rate)
    first, is_dropping = first_frame(video, rate), False
    pending: Found | None = None
    for line, written in enumerate(text.splitlines(), 1):
        if written.startswith("FCM:"):
            is_dropping = "NON" not in written
        elif pending and (comment := _COMMENT.fullmatch(written.strip())):
            told = comment[2] or None
            pending = pending._replace(media=told) if comment[1] != "COMMENT" else pending._replace(name=told)
        elif re.match(r"\s*\d", written):
            event = _EVENT.fullmatch(written)
            if event is None:
                said = f"{shown(written.strip())} is not an event; it must have a number, a reel, a track, a transition, and four time codes"
                raise Malformed(line, said)
            if pending:
                yield pending
            shows = {"V", "B"} & {*event[3]} and event[2] != "BL"
            pending = _event(line, event[4], event[5], rate, first, is_dropping) if shows else None
    if pending:
        yield pending


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
    found = [_clip(number, clip, video) for number, clip in enumerate(_clips(whole), 1)]
    yield from sorted(found, key=lambda one: (one.start, one.end))


def _clips(whole: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The clips of pictures, from the first track to the last; what is inside of others too."""
    waiting: list[Any] = [whole]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, dict) or node.get("kind") == "Audio":
            continue
        if str(node.get("OTIO_SCHEMA")).startswith("Clip."):
            yield node
        children = node.get("children")
        waiting += reversed(children if isinstance(children, list) else [])
        waiting.append(node.get("tracks"))


def _clip(number: int, clip: Mapping[str, Any], video: Source | None) -> Found:
    media = clip.get("media_reference")
    if isinstance(several := clip.get("media_references"), dict):
        media = several.get(clip.get("active_media_reference_key", ""))
    media = media if isinstance(media, dict) else {}
    whole = media.get("available_range")
    shown_range = clip.get("source_range") or whole
    place = f"clip {number}"
    start, length = (_rational(shown_range, key, place) for key in ("start_time", "duration"))
    if whole:
        zero = _rational(whole, "start_time", place)
    else:
        rate = timecodes.of_timeline(video.frame_rate) if video else 1.0
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
