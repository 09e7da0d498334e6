"""Where the parts of a film begin and end, when it is split. No I/O: times are ticks of the picture's time base."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple


class Part(NamedTuple):
    """What goes into one file: all that is shown or heard at or after `start` and before `end`."""

    start: int
    end: int
    pictures: int
    """How many of them there are."""


class Pictures(NamedTuple):
    """When the pictures of a film are shown."""

    shown: Sequence[int]
    """Each, in the order of showing."""
    keyframes: Sequence[int]
    """Those with which decoding can begin, in the order of showing; the first is that of the first picture."""
    end: int
    """When the last has been shown."""


class Placed(NamedTuple):
    """Where a segment goes."""

    part: Part
    holder: int | None = None
    """Where no frame begins in it: which of the segments has it in its part, from 0 on. None where the part is its own."""


def placed(
    pictures: Pictures, segments: Sequence[tuple[int, int]], *, is_exact: bool, tolerance: int
) -> list[Placed | None]:
    """Where each segment goes; None where no frame begins in it, and no part that it touches can have it.

    A segment in which no frame begins shows what the part before it ends with: it has no part of its own. So it is with windows
    where a sound ends after the last picture, or where a picture stands still; and where a sound begins first, the part after has it.

    Args:
        pictures: Of the film.
        segments: Start and end of each.
        is_exact: Whether parts begin and end with any frame; if not, with keyframes.
        tolerance: As `exact` takes it.
    """
    make = partial(exact, tolerance=tolerance) if is_exact else _copied
    parts = [make(pictures, *segment) for segment in segments]
    order = sorted(range(len(segments)), key=lambda index: segments[index])
    holders = _held_by_those_before(pictures, segments, parts, order)
    holders |= _held_by_the_first(pictures, segments, parts, order)
    found: list[Placed | None] = []
    for index, part in enumerate(parts):
        holder = holders.get(index)
        if holder is not None:
            part = parts[holder]
        elif part is None and not is_exact:
            part = from_keyframes(pictures, *segments[index])
        found.append(None if part is None else Placed(part, holder))
    return found


def _held_by_those_before(
    pictures: Pictures, segments: Sequence[tuple[int, int]], parts: list[Part | None], order: Sequence[int]
) -> dict[int, int]:
    """Which segments without a part go to one that begins before; after the last picture it is made longer for them."""
    holders: dict[int, int] = {}
    latest, before = -1, None
    for index in order:
        (start, end), part = segments[index], parts[index]
        if part is not None:
            if before is None or part.end >= before.end:
                latest, before = index, part
        elif before is not None and before.start <= start <= before.end:
            if before.end >= pictures.end:
                before = parts[latest] = before._replace(end=max(before.end, end))
            holders[index] = latest
    return holders


def _held_by_the_first(
    pictures: Pictures, segments: Sequence[tuple[int, int]], parts: list[Part | None], order: Sequence[int]
) -> dict[int, int]:
    """Which segments before the first picture go to the part that has it, which is made longer for them."""
    holders: dict[int, int] = {}
    first = next((index for index in order if parts[index] is not None), -1)
    for index in reversed(order):
        (start, end), part = segments[index], parts[first] if segments else None
        if part is not None and parts[index] is None and end <= pictures.shown[0] and start <= part.start <= end:
            parts[first] = part._replace(start=start)
            holders[index] = first
    return holders


def exact(pictures: Pictures, start: int, end: int, *, tolerance: int) -> Part | None:
    """The part whose frames are those shown first at or after `start` and before `end`; None where there are none.

    Args:
        pictures: Of the film.
        start: When it shall begin.
        end: When it shall end.
        tolerance: A frame that comes so much before a time is taken to be meant: times in files of segments are rounded.
    """
    first = bisect_left(pictures.shown, start - tolerance)
    after = bisect_left(pictures.shown, end - tolerance)
    if first >= after:
        return None
    # Before the first picture there may be sound, and after the last.
    begins = min(start, pictures.shown[0]) if first == 0 else pictures.shown[first]
    ends = pictures.shown[after] if after < len(pictures.shown) else max(end, pictures.end)
    return Part(begins, ends, after - first)


def from_keyframes(pictures: Pictures, start: int, end: int) -> Part:
    """The part that begins and ends at the keyframes next to `start` and `end`.

    Where both are next to the same, it goes from the keyframe before to the one after.

    Args:
        pictures: Of the film.
        start: When it shall begin.
        end: When it shall end.
    """
    front, back = min(start, pictures.shown[0]), max(end, pictures.end)
    # The front and the end of the film are places to cut too, as far as they are asked for.
    places = [front, *pictures.keyframes[1:], back]
    begins, ends = _next_to(places, start), _next_to(places, end)
    if begins >= ends:
        before = bisect_right(places, start) - 1
        after = bisect_left(places, end)
        begins, ends = places[max(0, before)], places[min(after, len(places) - 1)]
    return Part(begins, ends, bisect_left(pictures.shown, ends) - bisect_left(pictures.shown, begins))


def _copied(pictures: Pictures, start: int, end: int) -> Part | None:
    """As `from_keyframes`; None before the first and after the last picture, where there is sound only."""
    if end <= pictures.shown[0] or start > pictures.shown[-1]:
        return None
    return from_keyframes(pictures, start, end)


def _next_to(places: Sequence[int], time: int) -> int:
    after = bisect_left(places, time)
    near = places[max(0, after - 1) : after + 1]
    return min(near, key=lambda place: abs(place - time))
