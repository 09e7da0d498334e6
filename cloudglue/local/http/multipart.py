"""A file on its way into the data folder, uploaded or fetched."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from pathlib import Path
from typing import Any

from attrs import frozen

from cloudglue.local.settings import Settings
from cloudglue.names import sendable

from .errors import HTTPError


@frozen
class Received:
    """A file that is complete and on the disk."""

    path: Path
    filename: str
    hash: str
    """SHA-256 of the content."""
    fields: dict[str, bytes]
    """The other parts of its form."""


class Writer:
    """A file on its way into the data folder: counted, and hashed while it is written.

    Args:
        folder: Where to write.
        filename: The file's own name, of which only the ending is used here.
        settings: How many bytes it may have, and whether it shall survive a power cut.
    """

    def __init__(self, folder: Path, filename: str, settings: Settings) -> None:
        self._filename = filename
        self._most = settings.max_file_bytes
        self._is_lasting = settings.is_lasting
        self._hash = hashlib.sha256()
        self._path = folder / f"content{_suffix(filename)}"
        self._file = self._path.open("xb")

    def write(self, data: bytes | memoryview) -> None:
        """Add to the file."""
        self._file.write(data)
        self._hash.update(data)
        if self._file.tell() > self._most:
            raise HTTPError(
                400, f"file: {self._filename} has more than the {self._most:,} bytes that this engine takes"
            )

    def finish(self, fields: dict[str, bytes]) -> Received:
        """Get it into the folder, whole. The other parts of its form are handed on."""
        if not self._file.tell():
            raise HTTPError(400, f"file: {self._filename} is empty, 0 bytes")
        self._file.flush()
        if self._is_lasting:
            os.fsync(self._file.fileno())
        self._file.close()
        return Received(self._path, self._filename, self._hash.hexdigest(), fields)

    def close(self) -> None:
        """Stop writing; the folder's owner removes what is there."""
        with contextlib.suppress(OSError):  # what was not written yet, on a full disk; it has been told
            self._file.close()


def plain_name(name: str) -> str:
    """The name without folders, control characters, and what the database does not take."""
    plain = sendable(re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[/\\]", name)[-1]).strip())
    return plain[-255:] or "upload"


def check_room(folder: Path, size: int, most: int) -> None:
    """Refuse at once what would be refused after an hour."""
    if size > most:
        raise HTTPError(400, f"the body has {size:,} bytes, more than the {most:,} that this engine takes")
    free = shutil.disk_usage(folder).free
    if size > free:
        raise HTTPError(400, f"the body has {size:,} bytes, more than the {free:,} that are free on the engine's disk")


def _suffix(name: str) -> str:
    """The name's ending where it is a harmless one; it helps FFmpeg to tell some formats apart."""
    found: Any = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""
