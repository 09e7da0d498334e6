"""How long each step of a request may take, and whether a client's options make sense. No I/O."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation
from cloudglue_api.types import Value

from . import callbacks


class Timeouts(Value, frozen=True, kw_only=True):
    """Seconds that each step of a request may take without any progress; None for no limit. An upload that moves on does not time out.

    Examples:
        >>> client = Cloudglue(timeout=Timeouts(connect=5, read=300))
    """

    connect: float | None = 10.0
    """Until there is a connection."""
    read: float | None = 60.0
    """Until the next bytes of the answer are there; the service may work meanwhile."""
    write: float | None = 60.0
    """Until the next bytes of the request are gone."""
    pool: float | None = 60.0
    """Until one of the client's connections is free."""

    @classmethod
    def of(cls, given: float | Timeouts | None) -> Timeouts:
        """The time-outs that are meant: one number stands for each of them."""
        return given if isinstance(given, Timeouts) else cls(connect=given, read=given, write=given, pool=given)


EACH_STEP = Timeouts()
LONGEST = 1_000_000_000
"""Seconds, 31 years: sockets and locks count no further than ten times that."""
DEADLINE_FACTOR = 5
"""How many times its read time-out a call may take that says nothing of a deadline."""


def usual_deadline(timeouts: Timeouts) -> float | None:
    """Seconds that the tries of a call may take together where no deadline was named; None for ever.

    A time-out is over when nothing comes: an answer that moves and never ends is never late by it. Five times is enough for what is large
    or slow: 100 MB in five minutes are 3 Mbit/s.
    """
    return None if timeouts.read is None else timeouts.read * DEADLINE_FACTOR


def check_options(timeout: Any, **options: Any) -> None:
    """Raise ConfigError, naming each, unless the options of a client are usable; None means without limit.

    Args:
        timeout: Seconds, or Timeouts.
        options: `deadline` in seconds, and whole numbers: `max_retries`, `max_answer_bytes`, `max_connections`.
    """
    found = []
    for field in Timeouts.__struct_fields__:
        seconds = getattr(timeout, field) if isinstance(timeout, Timeouts) else timeout
        name = f"timeout.{field}" if isinstance(timeout, Timeouts) else "timeout"
        found += [v for v in _seconds(name, seconds) if v not in found]
    for name, value in options.items():
        if value is UNSET:
            continue
        if name == "deadline":
            found += _seconds(name, value)
        elif value is None and name == "max_answer_bytes":
            continue
        elif isinstance(value, bool) or not isinstance(value, int) or value < (0 if name == "max_retries" else 1):
            least = "0 or more" if name == "max_retries" else "1 or more"
            found.append(Violation(name, f"{shown(value)} is not a whole number of {least}"))
    if found:
        raise ConfigError("the options of the client", found)


def check_wait(timeout: Any, on_poll: Any) -> None:
    """Raise ConfigError, naming each, unless a wait can have this time, 0 too, and this callback.

    Before the first step: a job that was begun, and whose wait fails by its arguments, would be lost.
    """
    found = [] if timeout == 0 and not isinstance(timeout, bool) else _seconds("timeout", timeout)
    found += callbacks.violations(on_poll=on_poll)
    if found:
        raise ConfigError("the arguments of the wait", found)


def _seconds(name: str, value: Any) -> list[Violation]:
    if value is None:
        return []
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not is_finite(value) or value <= 0:
        return [Violation(name, f"{shown(value)} is not a time in seconds above 0; None is for ever")]
    if value > LONGEST:
        return [Violation(name, f"{shown(value)} is more than {LONGEST} (seconds); None is for ever")]
    return []
