"""One engine per data folder: a lock that the operating system takes back, however the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cloudglue.errors import LocalEngineError


class FolderLock:
    """Held from construction until `release`.

    Raises:
        LocalEngineError: Another engine holds it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "engine.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file)
        except OSError as error:
            os.close(self._file)
            raise LocalEngineError(
                f"{folder} is in use by another engine; stop that one, or give each its own data folder"
            ) from error

    def release(self) -> None:
        """Let another engine have the folder."""
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
