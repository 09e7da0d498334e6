"""Segments as files that other programs read, and such files as segments; a page to look at; models as columns of a table.

It imports segmenting and errors, and to know a video's frame rate, lazily, the engine's media.
"""

from __future__ import annotations

from cloudglue.segmenting import NamedRange, Timed

from .files import as_text, check, write
from .forms import FORMATS, SUFFIXES
from .page import as_html
from .reading import READABLE, read
from .subtitles import as_vtt
from .tables import as_csv, as_json, columns

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
