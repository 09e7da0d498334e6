"""The time that a call has left, and whether its answer moves. No I/O: the transport asks before each step, and says what came."""

from __future__ import annotations

import time

from .closing import Closed, Closing

SLOWEST = 1024
"""Bytes that an answer must bring in each span of the client's time-out."""


class DeadlineExceeded(Exception):
    """The time of a call is over."""

    def __init__(self) -> None:
        super().__init__("the time for the whole call is over; see the option deadline")


class Stalled(Exception):
    """An answer comes too slowly to be worth waiting for."""


class Clock:
    """The time that a call has left, and whether its answer moves."""

    closing = Closing()
    """Whether its client was closed; of one that has no client, this one, which never is."""

    def __init__(self, deadline: float | None, stall_after: float | None) -> None:
        self._deadline = deadline
        self._stall_after = stall_after
        self._began: float | None = None
        self._bytes = 0

    def is_over(self) -> bool:
        """Whether no time is left for the call."""
        return self._deadline is not None and time.monotonic() >= self._deadline

    def left(self, timeout: float | None) -> float | None:
        """Seconds that the next step may take.

        Raises:
            DeadlineExceeded: None are left.
            Closed: The client was closed.
        """
        if self.closing.is_closed:
            raise Closed
        if self._deadline is None:
            return timeout
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise DeadlineExceeded
        return left if timeout is None else min(timeout, left)

    def received(self, count: int) -> None:
        """Note that so many bytes have come.

        Raises:
            Stalled: They come too slowly.
        """
        now = time.monotonic()
        if self._stall_after is None or self._began is None or self._bytes + count >= SLOWEST:
            self._began, self._bytes = now, 0
            return
        self._bytes += count
        if now - self._began > self._stall_after:
            raise Stalled(f"fewer than {SLOWEST} bytes came in {self._stall_after:g} s")
