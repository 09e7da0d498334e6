"""Choices that only say which fields go together, as in `anyOf: [{required: [a]}, {required: [b]}]`: no type of Python can, the service does."""

from __future__ import annotations

from typing import Any


def left_out(node: Any) -> Any:
    """The same document without them."""
    if isinstance(node, list):
        return [left_out(one) for one in node]
    if not isinstance(node, dict):
        return node
    vain = {key for key in ("anyOf", "oneOf") if "properties" in node and _is_of_requirements(node.get(key))}
    return {key: left_out(value) for key, value in node.items() if key not in vain}


def _is_of_requirements(options: Any) -> bool:
    return isinstance(options, list) and all(isinstance(one, dict) and not one.keys() - _WORDS for one in options)


_WORDS = {"required", "title", "description", "not"}
