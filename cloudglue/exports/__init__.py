"""Segments as files that other programs read, and such files as segments; a page to look at; models as columns of a table.

It imports segmenting and errors, and to know a video's frame rate, lazily, the engine's media.
"""

from __future__ import annotations

from .files import (
    FORMATS,
    READABLE,
    SUFFIXES,
    NamedRange,
    Timed,
    as_csv,
    as_html,
    as_json,
    as_text,
    as_vtt,
    check,
    read,
    write,
)
from .tables import columns

__all__ = [
    "FORMATS",
    "READABLE",
    "SUFFIXES",
    "NamedRange",
    "Timed",
    "as_csv",
    "as_html",
    "as_json",
    "as_text",
    "as_vtt",
    "check",
    "columns",
    "read",
    "write",
]
