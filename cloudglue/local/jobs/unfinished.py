"""Files that a worker is about to write: where its parent is gone there is nobody else to remove them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_files: set[Path] = set()


@contextmanager
def kept_in_mind(file: Path) -> Iterator[None]:
    """Know of a file until it is whole, or its writer's to remove."""
    _files.add(file)
    try:
        yield
    finally:
        _files.discard(file)


def remove() -> None:
    """Remove what is not whole. Any thread may, when the process ends."""
    for file in list(_files):
        with suppress(OSError):
            file.unlink()
