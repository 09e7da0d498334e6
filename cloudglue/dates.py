"""Dates as people write them, and as the API takes them."""

from __future__ import annotations

from datetime import date, datetime

from dateutil import parser

# What is left out of a date is its first: 2026-03 is the first of March.
_FIRST = datetime(1, 1, 1)


def parse(text: str) -> date | None:
    """The date that a text such as `2026-03-31`, `2026-03` or `31 March 2026` names; None where it names none."""
    try:
        found: datetime = parser.parse(text, default=_FIRST)
    except (ValueError, OverflowError):
        return None
    return found.date()


def iso(value: date | datetime | str) -> str:
    """The date as the API takes it, `2026-03-31`. A text must be one that `parse` understands."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    found = parse(value)
    return found.isoformat() if found else value
