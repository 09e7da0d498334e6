"""The file that a worker writes: where its parent is gone there is nobody else to remove it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_file: Path | None = None


def keep_in_mind(file: Path) -> None:
    """Know of a file until the next one: one that is whole is unfinished still until the parent has given it its name."""
    global _file
    _file = file


def remove() -> None:
    """Remove what is there still. Any thread may, when the parent is gone."""
    if _file is not None:
        with suppress(OSError):
            _file.unlink()
