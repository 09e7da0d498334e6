"""Where in a document a pass was when it broke: the document is not what it says it is, and the message must name the place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

BREAKS = (AttributeError, KeyError, RecursionError, TypeError)


@contextmanager
def at(place: str) -> Iterator[None]:
    """Say of what breaks inside that it was at `place`."""
    try:
        yield
    except BREAKS as error:
        error.add_note(place)
        raise


def place_of(error: Exception) -> str | None:
    """The inmost place that was said of an error."""
    notes: list[str] = getattr(error, "__notes__", [])
    return notes[0] if notes else None
