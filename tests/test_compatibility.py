"""`make compatibility` tests what it says: every Python here, the oldest dependencies and the newest."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tools import compatibility

ROOT = Path(__file__).resolve().parent.parent

LISTING = """\
cpython-3.14.0-linux-x86_64-gnu     /somewhere/python3.14
cpython-3.11.7-linux-x86_64-gnu     /somewhere/python3.11
cpython-3.11.12-linux-x86_64-gnu    /usr/bin/python3.11
cpython-3.10.2-linux-x86_64-gnu     /usr/bin/python3.10
pypy-3.11.11-linux-x86_64-gnu       /usr/bin/pypy3.11
"""


def test_the_newest_release_of_each_supported_python_is_taken() -> None:
    assert compatibility.pythons(LISTING) == ["3.11.12", "3.14.0"]


@pytest.mark.parametrize("dependencies", compatibility.RESOLUTIONS)
def test_the_oldest_dependencies_are_those_that_are_declared(dependencies: str, tmp_path: Path) -> None:
    case = compatibility.Case(f"{sys.version_info.major}.{sys.version_info.minor}", dependencies)

    found = list(compatibility.declared(compatibility.bounds(tmp_path, case).read_text()))

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = [words for extra, words in project["optional-dependencies"].items() if extra not in ("all", "testing")]
    named = [word for words in (project["dependencies"], *extras) for word in words]
    bounds = sorted(re.sub(r"([\w-]+)>=([\d.]+).*", r"\1 \2", one) for one in named)
    # A release says 14.0.0 where a bound says 14.
    same = [
        re.fullmatch(rf"{re.escape(bound)}(\.0)*", one) is not None
        for bound, one in zip(bounds, sorted(found), strict=True)
    ]
    assert all(same) == (dependencies == "lowest")


@pytest.mark.skipif(sys.platform == "win32", reason="the pyenv that is simulated is a script of POSIX")
def test_every_python_that_pyenv_has_is_found_and_the_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pyenv"
    program.write_text('#!/bin/sh\n[ "$*" = "versions --bare" ] && printf "3.11.7\\n3.13.0\\n"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert compatibility.all_of_pyenv() == {"PYENV_VERSION": "3.13.0:3.11.7"}

    program.unlink()
    assert compatibility.all_of_pyenv() == {}


def test_a_failure_is_told_with_what_was_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status = compatibility.main(["--python", "3.2", "--dependencies", "lowest"])

    assert status == 1
    assert "Python 3.2, lowest dependencies: FAILED" in capsys.readouterr().out


def test_every_test_that_is_named_is_there() -> None:
    assert [name for name in compatibility.TESTS if not (ROOT / f"tests/test_{name}.py").exists()] == []


def test_the_workflow_runs_the_program_with_options_that_it_has() -> None:
    text = (ROOT / ".github/workflows/tests.yml").read_text()
    matrix = YAML(typ="safe", pure=True).load(text)["jobs"]["compatibility"]["strategy"]["matrix"]

    assert set(matrix["dependencies"]) == set(compatibility.RESOLUTIONS)
    assert {"ubuntu-latest", "windows-latest", "macos-latest"} == set(matrix["system"])
    assert "-m tools.compatibility --python ${{ matrix.python }} --dependencies ${{ matrix.dependencies }}" in text
