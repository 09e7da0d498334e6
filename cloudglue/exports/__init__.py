"""Segments as files that other programs read, and such files as segments; a page to look at; models as columns of a table.

It imports segmenting and errors; lazily, to know a video's frame rate and to split it, the engine's media and its workers.
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
from .splitting import SplitFile, split
from .tables import columns

__all__ = [
    "FORMATS",
    "READABLE",
    "SUFFIXES",
    "NamedRange",
    "SplitFile",
    "Timed",
    "as_csv",
    "as_html",
    "as_json",
    "as_text",
    "as_vtt",
    "check",
    "columns",
    "read",
    "split",
    "write",
]


def __dir__() -> list[str]:
    return __all__
