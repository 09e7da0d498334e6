"""Where the parts of a film begin and end, when it is split. No I/O: times are ticks of the picture's time base."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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


def _next_to(places: Sequence[int], time: int) -> int:
    after = bisect_left(places, time)
    near = places[max(0, after - 1) : after + 1]
    return min(near, key=lambda place: abs(place - time))
