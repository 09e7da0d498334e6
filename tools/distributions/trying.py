"""Each extra of the wheel in an environment of its own, on each Python that is here, with the newest dependencies and the oldest."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.compatibility import RESOLUTIONS, UV, all_of_pyenv, pythons

from .commands import NotReady, run

TRIALS: Mapping[str, Sequence[str]] = {
    "": ("client",),
    "cli": ("command",),
    "local": ("engine",),
    "timelines": ("timelines",),
    "all": ("command", "engine", "timelines"),
}
"""The programs that try each extra; in the folder `trials`."""
OLDEST = ("", "all")
"""The extras that are tried with the oldest dependencies too."""
_PROGRAMS = Path(__file__).resolve().parent / "trials"


@dataclass(frozen=True)
class Case:
    """One environment."""

    python: str
    extra: str
    dependencies: str = "newest"

    def __str__(self) -> str:
        what = f"extra {self.extra}" if self.extra else "no extra"
        return f"Python {self.python}, {what}, {self.dependencies} dependencies"


def cases(versions: Sequence[str]) -> list[Case]:
    """All environments to try, on these Pythons."""
    found = []
    for version in versions:
        found += [Case(version, extra) for extra in TRIALS]
        found += [Case(version, extra, "lowest") for extra in OLDEST]
    return found


def here(folder: Path) -> list[str]:
    """The Pythons of this machine that are supported."""
    return pythons(run([*UV, "python", "list", "--only-installed"], folder, **all_of_pyenv()))


def try_all(wheel: Path, version: str, versions: Sequence[str]) -> Iterator[str]:
    """Try every environment, and say each when it is done.

    Raises:
        NotReady: It cannot be made, or something in it is not as the documents say.
    """
    for case in cases(versions):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            python = installed(folder / "environment", wheel, case)
            said = [try_one(python, program, version, folder) for program in TRIALS[case.extra]]
        yield f"{case}: {'; '.join(said)}"


def installed(folder: Path, wheel: Path, case: Case) -> Path:
    """The Python of a new environment with the wheel in it."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run([*UV, "venv", "--quiet", "--python", case.python, str(folder)], folder.parent, **all_of_pyenv())
    what = f"{wheel}[{case.extra}]" if case.extra else str(wheel)
    options = ["--quiet", "--python", str(python), "--resolution", RESOLUTIONS[case.dependencies]]
    run([*UV, "pip", "install", *options, what], folder.parent)
    return python


def try_one(python: Path, program: str, version: str, folder: Path) -> str:
    """What a trial says of itself in one line."""
    said = run([str(python), "-I", str(_PROGRAMS / f"{program}.py"), version], folder).strip()
    if len(said.splitlines()) != 1:
        raise NotReady(f"{program}: said {said!r}, one line was expected")
    return said
