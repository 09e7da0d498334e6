"""An example of a call as Python text: what docs/resources/ and the docstrings of the generated methods show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

VIDEO = "race.mp4"
"""The file of every example that uploads one."""


def call(name: str, arguments: Sequence[str], width: int) -> str:
    """The call in one line; one argument a line where that is longer than `width`."""
    line = f"{name}({', '.join(arguments)})"
    return line if len(line) <= width else "\n".join([f"{name}(", *(f"    {one}," for one in arguments), ")"])


def literal(value: Any) -> str:
    """A value of JSON as Python, with the quotes that the project's formatter takes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
