"""Frames, and the time codes that number them: hours, minutes, seconds and frames, as editing programs count. No I/O."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from cloudglue.segmenting import Timed, TimeRange

# FFmpeg takes anything but a colon for a sign that numbers are dropped: tape machines wrote dots, and some devices commas.
_TIMECODE = re.compile(r"\s*(\d{1,2})[:;.,](\d{1,2})[:;.,](\d{1,2})([:;.,])(\d{1,3})\s*")

# What time codes count, in frames a second; those of NTSC are exact here.
_RATES = (24000 / 1001, 24.0, 25.0, 30000 / 1001, 30.0, 48.0, 50.0, 60000 / 1001, 60.0)
_DROPPING = (30000 / 1001, 60000 / 1001)
_NEAR = 2e-4
_LAST = 1e9
"""An answer may hold any number, and frames are counted."""

DAY = 24 * 3600.0


def counted(frame_rate: float) -> float:
    """The rate of the time codes: the video's, a multiple of it, or else that which is nearest."""
    for times in range(1, 7):
        for rate in _RATES:
            if math.isclose(frame_rate * times, rate, rel_tol=_NEAR):
                return rate
    return min(_RATES, key=lambda rate: abs(rate - frame_rate))


def exact(frame_rate: float) -> float:
    """The rate of the video's own frames: 23.98 and 29.97 are short for what is meant."""
    return next((rate for rate in _RATES if math.isclose(frame_rate, rate, rel_tol=_NEAR)), frame_rate)


def fraction(rate: float) -> Fraction:
    """A rate of time codes as the fraction that it is."""
    return Fraction(rate).limit_denominator(1001)


def frames(segment: Timed, rate: float, begins: float = 0.0) -> TimeRange:
    """First frame of a segment, and the first after it: one frame at least.

    Args:
        segment: What is looked at.
        rate: Frames a second.
        begins: When frame 0 is shown, in seconds.
    """
    bounds = ((seconds - begins, rate) for seconds in (segment.start_time, segment.end_time))
    start, end = (round(min(max(seconds, 0.0), _LAST) * rate) for seconds, rate in bounds)
    return TimeRange(start, max(end, start + 1))


def may_drop(rate: float) -> bool:
    """Whether time codes of this rate come in two kinds: those that drop numbers, to keep pace with clocks, and those that do not."""
    return any(math.isclose(rate, ntsc) for ntsc in _DROPPING)


def drops(timecode: str | None, rate: float) -> bool | None:
    """Whether time codes drop numbers, as this one says, or else as is usual; None where the rate leaves no choice."""
    if not may_drop(rate):
        return None
    written = _TIMECODE.fullmatch(timecode or "")
    return written is None or written[4] != ":"


def frame(timecode: str | None, rate: float, *, dropping: bool | None = None) -> int | None:
    """The number of the frame that a time code names; None where there is no such time code at this rate.

    Args:
        timecode: Such as `01:00:00:00`, or `01:00:00;00` where numbers are dropped.
        rate: A rate of time codes.
        dropping: Whether it drops numbers; what the time code says when None.
    """
    written = _TIMECODE.fullmatch(timecode or "")
    if written is None:
        return None
    hours, minutes, seconds, number = (int(written[group]) for group in (1, 2, 3, 5))
    nominal = round(rate)
    if hours >= 24 or minutes >= 60 or seconds >= 60 or number >= nominal:
        return None
    total = ((hours * 60 + minutes) * 60 + seconds) * nominal + number
    if drops(timecode, rate) if dropping is None else dropping and may_drop(rate):
        dropped = nominal // 15
        if minutes % 10 and not seconds and number < dropped:
            return None  # one of those that are left out
        total -= dropped * (hours * 60 + minutes - (hours * 60 + minutes) // 10)
    return total


def first_after_dropped(timecode: str, rate: float) -> str | None:
    """The time code that follows where this one is among those that are left out; None where it is not."""
    if frame(timecode, rate) is not None or frame(timecode, rate, dropping=False) is None:
        return None
    hours, minutes, seconds = (int(part) for part in re.findall(r"\d+", timecode)[:3])
    return f"{hours:02}:{minutes:02}:{seconds:02};{round(rate) // 15:02}"


def text(number: int, rate: float, dropping: bool | None) -> str:
    """The time code of a frame; after 24 hours it begins anew."""
    nominal = round(rate)
    if dropping:
        dropped, short = nominal // 15, 60 * nominal - nominal // 15
        tens, rest = divmod(number, short * 10 + dropped)
        number += 9 * dropped * tens + dropped * max(0, (rest - dropped) // short)
    seconds, rest = divmod(number, nominal)
    mark = ";" if dropping else ":"
    return f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:02}"


def day(rate: float, dropping: bool | None) -> int:
    """How many frames the time codes of a day number."""
    last = frame("23:59:59:" + str(round(rate) - 1), rate, dropping=bool(dropping))
    assert last is not None
    return last + 1
