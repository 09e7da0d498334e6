"""What is found in a file of segments, before it is held to the video. No I/O."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


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


def loaded(text: str, allowed: str) -> Any:
    """What is in JSON.

    Raises:
        Malformed: It is none; says what is `allowed`.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Malformed(error.lineno, f"is not JSON: {error.msg} at column {error.colno}; {allowed}") from None
    except (RecursionError, ValueError):
        raise Malformed(None, f"is JSON too deep to read, or with too long a number; {allowed}") from None
