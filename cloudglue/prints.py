"""What tells a file from what it was before, without reading films whole."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

_END = 2**16


class Print(NamedTuple):
    """What tells a file from what it was before."""

    size: int
    modified: int
    """Nanoseconds."""
    digest: str
    """Of its first and its last 64 kB: to read films whole would take as long as to segment them."""


def printed(path: Path) -> Print:
    """Look at a file.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        digest = hashlib.sha256(file.read(_END))
        if status.st_size > _END:
            file.seek(max(_END, status.st_size - _END))
            digest.update(file.read(_END))
    return Print(status.st_size, status.st_mtime_ns, digest.hexdigest()[:32])


def printed_if_there(path: Path) -> Print | None:
    """Look at a file; None where it cannot be read."""
    try:
        return printed(path)
    except OSError:
        return None
