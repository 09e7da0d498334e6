"""`make newcomer` says what a machine lacks, and what to do, with nothing but a Python."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest

from tools import newcomer

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "tools/newcomer.py"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the shell that bounds it is POSIX's")


def run(*, python: str = sys.executable, path: str | None = None, files: int = 4096) -> tuple[int, str]:
    """Status and output on this machine, with no packages but Python's own, and no registry that answers.

    Args:
        python: What runs it.
        path: Where programs are looked for.
        files: How many files may be open.
    """
    bounds = f"ulimit -n {files}; " if sys.platform != "win32" else ""
    environment = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "LC_ALL": "C.UTF-8"}
    environment |= {"HOME": os.environ.get("HOME", ""), "PATH": os.environ["PATH"] if path is None else path}
    command = ["/bin/sh", "-c", f'{bounds}exec "{python}" -I "{PROGRAM}"']
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def said() -> str:
    """What it says of this machine."""
    status, text = run()
    assert status == 1  # since no registry answers
    return text


def line(text: str, what: str) -> tuple[str, str]:
    """The state of what was looked at, and the advice below it."""
    found = re.search(rf"^(\w+) +{what} .*\n(?: +-> (.*))?", text, re.MULTILINE)
    assert found, text
    return found[1], found[2] or ""


def test_a_machine_is_looked_at_with_a_python_alone(said: str) -> None:
    states = {what: line(said, what)[0] for what in ("Python", "make", "git", "disk", "open files", "FFmpeg")}

    assert set(states.values()) == {"ok"}


def test_a_registry_that_does_not_answer_is_a_problem_with_advice(said: str) -> None:
    state, advice = line(said, "packages")

    assert state == "problem"
    assert "pip config list" in advice
    assert said.splitlines()[-1] == "1 problem to mend, then once more: make newcomer"


def test_what_is_not_on_the_path_is_missing_and_how_to_get_it(tmp_path: Path) -> None:
    _, text = run(path=str(tmp_path), files=256)

    for program in ("make", "git"):
        state, advice = line(text, program)
        assert state == "problem"
        assert "install" in advice
    assert line(text, "Chromium")[0] == "note"
    assert line(text, "open files") == ("problem", "ulimit -n 4096 in this shell, and in its profile")


def test_an_old_python_is_told_that_it_is_too_old() -> None:
    found = newcomer.python((3, 9, 18), "/usr/bin/python3")

    assert (found.state, found.found) == ("problem", "3.9.18 (/usr/bin/python3) is older than 3.11")
    assert "make PYTHON=python3.11" in found.advice


def test_an_old_python_can_read_the_program() -> None:
    text = PROGRAM.read_text(encoding="utf-8")

    ast.parse(text, feature_version=(3, 7))
    old = next((path for minor in (8, 9, 10) if (path := old_python(minor))), None)
    if old is not None:
        assert line(run(python=old)[1], "Python")[0] == "problem"


def old_python(minor: int) -> str | None:
    """A Python of 3.8, 3.9 or 3.10, if one is here that runs."""
    path = shutil.which(f"python3.{minor}")
    said = (
        subprocess.run([path, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True)
        if path
        else None
    )
    return said.stdout.strip() or None if said else None


def test_the_pythons_are_those_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = [
        tuple(map(int, m[1].split("."))) for one in project["classifiers"] if (m := re.search(r":: (3\.\d+)$", one))
    ]

    assert (min(named), max(named)) == (newcomer.OLDEST, newcomer.NEWEST)


def test_too_little_room_is_a_problem_with_the_numbers() -> None:
    found = newcomer.disk("disk", "here", 0.5e9, 3e9, "make room")

    assert found == newcomer.Check("disk", "problem", "0.5 GB free in here, 3 GB are needed", "make room")


def test_a_temporary_folder_that_is_nowhere_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/nowhere']")

    monkeypatch.setattr(tempfile, "gettempdir", nowhere)

    assert newcomer.temporary().state == "problem"


def test_where_debian_has_left_out_half_of_venv_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)

    found = newcomer.environments()

    assert (found.state, found.found) == ("problem", "Python has no ensurepip")
    assert "python3-venv" in found.advice


def test_on_windows_the_way_without_make_is_named() -> None:
    assert "WSL" in newcomer.make("Windows").advice


@pytest.mark.parametrize(("states", "status", "last"), [
    (["ok", "note"], 0, "All is there. Next: make setup, make test; then CONTRIBUTING.md, its first page."),
    (["ok", "problem"], 1, "1 problem to mend, then once more: make newcomer"),
    (["problem", "problem"], 1, "2 problems to mend, then once more: make newcomer"),
])  # fmt: skip
def test_the_end_says_what_comes_next(
    states: list[str], status: int, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = newcomer.main(lambda: iter([newcomer.Check("a", state, "b") for state in states]))

    assert (found, capsys.readouterr().out.strip().splitlines()[-1]) == (status, last)
