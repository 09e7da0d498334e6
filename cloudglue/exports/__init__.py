"""Segments as files: JSON, CSV, WebVTT, time lines for editing programs, and a page to look at.

It imports segmenting and errors, and to know a video's frame rate, lazily, the engine's media.
"""

from __future__ import annotations

from .files import SUFFIXES, Timed, as_csv, as_html, as_json, as_vtt, check, write

__all__ = ["SUFFIXES", "Timed", "as_csv", "as_html", "as_json", "as_vtt", "check", "write"]
