"""What a segment is called where a format has room for a name. No I/O."""

from __future__ import annotations

import re

from cloudglue.names import legible
from cloudglue.segmenting import Timed

_NUMBERED = "Segment {}"


def name(segment: Timed) -> str | None:
    """The segment's own name on one line, from `name` or `title`; None where it has none."""
    given = next((value for key in ("name", "title") if isinstance(value := getattr(segment, key, None), str)), "")
    return one_line(given) or None


def label(segment: Timed, number: int) -> str:
    """The segment's name, or its number where it has none."""
    return name(segment) or _NUMBERED.format(number)


def named(text: str, number: int) -> str | None:
    """The name that a label was made of; None where it was the number."""
    return None if text == _NUMBERED.format(number) else one_line(text) or None


def one_line(text: str) -> str:
    """Text without line breaks, and what else XML and editing programs do not take."""
    return re.sub(r"[\s\x00-\x1f\x7f\x85\ufffe\uffff]+", " ", legible(text)).strip()


def printable(text: str) -> str:
    """A file's name on one line, each of its other letters as it is."""
    return re.sub(r"[\x00-\x1f\x7f]", " ", legible(text))
