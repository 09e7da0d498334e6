"""CONTRIBUTING.md leads through three changes; each is made on a copy of the repository by doing what its blocks say, in their order."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import clips
import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
CHANGES = ("A new field", "A new endpoint", "A new job type")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the files that a change of the contract needs, kept as a release."""
    folder = tmp_path_factory.mktemp("released")
    for name in ("openapi", "tools", "generated", "cloudglue", "pytest_cloudglue", "docs", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "CHANGELOG.md", "README.md", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    subprocess.run([sys.executable, "-m", "tools.contract.baseline", "0.1.0"], cwd=folder, check=True)
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message=Release"]):
        subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True)
    (folder / ".venv").mkdir()  # make finds it ready: the environment that runs the tests
    for name in ("bin", "lib", "pyvenv.cfg"):
        (folder / ".venv" / name).symlink_to(Path(sys.prefix) / name)
    (folder / ".venv/.ready").touch()
    return folder


@pytest.fixture
def repository(released: Path, tmp_path: Path, films: Path) -> Path:
    folder = Path(shutil.copytree(released, tmp_path / "repository", symlinks=True))
    shutil.copy(clips.h264(films), folder / "race.mp4")
    return folder


def steps(heading: str) -> list[tuple[str, str]]:
    """The blocks under a heading: what kind each is, and what is in it."""
    start = PAGE.index(f"\n### {heading}\n")
    parts = re.split(r"^```", PAGE[start:], flags=re.MULTILINE)
    prose, blocks = parts[::2], parts[1::2]
    following = next(number for number, text in enumerate(prose[1:], 1) if re.search(r"^##", text, re.MULTILINE))
    return [(kind, text) for kind, _, text in (block.partition("\n") for block in blocks[:following])]


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown of it."""
    return [
        (first, rest) for first, _, rest in (part.partition("\n") for part in re.split(r"^\$ ", block, flags=re.M)[1:])
    ]


def do(repository: Path, command: list[str] | str, **options: str) -> str:
    """Run a command in the repository, with its own packages and not the installed ones."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{repository}:{repository / 'generated'}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    for name in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):  # a make in a make says which folder it is in
        environment.pop(name, None)
    is_shell = isinstance(command, str)
    done = subprocess.run(
        command,
        cwd=repository,
        env=environment,
        shell=is_shell,
        capture_output=True,
        text=True,
        input=options.get("input"),
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def follow(repository: Path, heading: str) -> list[str]:
    """Do what the blocks under a heading say, and give what the Python blocks print."""
    printed = []
    for kind, block in steps(heading):
        if kind == "diff":
            do(repository, ["git", "apply", "--recount", "-"], input=block)
        elif kind.startswith("yaml "):
            (repository / kind.removeprefix("yaml ")).write_text(block, encoding="utf-8")
        elif kind == "python":
            printed.append(do(repository, [sys.executable, "-W", "ignore", "-c", block]))
        else:
            for command, shown in commands(block):
                output = do(repository, command)
                pattern = re.escape(shown.strip()).replace("…", ".*")
                assert re.fullmatch(pattern, output.strip(), re.DOTALL), f"$ {command}\n{output}"
    return printed


def test_a_new_field_is_an_argument_whose_bound_holds(repository: Path) -> None:
    printed = follow(repository, "A new field")

    assert "label: " in printed[0]
    assert "40" in printed[0]


def test_a_new_endpoint_is_a_method_of_both_clients(repository: Path) -> None:
    printed = follow(repository, "A new endpoint")

    assert printed == ["Cloudglue True\nAsyncCloudglue True\n", "True\n"]


def test_a_new_job_type_can_be_waited_for(repository: Path) -> None:
    printed = follow(repository, "A new job type")

    assert "`create`, then" in printed[0]
    assert "on_poll" in printed[0]
    assert printed[1] == "completed completed\n"  # simulated with no line of code


@pytest.mark.parametrize("heading", CHANGES)
def test_no_file_is_edited_by_hand_but_yaml(heading: str) -> None:
    edited = [file for kind, block in steps(heading) for file in re.findall(r"^\+\+\+ b/(.*)$", block, re.MULTILINE)]
    edited += [kind.removeprefix("yaml ") for kind, _ in steps(heading) if kind.startswith("yaml ")]

    assert edited
    assert [file for file in edited if not re.fullmatch(r"openapi/\w+\.yaml", file)] == []
