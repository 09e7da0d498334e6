"""What is found in a file of segments, before it is held to the video. No I/O."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A segment, and where in the file it stands."""

    place: int | str
    """The line, or what else tells it."""
    start: float
    """In seconds from the beginning of the video."""
    end: float
    """In seconds from the beginning of the video."""
    name: str | None = None
    to_the_millisecond: bool = False
    """Whether the file has rounded its times."""
    media: str | None = None
    """The name of the video that it is of, where the file has one."""


class Malformed(Exception):
    """The file is not what it should be."""

    def __init__(self, place: int | str | None, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message
