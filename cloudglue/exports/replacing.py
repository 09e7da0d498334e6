"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from cloudglue import renaming


def check_folder(folder: Path) -> None:
    """See before any work whether a folder takes a file.

    Raises:
        OSError: It does not.
    """
    with TemporaryFile(dir=folder):
        pass


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A file beside the target to write to, which then takes its place: whoever looks finds the old file or the new one."""
    beside = target.with_name(f".{target.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        yield beside
        renaming.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
