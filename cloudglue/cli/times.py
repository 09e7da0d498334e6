"""Times as people type them: seconds, clock times, or frames of the video."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typer

from cloudglue.errors import CloudglueError

from .console import print_message

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_FRAME = re.compile(r"[fF](\d{1,9})", re.ASCII)
_TAKEN = "write seconds (90.5), a clock time (1:02:03.4) or a frame (f1500)"


class Rate(NamedTuple):
    """How the frames of a video are counted."""

    frames_a_second: float
    begins: float = 0.0
    """When frame 0 is shown, in seconds."""


class Time(NamedTuple):
    """A point of a video, or a length: so many seconds or frames. Frame 0 is the first, as encoders count."""

    seconds: float
    frames: int | None = None

    def at(self, rate: Callable[[], Rate]) -> float:
        """The point in seconds; `rate` is asked where frames are to be counted."""
        return self.seconds if self.frames is None else rate().begins + self.length(rate)

    def length(self, rate: Callable[[], Rate]) -> float:
        """The length in seconds."""
        return self.seconds if self.frames is None else self.frames / rate().frames_a_second


def rate_of(videos: Sequence[Path]) -> Callable[[], Rate]:
    """What says how the frames of the only video are counted, and looks at it when it is first asked.

    Raises:
        typer.BadParameter: When asked, of several videos: each has frames of its own.
        CloudglueError: When asked, of what is not a video, or without the extra `local`.
    """

    @cache
    def rate() -> Rate:
        if len(videos) != 1:
            raise typer.BadParameter("a frame such as f1500 is of one video: give one video, or times in seconds")
        from cloudglue.calls import uploads
        from cloudglue.exports import sources, timecodes

        uploads.prepare(videos[0])  # what is not a file is told in the same words as by a client
        seen = sources.looked_at(videos[0])
        if not seen.frame_rate:
            missing = "give times in seconds, or: pip install 'cloudglue-client[local]'"
            raise CloudglueError(f"{videos[0]}: its frame rate is not known here, and frames were given; {missing}")
        if seen.rate_varies:
            pace = f"{seen.frame_rate:.5g} frames a second"
            print_message(f"{videos[0]}: its frame rate varies, so frames are counted at {pace}; seconds are exact")
        return Rate(timecodes.exact(seen.frame_rate), seen.begins)

    return rate


def point(text: str) -> Time:
    """A point of a video, or a length, as it was typed.

    Raises:
        typer.BadParameter: It is none.
    """
    if frame := _FRAME.fullmatch(text.strip()):
        return Time(0.0, int(frame[1]))
    seconds = _seconds(text)
    if seconds is None:
        raise typer.BadParameter(f"{text!r} is not a time: {_TAKEN}")
    return Time(seconds)


def duration(text: str) -> float:
    """How long to wait, in seconds: no video, no frames.

    Raises:
        typer.BadParameter: It is none.
    """
    seconds = _seconds(text)
    if seconds is None:
        raise typer.BadParameter(f"{text!r} is not a length of time: write seconds (90.5) or a clock time (1:30)")
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


OPTION: dict[str, Any] = {"parser": point, "metavar": "TIME"}
"""What makes an option one of times, for typer."""
