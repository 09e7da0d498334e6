"""The conditions of a list: which of its items a query lets through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from cloudglue.codec import fields
from cloudglue_api.types import instant

_OTHERS = ("limit", "offset", "cursor", "page_token", "sort", "order", "filter")
"""What a query says that is no condition on a single item."""
_SPANS = {"from": "created_after", "to": "created_before"}
NOT_KNOWN = object()


def chosen(
    items: Sequence[dict[str, Any]],
    query: Mapping[str, Any],
    model: Any,
    about: Callable[[int], Mapping[str, Any]] = lambda number: {},
) -> Sequence[dict[str, Any]]:
    """The items that meet the conditions of a query, as far as their model or what else is known of them has such fields.

    Args:
        items: What there is.
        query: What is asked.
        model: Of the items: a field of it that an item lacks meets no condition.
        about: What is known of the item of a number besides what it shows.
    """
    conditions = {_SPANS.get(name, name): value for name, value in query.items() if name not in _OTHERS}
    if not conditions:
        return items
    known = () if model is None else fields.names(model)
    found = []
    for number, item in enumerate(items):
        told = {**dict.fromkeys(known), **about(number), **item}
        if all(_meets(told, name, value) for name, value in conditions.items()):
            found.append(item)
    return found


def _meets(told: Mapping[str, Any], name: str, value: Any) -> bool:
    """Whether what is told of an item meets a condition; what it cannot know, such as the form of an answer, is none."""
    stem, _, end = name.rpartition("_")
    if end in ("before", "after"):
        had = told.get(f"{stem}_at", told.get(stem))
        if had is None:
            return f"{stem}_at" not in told and stem not in told
        if isinstance(value, (int, float)):  # seconds of a video
            return bool(had < value if end == "before" else had > value)
        return _instant(had) < _instant(value) if end == "before" else _instant(had) >= _instant(value)
    if name.startswith(("min_", "max_")):
        had = amount(told, name[4:])
        if had is NOT_KNOWN or had is None:
            return had is NOT_KNOWN
        return bool(had >= value if name.startswith("min_") else had <= value)
    if name.endswith("_ids") and name[:-1] in told:
        return told[name[:-1]] in str(value).split(",")
    if name not in told or isinstance(told[name], Mapping):
        return True
    had = told[name]
    return value in map(type(value), had) if isinstance(had, list) else str(had) == str(value)


def amount(told: Mapping[str, Any], name: str) -> Any:
    """How much an item has of something: of a score, how well it meets its criterion; a duration by its times."""
    if name == "duration" and told.get("start_time") is not None:
        return told["end_time"] - told["start_time"]
    had = told.get(f"criterion_{name}", told.get(name, NOT_KNOWN))
    return had.get("value") if isinstance(had, Mapping) else had


def _instant(value: Any) -> datetime:
    if isinstance(value, date) and not isinstance(value, datetime):
        value = value.isoformat()
    found = value if isinstance(value, datetime) else instant(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
