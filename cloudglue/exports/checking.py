"""Whether segments have times at all. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from numbers import Real

from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import Timed

_NAMED = 10


def checked(segments: Iterable[Timed], subject: str) -> list[Timed]:
    """The segments, read to their end.

    Args:
        segments: What was given.
        subject: What they are for, as errors name it.

    Raises:
        ConfigError: One has no start or end in seconds.
    """
    found = list(segments)
    wrong = [
        Violation(f"segments[{index}].{name}", f"{shown(value)} is not a time in seconds")
        for index, segment in enumerate(found)
        for name in ("start_time", "end_time")
        if not _is_time(value := getattr(segment, name, None))
    ]
    if wrong:
        raise ConfigError(subject, wrong[:_NAMED])
    return found


def in_order(segments: Iterable[Timed], subject: str) -> list[Timed]:
    """The segments, each of which begins in a video and ends later.

    Raises:
        ConfigError: As `checked` does, and where one begins before the video, or does not end after its beginning.
    """
    found = checked(segments, subject)
    wrong = [
        Violation(f"segments[{index}]", f"begins at {one.start_time:.3f} s and ends at {one.end_time:.3f} s; {why}")
        for index, one in enumerate(found)
        if (why := _wrong_order(one))
    ]
    if wrong:
        raise ConfigError(subject, wrong[:_NAMED])
    return found


def _wrong_order(segment: Timed) -> str | None:
    if segment.start_time < 0:
        return "the video begins at 0"
    return "the end must come after the beginning" if segment.end_time <= segment.start_time else None


def _is_time(value: object) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool) and is_finite(value)
