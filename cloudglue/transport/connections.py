"""Connections that are free, the one used last taken first. No I/O and no waiting: whoever takes one has waited for its turn.

The pools of httpx look at each connection whenever a request begins or ends: with 300 calls in flight that was most of a call's time. Here a
request goes to a connection of its own, and what that costs does not depend on how many there are.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from cloudglue.calls.closing import Closed

T = TypeVar("T")
KEPT_FOR = 5.0
"""Seconds for which a connection that nobody uses is kept open, as httpx keeps it."""


class Connections(Generic[T]):
    """What was made, and what of it is free; usable from several threads.

    Args:
        make: Makes one more, where none is free.
        kept_for: Seconds after which one that is free may be closed; None for never.
    """

    def __init__(self, make: Callable[[], T], kept_for: float | None = KEPT_FOR) -> None:
        self._make = make
        self._kept_for = kept_for
        self._lock = threading.Lock()
        self._free: deque[tuple[T, float]] = deque()
        self._made: set[T] = set()
        self.is_closed = False
        """Whether all were taken, to be closed."""

    def take(self) -> T:
        """One that is free, or a new one.

        Raises:
            Closed: All were taken, to be closed.
        """
        with self._lock:
            if self._free:
                return self._free.pop()[0]
        made = self._make()
        with self._lock:
            if self.is_closed:
                raise Closed
            self._made.add(made)
        return made

    def add(self, one: T) -> None:
        """Have one that was made already."""
        with self._lock:
            self._made.add(one)
            self._free.append((one, time.monotonic()))

    def give_back(self, one: T) -> T | None:
        """Let others take it, and get one that should be closed: it was free for long, or nobody wants it any more."""
        now = time.monotonic()
        with self._lock:
            if self.is_closed:
                return one
            self._free.append((one, now))
            if self._kept_for is None or now - self._free[0][1] <= self._kept_for:
                return None
            stale = self._free.popleft()[0]
            self._made.discard(stale)
            return stale

    def drop(self, one: T) -> T | None:
        """Let nobody take it again, because its call was broken off, and get it, to be closed; nothing where it is the only one there may be."""
        if self._kept_for is None:
            return self.give_back(one)
        with self._lock:
            self._made.discard(one)
        return one

    def take_all(self) -> set[T]:
        """All that were made and are still open, those in use too, to be closed."""
        with self._lock:
            made, self._made = self._made, set()
            self._free.clear()
            self.is_closed = True
        return made
