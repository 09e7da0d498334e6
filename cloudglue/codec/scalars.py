"""Whether one value that holds no others, a number, a text or a date, is what the contract allows. No I/O."""

from __future__ import annotations

import numbers
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cloudglue import dates
from cloudglue.errors import Violation
from cloudglue_api.types import DateTime

from .values import is_finite, is_unicode, kind_of, shown


def number(kind: type, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """A number, whole where the kind is int."""
    if isinstance(value, bool) or not isinstance(value, (int, float, numbers.Real)):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, a number was expected")
    elif not is_finite(value):
        yield Violation(path, f"{shown(value)} is not a finite number")
    elif kind is int and not isinstance(value, (int, numbers.Integral)):
        yield Violation(path, f"{shown(value)} is not a whole number")
    else:
        unit = " (seconds)" if path.endswith(("_seconds", "_time")) else ""
        yield from (Violation(path, f"{shown(value)} {what}{unit}") for what in _out_of_bounds(bounds, value))


def _out_of_bounds(bounds: Mapping[str, Any], value: Any) -> Iterator[str]:
    if "minimum" in bounds and value < bounds["minimum"]:
        yield f"is less than {bounds['minimum']:g}"
    if "maximum" in bounds and value > bounds["maximum"]:
        yield f"is more than {bounds['maximum']:g}"
    if "exclusiveMinimum" in bounds and value <= bounds["exclusiveMinimum"]:
        yield f"is not more than {bounds['exclusiveMinimum']:g}"
    if "exclusiveMaximum" in bounds and value >= bounds["exclusiveMaximum"]:
        yield f"is not less than {bounds['exclusiveMaximum']:g}"


def text(kind: type, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """A text, or a UUID where text is asked for."""
    if isinstance(value, UUID):  # the API gives some ids as UUIDs and takes the same ids as text
        value = str(value)
    if not isinstance(value, str):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, a text was expected")
        return
    if not is_unicode(value):
        yield Violation(path, "holds half of a surrogate pair, which UTF-8 cannot carry")
    if len(value) < bounds.get("minLength", 0):
        yield Violation(path, f"has {len(value)} characters, fewer than {bounds['minLength']}")
    if "maxLength" in bounds and len(value) > bounds["maxLength"]:
        yield Violation(path, f"has {len(value)} characters, more than {bounds['maxLength']}")


def truth(kind: type, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """True or false."""
    if not isinstance(value, bool):
        yield Violation(path, f"{shown(value)} is neither true nor false")


def uuid(kind: type, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """A UUID, or the text of one."""
    try:
        UUID(str(value))
    except ValueError:
        yield Violation(path, f"{shown(value)} is not a UUID")


def day(kind: type, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """A date or a time, or text that says one."""
    if isinstance(value, (date, datetime)):
        return
    if not isinstance(value, str) or dates.parse(value) is None:
        yield Violation(path, f"{shown(value)} is not a date; write 2026-03-31, 2026-03 or give a date")


CHECKS: dict[Any, Callable[[type, Mapping[str, Any], Any, str], Iterator[Violation]]] = {
    int: number,
    float: number,
    str: text,
    bool: truth,
    UUID: uuid,
    date: day,
    DateTime: day,
}
"""By the type that the contract gives a field, what checks a value of it."""
