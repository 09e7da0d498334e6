"""Test the client and the engine with the oldest dependencies that pyproject.toml allows and with the newest, on every Python that is here.

compatibility.py                          on all Pythons from 3.11 on that uv finds on this machine
compatibility.py --python 3.13 [-k TEXT]  on one, and only the tests whose names hold TEXT
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = [sys.executable, "-m", "uv"]
RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}

# What users run, and nothing that needs the tools of the developers, whose own dependencies would forbid old ones.
TESTS = [
    "bad_answers",
    "cli",
    "client",
    "dates",
    "engine",
    "engine_files",
    "engine_frames",
    "engine_segments",
    "export_command",
    "export_reading",
    "exports",
    "filters",
    "lifetime",
    "options",
    "paging",
    "plugin",
    "prefetch",
    "raw",
    "reliability",
    "store",
    "strategies",
    "streams",
    "systems",
    "timelines",
    "uploads",
    "uris",
    "waiting",
    "webhooks",
    "worker",
]


@dataclass(frozen=True)
class Case:
    """One environment to test in."""

    python: str
    dependencies: str

    @property
    def name(self) -> str:
        """What the report calls it."""
        return f"Python {self.python}, {self.dependencies} dependencies"


class Failed(Exception):
    """A step went wrong; the message is what it printed."""


def pythons(listing: str) -> list[str]:
    """The releases of CPython from 3.11 on in what `uv python list` prints, the newest of each minor version."""
    found = re.findall(r"^cpython-(3\.(\d+)\.(\d+))-", listing, re.MULTILINE)
    newest: dict[int, tuple[int, str]] = {}
    for version, minor, patch in found:
        if int(minor) >= 11:
            newest[int(minor)] = max(newest.get(int(minor), (-1, "")), (int(patch), version))
    return [version for _, (_, version) in sorted(newest.items())]


def all_of_pyenv() -> dict[str, str]:
    """The variable with which uv finds every Python that pyenv has, and not only the one of the current folder; none without pyenv."""
    program = shutil.which("pyenv")
    if program is None:
        return {}
    done = subprocess.run([program, "versions", "--bare"], capture_output=True, text=True)  # no shell # nosec B603
    return {"PYENV_VERSION": ":".join(reversed(done.stdout.split()))} if done.stdout.split() else {}


def bounds(folder: Path, case: Case) -> Path:
    """Write which versions of the declared dependencies, and of theirs, the case stands for."""
    target = folder / "versions.txt"
    words = ["pip", "compile", "--quiet", "--no-header", "--no-annotate", "--python", case.python]
    words += ["--resolution", RESOLUTIONS[case.dependencies], "--extra", "all", "--output-file", str(target)]
    _run([*UV, *words, str(ROOT / "pyproject.toml")])
    return target


def declared(versions: str, project: Path = ROOT / "pyproject.toml") -> Iterator[str]:
    """The versions of what pyproject.toml names itself, for the report."""
    table = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    wanted = [*table["dependencies"], *(w for extra in table["optional-dependencies"].values() for w in extra)]
    names = {match[0] for word in wanted if (match := re.match(r"[\w.-]+", word))}
    yield from (line.replace("==", " ") for line in versions.splitlines() if line.partition("==")[0] in names)


def test(case: Case, folder: Path, options: Sequence[str]) -> str:
    """Make the environment, run the tests in it, and give pytest's last line.

    Raises:
        Failed: It could not be made, or a test failed.
    """
    versions = bounds(folder, case)
    environment = folder / "environment"
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _run([*UV, "venv", "--quiet", "--python", case.python, str(environment)])
    install = ["pip", "install", "--quiet", "--python", str(python), "--constraint", str(versions)]
    _run(
        [
            *UV,
            *install,
            "--editable",
            f"{ROOT}[all]",
            "--editable",
            f"{ROOT / 'pytest_cloudglue'}",
            "--group",
            f"{ROOT / 'pyproject.toml'}:test",
        ]
    )
    print(f"{case.name}: {', '.join(declared(versions.read_text(encoding='utf-8')))}", flush=True)
    files = [str(ROOT / f"tests/test_{name}.py") for name in TESTS]
    said = _run(
        [str(python), "-m", "pytest", "-p", "no:cacheprovider", *options, *files, str(ROOT / "examples/cutroom/tests")]
    )
    return said.strip().splitlines()[-1]


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **all_of_pyenv()},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )  # programs of this project's environment, no shell # nosec B603
    if done.returncode:
        raise Failed(f"{' '.join(command)[:200]}\n{done.stdout[-6000:]}{done.stderr[-3000:]}")
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Test every case; the exit status says whether all passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="only this one, such as 3.13")
    parser.add_argument("--dependencies", choices=RESOLUTIONS, help="only the oldest, or the newest")
    parser.add_argument("-k", metavar="TEXT", help="only the tests whose names hold it")
    options = parser.parse_args(arguments)
    here = [options.python] if options.python else pythons(_run([*UV, "python", "list", "--only-installed"]))
    _run([sys.executable, str(ROOT / "tests" / "footage.py")])  # the environments have no pip to fetch it with
    cases = [Case(python, one) for python in here for one in RESOLUTIONS if options.dependencies in (None, one)]
    failures = 0
    for case in cases:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                said = test(case, Path(folder), ["-k", options.k] if options.k else [])
            except Failed as error:
                failures += 1
                said = f"FAILED\n{error}"
        print(f"{case.name}: {said} ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(cases) - failures} of {len(cases)} environments passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
