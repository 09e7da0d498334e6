"""Files that are there whole or not at all, and what they must not take the place of."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from cloudglue import renaming
from cloudglue.errors import ConfigError, Violation

_HEAD = 4096
# Behind these may be a file that a shell has opened, to write on where it stands.
_OPENED = re.compile(r"/dev/(?:stdin|stdout|stderr|fd/\d+)|/proc/(?:self|\d+)/fd/\d+")


def check_folder(folder: Path) -> None:
    """See before any work whether a folder takes a file.

    Raises:
        OSError: It does not.
    """
    with TemporaryFile(dir=folder):
        pass


def check(target: Path, *videos: Path, is_text: bool = True) -> None:
    """Refuse what must not be replaced: a video that is read, and by text whatever is not text.

    Raises:
        ConfigError: The target is such a file.
    """
    if is_stream(target):
        return
    if any(_is_same(target, video) for video in videos):
        said = f"{target} is the video itself, which would be lost; name another file"
    elif is_text and _is_binary(target):
        said = f"{target} is there, and is no text but a video or the like; name another file, or remove that one first"
    else:
        return
    raise ConfigError("the export", [Violation("path", said)])


def is_stream(target: Path) -> bool:
    """Whether it is written to as it is, such as a pipe, a device or `/dev/stdout`: nothing can take its place."""
    # Not by Path, which raises where a name is too long for the disk.
    if not os.path.exists(target) or os.path.isdir(target):
        return False
    return not os.path.isfile(target) or _OPENED.fullmatch(os.path.abspath(target)) is not None


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A file to write to, which then takes the target's place: whoever looks finds the old file or the new one.

    A pipe or a device gets its content.
    """
    if is_stream(target):
        with TemporaryDirectory() as folder:
            whole = Path(folder, "whole")
            yield whole
            # At its end: a shell may have written to it before.
            with whole.open("rb") as source, target.open("ab") as stream:
                shutil.copyfileobj(source, stream)
        return
    beside = target.with_name(f".{mark(target.name)}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        yield beside
        renaming.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def mark(name: str) -> str:
    """What tells of an unfinished file which name it will have. Short: with the name in it, that of a long one would be too long."""
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:16]


def _is_same(target: Path, video: Path) -> bool:
    return os.path.exists(target) and os.path.exists(video) and os.path.samefile(target, video)


def _is_binary(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:  # it is not there, or whoever writes is told
        return False
    # Text in UTF-16, as Windows marks it, has zeros too.
    return b"\0" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff")
