"""Whether a client was closed while calls were under way, and what is to end with it. No I/O: the transport asks before each step."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator


class Closed(Exception):
    """The client was closed, and nothing more is sent."""


class Closing:
    """Whether a client was closed. Usable from several threads, and after a fork, since it has no lock."""

    def __init__(self) -> None:
        self.is_closed = False
        self._ends: set[Callable[[], object]] = set()

    def close(self) -> None:
        """Let no call take a further step, and end what was to be ended."""
        self.is_closed = True
        ends, self._ends = self._ends, set()
        for end in list(ends):
            _end(end)

    def add(self, end: Callable[[], object]) -> None:
        """Have something called when the client is closed; at once where it is."""
        self._ends.add(end)
        if self.is_closed:  # perhaps since a moment ago, too late for `close` to find it
            _end(end)

    def discard(self, end: Callable[[], object]) -> None:
        """Have it called no more."""
        self._ends.discard(end)

    @contextlib.contextmanager
    def ending(self, end: Callable[[], object]) -> Iterator[None]:
        """Have something called when the client is closed meanwhile."""
        self.add(end)
        try:
            yield
        finally:
            self.discard(end)


def _end(end: Callable[[], object]) -> None:
    with contextlib.suppress(RuntimeError):  # of what has just ended by itself, or with its event loop
        end()
