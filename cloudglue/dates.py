"""Dates as people write them, and as the API takes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec import UnsetType

from cloudglue_api.types import Unset, instant

__all__ = ["iso", "parse", "when"]

# What is left out of a date is its first: 2026-03 is the first of March.
_FIRST = datetime(1, 1, 1)


def parse(text: str) -> date | None:
    """The date that a text such as `2026-03-31`, `2026-03` or `31 March 2026` names; None where it names none.

    Examples:
        >>> dates.parse("31 March 2026")
        datetime.date(2026, 3, 31)
    """
    from dateutil import parser  # 8 ms that hardly any call needs

    try:
        found: datetime = parser.parse(text, default=_FIRST)
    except (ValueError, ArithmeticError):
        return None
    return found.date()


def when(value: float | str | datetime | Unset | None) -> datetime | None:
    """The instant that a field such as `created_at` means, with its time zone; None where the field is absent.

    Args:
        value: Unix time in seconds or milliseconds, both of which the service gives, or a text in ISO 8601.

    Raises:
        ValueError: It is not a time stamp.

    Examples:
        >>> print(dates.when(1769860800000))
        2026-01-31 12:00:00+00:00
    """
    if value is None or isinstance(value, UnsetType):
        return None
    found = value if isinstance(value, datetime) else instant(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def iso(value: date | datetime | str) -> str:
    """The date as the API takes it, `2026-03-31`. A text must be one that `parse` understands.

    Examples:
        >>> dates.iso("31 March 2026")
        '2026-03-31'
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    found = parse(value)
    return found.isoformat() if found else value


def __dir__() -> list[str]:
    return __all__
