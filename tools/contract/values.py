"""The kinds of values that keys of a contract hold, and what to say of one that is of another kind."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "any": ("anything", lambda value: True),
    "text": ("text", _is_text),
    "texts": ("a list of texts", _are_texts),
    "version": ("text, or a number", lambda value: _is_text(value) or _is_number(value)),
    "flag": ("true or false", lambda value: isinstance(value, bool)),
    "number": ("a number", _is_number),
    "count": ("a whole number from 0", lambda value: _is_number(value) and value == int(value) and value >= 0),
    "list": ("a list", lambda value: isinstance(value, list)),
    "keys": ("keys with values", lambda value: isinstance(value, dict)),
}
"""What people call each kind, and whether a value is of it."""


def unlike(kind: str, value: Any) -> str | None:
    """`is true, and must be a number`, where a value is not of the kind."""
    words, is_right = KINDS[kind]
    return None if is_right(value) else f"is {written(value)}, and must be {words}"


def written(value: Any) -> str:
    """A value as a message has it: short."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) < 60 else f"{text[:57]}…"
