"""A document as YAML lines in the form of the files here: one line a field where it fits, blank lines between what is large."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

WIDTH = 130
# These are always written one entry a line, however short.
BLOCKS = {"paths", "components", "schemas", "properties", "responses", "parameters", "requestBody"}
PLAIN = re.compile(r"[A-Za-z_][\w /()'.-]*(?<! )")
WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def lines(document: dict[str, Any]) -> Iterator[str]:
    """The document, one line after the other."""
    yield from _mapping(document, 0, "")


def _mapping(mapping: dict[str, Any], indent: int, within: str) -> Iterator[str]:
    is_spaced = within == "schemas" or (within == "path" and len(mapping) > 1)
    for number, (key, value) in enumerate(mapping.items()):
        if number and (is_spaced or within == "paths" or indent == 0):
            yield ""
        yield from _entry(key, value, indent, within)


def _entry(key: str, value: Any, indent: int, within: str) -> Iterator[str]:
    start = f"{' ' * indent}{_key(key)}:"
    whole = f"{start} {flow(value)}"
    is_block = key in BLOCKS or within in ("paths", "path", "schemas")
    if not isinstance(value, (dict, list)) or not value or (len(whole) <= WIDTH and not is_block):
        yield whole
        return
    yield start
    if isinstance(value, dict):
        yield from _mapping(value, indent + 2, {"paths": "path"}.get(within, key))
    else:
        yield from (f"{' ' * (indent + 2)}- {flow(item)}" for item in value)


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[$/A-Za-z_][\w/${}.-]*", key) and key.lower() not in WORDS else json.dumps(key)
