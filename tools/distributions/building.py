"""Wheels and source distributions: the same to the byte wherever and whenever a commit is built."""

from __future__ import annotations

import hashlib
import os
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from .commands import NotReady, run
from .projects import projects

# Another clock, another language, and files that nobody else may read: none of it may be seen in what is built.
_OTHERWISE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4711"}
_UMASK = 0o077


def build(root: Path, folder: Path, environment: Mapping[str, str] | None = None) -> list[Path]:
    """Make wheel and source distribution of each project, and have their metadata checked.

    Args:
        root: The repository; what is in its files is built, and its last commit says the time.
        folder: Where to.
        environment: Variables to build with, beside those of this process.

    Raises:
        NotReady: Something cannot be built, or twine finds fault with it.
    """
    when = run(["git", "log", "-1", "--format=%ct"], root).strip()
    for project in projects(root):
        command = [sys.executable, "-m", "build", "--outdir", str(folder), str(project.folder)]
        run(command, root, **{**(environment or {}), "SOURCE_DATE_EPOCH": when})
    made = sorted(folder.iterdir())
    run([sys.executable, "-m", "twine", "check", "--strict", *map(str, made)], root)
    return made


def check_reproducible(made: Sequence[Path], root: Path) -> None:
    """Build the commit again, in another place and another environment, and compare.

    Raises:
        NotReady: A file differs; the message says what in it.
    """
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "another place to build the same in"
        before = os.umask(_UMASK)
        try:
            run(["git", "clone", "--quiet", str(root), str(copy)], root)
            again = build(copy, Path(place) / "dist", _OTHERWISE)
        finally:
            os.umask(before)
        if [one.name for one in again] != [one.name for one in made]:
            raise NotReady(f"built again there are {[one.name for one in again]}, not {[one.name for one in made]}")
        found = [
            f"{first.name}: built twice, it is not the same: {', '.join(differences(first, second)) or 'how it is packed'}"
            for first, second in zip(made, again, strict=True)
            if digest(first) != digest(second)
        ]
    if found:
        raise NotReady("\n".join(found))


def digest(file: Path) -> str:
    """The SHA-256 of a file, as text."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def members(distribution: Path) -> dict[str, bytes]:
    """What is in a wheel or a source distribution: of each file's path the content."""
    if distribution.suffix == ".whl":
        with zipfile.ZipFile(distribution) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist() if not name.endswith("/")}
    found = {}
    with tarfile.open(distribution) as source:
        for member in source:
            if (file := source.extractfile(member)) is not None:
                found[member.name] = file.read()
    return found


def differences(first: Path, second: Path) -> list[str]:
    """The paths of what two distributions do not have in common, content for content."""
    one, other = members(first), members(second)
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
