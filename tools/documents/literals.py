"""Values of examples as people write them in JSON. No I/O."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 120


def as_json(value: Any, width: int = WIDTH) -> str:
    """JSON in which what fits into a line stands in one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) <= width or not isinstance(value, dict | list):
        return line
    keys = [f"{json.dumps(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    inner = value.values() if isinstance(value, dict) else value
    rows = [f"{key}{as_json(one, width - 2 - len(key))}" for key, one in zip(keys, inner, strict=True)]
    text = ",\n".join(rows).replace("\n", "\n  ")
    return f"{{\n  {text}\n}}" if isinstance(value, dict) else f"[\n  {text}\n]"
