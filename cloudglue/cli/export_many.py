"""Several files of segments in another format, and which video each is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path, PurePath
from unicodedata import normalize

import typer

from cloudglue.errors import CloudglueError
from cloudglue.names import legible

from . import found
from .console import about, print_message

# What the page writes for what no file can be called, and what browsers put behind a name that they have saved to before.
_NO_NAME = re.compile(r'[\\/:*?"<>|\u0000-\u001f\u007f\u2028\u2029]')
_SAVED_AGAIN = re.compile(r" ?\(\d+\)$")


def targets(files: Sequence[Path], folder: Path, format: str) -> list[Path]:
    """The file that each is written to: its own name, in the folder, with the suffix of the format.

    Raises:
        typer.BadParameter: Two files would be written to one.
        ConfigError: There is no such format.
    """
    from cloudglue.exports.forms import form

    suffix = form(format).suffix
    named = [folder / f"{file.stem}{suffix}" for file in files]
    first: dict[str, Path] = {}
    for file, target in zip(files, named, strict=True):
        other = first.setdefault(_key(target.name), file)
        if other is not file:
            raise typer.BadParameter(f"{other} and {file} would both be written to {target}: rename one of them")
    return named


def video_of(file: Path, video: Path | None) -> Path | None:
    """The video that segments are of: the file that is named, or the one in the folder that is called as they are.

    Raises:
        CloudglueError: None in the folder is called so, or several are.
    """
    if video is None or not video.is_dir():
        return video
    for stem in dict.fromkeys([file.stem, _SAVED_AGAIN.sub("", file.stem)]):
        fitting = [one for one in _videos(video) if _key(stem) in (_key(one.stem), _key(one.name))]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            names = " and ".join(str(one) for one in fitting[:3])
            raise CloudglueError(f"{file} may be of {names}: say with --video FILE which")
    raise CloudglueError(f"{file}: no video in {video} is called {legible(file.stem)}; name it with --video FILE")


def each(files: Sequence[Path], targets: Sequence[Path], write: Callable[[Path, Path], object]) -> None:
    """Write each to its file, and tell what failed: one that fails does not stop the others.

    Raises:
        typer.Exit: With status 1, where any failed.
    """
    failed = False
    for file, target in zip(files, targets, strict=True):
        try:
            write(file, target)
        except CloudglueError as error:
            print_message(f"cloudglue: {about(file, error)}")
            failed = True
    if failed:
        raise typer.Exit(1)


@cache
def _videos(folder: Path) -> list[Path]:
    problems: list[str] = []
    listed = [one.path for one in found.videos([folder], problems)]
    for text in problems:
        print_message(f"cloudglue: {text}")
    return listed


def _key(name: str) -> str:
    """Names that a page, a browser or a file system takes for the same are the same here."""
    return normalize("NFC", _NO_NAME.sub("_", PurePath(name).name)).casefold()
