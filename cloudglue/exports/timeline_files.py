"""Segments out of time lines of editing programs: edit decision lists, and OpenTimelineIO. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cloudglue.codec.values import shown

from . import labels, timecodes
from .found import Found, Malformed
from .sources import Source, first_frame

_CODE = r"\d+[:;.,]\d+[:;.,]\d+[:;.,]\d+"
_EVENT = re.compile(
    rf"\s*(\d+)\s+(\S.*?)\s+(\S+)\s+(?:C|D|W\d*|K\w*)\s+(?:\S+\s+)?({_CODE})\s+({_CODE})\s+{_CODE}\s+{_CODE}\s*"
)
_COMMENT = re.compile(r"\*\s*(FROM CLIP NAME|COMMENT):\s*(.*?)\s*")


def read_edl(text: str, video: Source) -> Iterator[Found]:
    """The events of an edit decision list that show pictures, at their places in the video.

    Raises:
        Malformed: A line is no event, or has no time codes of this rate.
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
                said = f"{shown(written.strip())} is no event; it must have a number, a reel, a track, a transition, and four time codes"
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
                f"{shown(code)} is no time code at {rate:.5g} frames a second; give the frame rate that the list has",
            )
        numbers.append(number - first)
    begins, ends = numbers
    if begins < 0 <= ends - begins or ends < begins:  # past midnight
        day = timecodes.day(rate, is_dropping)
        begins, ends = begins % day, ends % day
    return Found(line, begins / rate, ends / rate)


def read_otio(text: str, video: Source | None) -> Iterator[Found]:
    """The clips of a time line of OpenTimelineIO, at their places in the video, in the order of their starts.

    Args:
        text: The file's content.
        video: What they are of; says where the film begins where a clip's own media does not.

    Raises:
        Malformed: It is no such time line.
    """
    from opentimelineio import adapters, exceptions

    try:
        timeline = adapters.read_from_string(text, "otio_json")
        clips = timeline.find_clips() if hasattr(timeline, "find_clips") else [timeline]
        found = [_clip(number, clip, video) for number, clip in enumerate(clips, 1) if _is_picture(clip)]
    except (exceptions.OTIOError, ValueError, AttributeError, TypeError, RuntimeError) as error:
        raise Malformed(
            None, f"is no time line of OpenTimelineIO: {str(error).splitlines()[0] if str(error) else error}"
        ) from None
    yield from sorted(found, key=lambda one: (one.start, one.end))


def _is_picture(clip: Any) -> bool:
    track = clip.parent()
    return getattr(track, "kind", "Video") != "Audio"


def _clip(number: int, clip: Any, video: Source | None) -> Found:
    shown_range, media = clip.trimmed_range(), clip.media_reference
    zero = media.available_range.start_time.to_seconds() if media and media.available_range else None
    if zero is None:
        rate = shown_range.start_time.rate
        zero = first_frame(video, timecodes.counted(rate)) / rate if video else 0.0
    start = shown_range.start_time.to_seconds() - zero
    address = getattr(media, "target_url", "") or getattr(media, "name", "")
    end = shown_range.end_time_exclusive().to_seconds() - zero
    return Found(f"clip {number}", start, end, labels.named(clip.name, number), media=address or None)
