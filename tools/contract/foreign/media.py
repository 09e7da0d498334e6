"""Which kinds of content are JSON, forms, or text."""

from __future__ import annotations

import re

JSON = "application/json"
MULTIPART = "multipart/form-data"
URLENCODED = "application/x-www-form-urlencoded"
EVENTS = "text/event-stream"


def plain(kind: str) -> str:
    """The media type without its parameters, such as a charset."""
    return kind.partition(";")[0].strip().lower()


def is_json(kind: str) -> bool:
    """Whether it is JSON, or JSON with a name of its own."""
    return plain(kind) == JSON or plain(kind).endswith("+json")


def is_form(kind: str) -> bool:
    """Whether it has fields with names, in one of the two ways that browsers write them."""
    return plain(kind) in (MULTIPART, URLENCODED)


def is_text(kind: str) -> bool:
    """Whether people can read it."""
    return bool(re.match(r"text/|application/(.*\+)?(xml|yaml|x-yaml|javascript|x-ndjson|jsonl)$", plain(kind)))
