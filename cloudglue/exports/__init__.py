"""Segments as files: JSON, CSV, WebVTT, time lines for editing programs, and a page to look at; models as columns of a table.

It imports segmenting and errors, and to know a video's frame rate, lazily, the engine's media.
"""

from __future__ import annotations

from .files import SUFFIXES, Timed, as_csv, as_html, as_json, as_vtt, check, write
from .tables import columns

__all__ = ["SUFFIXES", "Timed", "as_csv", "as_html", "as_json", "as_vtt", "check", "columns", "write"]
