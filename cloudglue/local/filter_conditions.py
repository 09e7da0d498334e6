"""Whether something meets the conditions of a search filter. No I/O."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

Values = Callable[[str, str], Any]
"""What something has, by the part of a filter and the path in it: `metadata`, `season`. None where it has no such thing."""


def are_met(filter: Mapping[str, Any], file: Values, segments: Callable[[], Iterable[Values]]) -> bool:
    """Whether a file meets all of a filter's conditions.

    Args:
        filter: As JSON has it, checked before by `filters.validate`.
        file: The file.
        segments: Its segments, asked only where a condition has the scope `segment`, which one segment must meet.

    Source: "List files", filter.
    """
    for part, criteria in filter.items():
        for criterion in criteria or ():
            candidates = segments() if criterion.get("scope") == "segment" else [file]
            if not any(_meets(criterion, values(part, criterion["path"])) for values in candidates):
                return False
    return True


def at(value: Any, path: str) -> Any:
    """What a path with dots leads to; a key that has dots itself comes first."""
    if not isinstance(value, dict):
        return None
    if path in value:
        return value[path]
    key, _, rest = path.partition(".")
    return at(value.get(key), rest) if rest else None


def _meets(criterion: Mapping[str, Any], value: Any) -> bool:
    operator, text, texts = criterion["operator"], criterion.get("valueText"), criterion.get("valueTextArray")
    several = value if isinstance(value, list) else [value]
    match operator:
        case "Equal":
            return _order(value, text) == 0
        case "NotEqual":
            return _order(value, text) != 0
        case "LessThan":
            return _order(value, text) == -1
        case "GreaterThan":
            return _order(value, text) == 1
        case "Like":
            return value is not None and re.fullmatch(_pattern(text or ""), _text(value), re.I | re.S) is not None
        case "In":
            return any(_order(value, one) == 0 for one in texts or ())
        case "ContainsAny":
            return any(_order(item, one) == 0 for item in several for one in texts or ())
        case _:
            return all(any(_order(item, one) == 0 for item in several) for one in texts or ())


def _order(value: Any, text: str | None) -> int | None:
    """-1, 0 or 1: how a value stands to the text of a condition; None where the two cannot be compared."""
    if value is None or text is None:
        return None
    left: Any
    right: Any
    if isinstance(value, bool):
        left, right = _text(value), text.lower()
    elif isinstance(value, (int, float)):
        left, right = value, _number(text)
    elif isinstance(value, datetime):
        left, right = value, _instant(text)
    else:
        left, right = _text(value), text
    return None if right is None else (left > right) - (left < right)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        seconds = _number(text)
        try:
            return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _pattern(like: str) -> str:
    """SQL's: % stands for anything, _ for one character."""
    return "".join({"%": ".*", "_": "."}.get(character, re.escape(character)) for character in like)
