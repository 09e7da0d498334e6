"""Whether a client was closed while calls were under way. No I/O: the transport asks before each step."""

from __future__ import annotations


class Closed(Exception):
    """The client was closed, and nothing more is sent."""


class Closing:
    """Whether a client was closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        """Let no call take a further step."""
        self.is_closed = True
