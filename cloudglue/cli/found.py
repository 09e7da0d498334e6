"""Which videos a folder has. Files are found by their suffix; one that is named is taken whatever it is called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

# What FFmpeg's formats for films are called, those that the engine opens; not those of music and pictures.
SUFFIXES = frozenset(
    [
        ".mp4",
        ".m4v",
        ".mov",
        ".qt",
        ".mkv",
        ".webm",
        ".avi",
        ".ts",
        ".m2ts",
        ".mts",
        ".mpg",
        ".mpeg",
        ".mpe",
        ".m1v",
        ".m2v",
        ".vob",
        ".flv",
        ".f4v",
        ".wmv",
        ".asf",
        ".ogv",
        ".mxf",
        ".ivf",
        ".obu",
        ".3gp",
        ".3g2",
        ".mj2",
        ".h264",
        ".264",
        ".h265",
        ".265",
        ".hevc",
        ".av1",
        ".dv",
        ".nut",
        ".wtv",
        ".rm",
        ".rmvb",
        ".y4m",
    ]
)


class Found(NamedTuple):
    """A video that is to be segmented."""

    path: Path
    place: PurePath
    """Where it is below the folder that was named; its name alone, where it was named itself."""


def videos(named: Iterable[Path], problems: list[str]) -> list[Found]:
    """The videos that are named, and those in the folders that are: each once, in the order of their names.

    Args:
        named: Files and folders.
        problems: Takes what cannot be looked into.
    """
    found: dict[str, Found] = {}
    for path in named:
        below = _below(path, problems) if path.is_dir() else [Found(path, PurePath(path.name))]
        for one in below:
            found.setdefault(os.path.abspath(one.path), one)
    return list(found.values())


def _below(root: Path, problems: list[str]) -> Iterator[Found]:
    """The videos of a folder and of its folders. Hidden ones are passed over; a link to a folder is followed once."""
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listed:
                entries = sorted((one for one in listed if not one.name.startswith(".")), key=lambda one: one.name)
        except OSError as error:
            problems.append(f"{folder}: cannot be looked into: {error.strerror or error}")
            continue
        # Links last, so that a folder is found under its own name first.
        folders = sorted((one for one in entries if one.is_dir()), key=lambda one: (one.is_symlink(), one.name))
        waiting[:0] = [Path(one.path) for one in reversed(folders) if one.is_symlink()]
        waiting += [Path(one.path) for one in reversed(folders) if not one.is_symlink()]
        for entry in entries:
            if not entry.is_dir() and PurePath(entry.name).suffix.lower() in SUFFIXES:
                path = Path(entry.path)
                yield Found(path, path.relative_to(root))
