"""Times as people type them: seconds, clock times, or frames of the video. No I/O."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import NamedTuple

import typer

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_FRAME = re.compile(r"[fF](\d{1,9})", re.ASCII)
_TAKEN = "write seconds (90.5), a clock time (1:02:03.4) or a frame (f1500)"


class Rate(NamedTuple):
    """How the frames of a video are counted."""

    frames_a_second: float
    begins: float = 0.0
    """When frame 0 is shown, in seconds."""


class Time(NamedTuple):
    """A point of a video: so many seconds, or a frame, from 0 on as encoders count."""

    seconds: float
    frame: int | None = None

    def at(self, rate: Callable[[], Rate]) -> float:
        """It in seconds; `rate` is asked of a frame only."""
        if self.frame is None:
            return self.seconds
        counted = rate()
        return counted.begins + self.frame / counted.frames_a_second


def point(text: str) -> Time:
    """A point of a video.

    Raises:
        typer.BadParameter: It is none.
    """
    if isinstance(text, Time):  # typer hands a default through here too
        return text
    if frame := _FRAME.fullmatch(text.strip()):
        return Time(0.0, int(frame[1]))
    seconds = _seconds(text)
    if seconds is None:
        raise typer.BadParameter(f"{text!r} is no time: {_TAKEN}")
    return Time(seconds)


def duration(text: str) -> float:
    """A length of time in seconds, which has no frames.

    Raises:
        typer.BadParameter: It is none.
    """
    seconds = text if isinstance(text, float) else _seconds(text)
    if seconds is None:
        raise typer.BadParameter(f"{text!r} is no length of time: write seconds (90.5) or a clock time (1:30)")
    return seconds


def span(text: str) -> tuple[Time, Time]:
    """Start and end of `1.5-20`, `0:01.5-0:20` or `f30-f75`.

    Raises:
        typer.BadParameter: It is not two times.
    """
    start, dash, end = text.partition("-")
    if not dash:
        raise typer.BadParameter(f"{text!r}: write START-END, such as 1.5-20, 0:01.5-0:20 or f30-f75")
    return point(start), point(end)


def _seconds(text: str) -> float | None:
    written = _CLOCK.fullmatch(text.strip())
    if written is None:
        return None
    hours, minutes, seconds = (float(part or 0) for part in written.groups())
    has_clock = written[2] is not None
    if (has_clock and seconds >= 60) or (written[1] is not None and minutes >= 60):
        return None
    total = (hours * 60 + minutes) * 60 + seconds
    return total if math.isfinite(total) else None
