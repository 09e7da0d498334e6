"""What callers give: how it is told in a message, and what JSON can carry of it. No I/O."""

from __future__ import annotations

import math
import numbers
from collections.abc import Mapping
from typing import Any, SupportsFloat


def shown(value: Any) -> str:
    """A value as a message has it: short, and in the words of JSON."""
    try:
        text = "true" if value is True else "false" if value is False else repr(value)
    except Exception:  # Python writes no whole number of more than 4,300 digits; a caller's own type may do anything
        return f"a value of the type {type(value).__name__}"
    return text if len(text) <= 60 else f"{text[:57]}…"


def kind_of(value: Any) -> str:
    """What kind of value it is, for a message."""
    for kind, name in (
        (bool, "a boolean"),
        (str, "text"),
        (numbers.Real, "a number"),
        (Mapping, "a mapping"),
        (list | tuple, "a list"),
    ):
        if isinstance(value, kind):
            return name
    return f"of the type {type(value).__name__}"


def is_finite(value: SupportsFloat) -> bool:
    """Whether it is a number that a float can hold: services read JSON's numbers as floats."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def is_unicode(text: str) -> bool:
    """Whether UTF-8 can carry it: half of a surrogate pair it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
