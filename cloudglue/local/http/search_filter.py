"""Which files a search filter lets through. No I/O."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from cloudglue.local.storage.records import StoredFile

Segments = Callable[[StoredFile], Iterable[tuple[float, dict[str, Any] | None]]]
"""Length and metadata of each of a file's segments."""


def passes(filter: Mapping[str, Any], file: StoredFile, segments: Segments) -> bool:
    """Whether a file meets all of a filter's conditions.

    Args:
        filter: As JSON has it, checked before by `filters.validate`.
        file: The file.
        segments: Asked only where a condition has the scope `segment`, which one segment must meet.

    Source: "List files", filter.
    """
    for part, criteria in filter.items():
        for criterion in criteria or ():
            if criterion.get("scope") == "segment":
                candidates = [_segment_value(part, criterion["path"], *one) for one in segments(file)]
            else:
                candidates = [_file_value(part, criterion["path"], file)]
            if not any(_meets(criterion, value) for value in candidates):
                return False
    return True


def _file_value(part: str, path: str, file: StoredFile) -> Any:
    if part == "metadata":
        return _at(file.metadata, path)
    if part == "video_info":
        return file.info.get(path)
    if part == "file":
        own = {"bytes": file.bytes, "filename": file.filename, "id": file.id, "uri": f"cloudglue://files/{file.id}"}
        return datetime.fromtimestamp(file.created_at, UTC) if path == "created_at" else own.get(path)
    return None  # source_metadata: no file here has any


def _segment_value(part: str, path: str, seconds: float, metadata: dict[str, Any] | None) -> Any:
    if part == "metadata":
        return _at(metadata, path)
    return seconds if path == "duration_seconds" else None


def _at(value: Any, path: str) -> Any:
    """What a path with dots leads to; a key that has dots itself comes first."""
    if not isinstance(value, dict):
        return None
    if path in value:
        return value[path]
    key, _, rest = path.partition(".")
    return _at(value.get(key), rest) if rest else None


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
