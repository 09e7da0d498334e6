"""What an engine allows, beyond what the API does."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen


@frozen
class Settings:
    """The defaults let nothing be read but what is uploaded."""

    sync_folders: tuple[Path, ...] = ()
    """`POST /files/sync` may copy files out of these and of what is in them, by their file:// addresses."""
    sync_loopback: bool = False
    """`POST /files/sync` may fetch http:// addresses of this machine."""
    max_file_bytes: int = 2**36
    """The largest file that is taken, 64 GiB."""
    is_lasting: bool = True
    """Whether what was acknowledged shall survive a power cut. Not where the folder is removed at the end: it costs some ms each time."""
