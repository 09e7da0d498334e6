"""What is published is the same to the byte when it is built again, and holds what is committed and nothing else."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.compatibility import RESOLUTIONS
from tools.distributions import bill_of_materials, building, contents, trying
from tools.distributions.commands import NotReady
from tools.distributions.projects import Project, projects

ROOT = Path(__file__).resolve().parent.parent
IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")
PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "Small-Thing"
version = "1.2.3"
description = "Small."
readme = "README.md"
license = "MIT"
license-files = ["LICENSE"]
requires-python = ">=3.11"

[project.scripts]
small = "small:main"

[tool.hatch.build.targets.sdist]
exclude = ["/.ci", "/NOTES.md"]

[tool.hatch.build.targets.wheel]
packages = ["small", "generated/small_api"]
"""
FILES = {
    "pyproject.toml": PYPROJECT,
    "README.md": "# Small\n",
    "LICENSE": "MIT\n",
    "NOTES.md": "for us\n",
    ".gitignore": "build/\n",
    ".ci/run": "true\n",
    "small/__init__.py": "def main(): print('small')\n",
    "small/py.typed": "",
    "small/page/index.html": "<p>\n",
    "generated/small_api/__init__.py": "",
    "generated/small_api/py.typed": "",
    "tests/test_small.py": "",
}


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one small project."""
    monkeypatch.setattr("tools.distributions.projects.PROJECTS", (Path(),))
    folder = tmp_path / "repository"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "--quiet", str(folder))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All")
    return folder


def packed(folder: Path, change: Callable[[dict[str, str]], object] = lambda files: None) -> list[Path]:
    """Both distributions of the repository, as they should be but for a change, put together here: to build takes long."""
    folder.mkdir(exist_ok=True)
    name = "small_thing-1.2.3"
    wheel = {path.removeprefix("generated/"): text for path, text in FILES.items() if "small" in path.split("/")[0] or path.startswith("generated/")}  # fmt: skip
    wheel |= {f"{name}.dist-info/{one}": "" for one in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}  # fmt: skip
    source = {f"{name}/{path}": text for path, text in FILES.items() if path not in ("NOTES.md", ".ci/run")}
    source[f"{name}/PKG-INFO"] = ""
    for files in (wheel, source):
        change(files)
    made = [folder / f"{name}-py3-none-any.whl", folder / f"{name}.tar.gz"]
    with zipfile.ZipFile(made[0], "w") as archive:
        for path, text in wheel.items():
            archive.writestr(path, text)
    with tarfile.open(made[1], "w:gz") as archive_of_source:
        for path, text in source.items():
            member = tarfile.TarInfo(path)
            member.size = len(text.encode())
            archive_of_source.addfile(member, io.BytesIO(text.encode()))
    return made


def test_what_is_committed_is_what_is_in_it(repository: Path, tmp_path: Path) -> None:
    contents.check(packed(tmp_path / "dist"), repository, "1.2.3")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda files: files.update({"small/cache.pyc": ""}), "small/cache.pyc does not belong in it"),
        (lambda files: files.pop("small/page/index.html", None), "small/page/index.html is missing"),
        (lambda files: files.pop("small_api/py.typed", None), "small_api/py.typed is missing"),
        (lambda files: files.pop("small_thing-1.2.3.dist-info/licenses/LICENSE", None), "licenses/LICENSE is missing"),
        (lambda files: files.update({"small_thing-1.2.3/.ci/run": ""}), "small_thing-1.2.3/.ci/run does not belong in it"),
        (lambda files: files.pop("small_thing-1.2.3/LICENSE", None), "small_thing-1.2.3/LICENSE is missing"),
    ],
)  # fmt: skip
def test_each_file_too_much_or_too_few_is_named(
    change: Callable[[dict[str, str]], object], said: str, repository: Path, tmp_path: Path
) -> None:
    with pytest.raises(NotReady) as caught:
        contents.check(packed(tmp_path / "dist", change), repository, "1.2.3")

    assert said in str(caught.value)


def test_a_file_that_names_the_folder_of_the_build_is_found(repository: Path, tmp_path: Path) -> None:
    made = packed(tmp_path / "dist", lambda files: files.update({"small/__init__.py": f"HERE = '{repository}'"}))

    with pytest.raises(NotReady, match=r"small/__init__\.py names the folder in which it was built"):
        contents.check(made, repository, "1.2.3")


def test_a_package_without_a_type_marker_is_not_published(repository: Path, tmp_path: Path) -> None:
    git(repository, "rm", "--quiet", "small/py.typed")

    with pytest.raises(NotReady, match=r"small/py\.typed is missing"):
        contents.check(packed(tmp_path / "dist", lambda files: files.pop("small/py.typed", None)), repository, "1.2.3")


def test_what_differs_is_named(tmp_path: Path) -> None:
    first = packed(tmp_path / "one")
    second = packed(tmp_path / "two", lambda files: files.update({"small/__init__.py": "import time"}))

    assert [building.differences(*pair) for pair in zip(first, second, strict=True)] == [
        ["small/__init__.py"],
        ["small/__init__.py"],
    ]


@pytest.mark.long
def test_built_in_another_place_and_time_zone_it_is_the_same_to_the_byte(repository: Path, tmp_path: Path) -> None:
    made = building.build(repository, tmp_path / "dist")

    building.check_reproducible(made, repository)
    contents.check(made, repository, "1.2.3")

    # One that was built of something else is found.
    shutil.copy(made[0], tmp_path / "kept.whl")
    (repository / "small/page/index.html").write_text("<b>")
    changed = building.build(repository, tmp_path / "changed")
    with pytest.raises(NotReady, match=r"built twice, it is not the same: small/page/index\.html"):
        building.check_reproducible(changed, repository)


def test_each_project_that_is_published_has_markers_and_licences() -> None:
    for project in projects(ROOT):
        committed = set(project.committed())

        assert [one for one in project.packages if f"{one}/py.typed" not in committed] == []
        assert [one for one in project.licences if one not in committed] == []
        assert project.has_entry_points


def test_each_extra_is_tried_on_every_python_and_the_oldest_dependencies_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    found = trying.cases(["3.11.7", "3.13.0"])

    extras = {"", *project["optional-dependencies"]} - {"testing"}  # the plugin is tried with that one
    assert {case.extra for case in found} == extras
    assert {case.python for case in found} == {"3.11.7", "3.13.0"}
    assert {(case.extra, case.dependencies) for case in found} >= {("", "lowest"), ("all", "lowest")}
    assert {case.dependencies for case in found} == set(RESOLUTIONS)
    assert len(found) == 2 * (len(extras) + len(trying.OLDEST))


def test_each_trial_is_a_program_that_is_there() -> None:
    named = {program for programs in trying.TRIALS.values() for program in programs}
    folder = Path(trying.__file__).with_name("trials")

    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == named


def test_a_trial_that_fails_ends_the_release(tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="AssertionError"):
        trying.try_one(Path(sys.executable), "timelines", "0.0.0", tmp_path)


def test_the_project_is_read_from_its_own_file() -> None:
    project = Project(ROOT, Path())

    assert project.wheel("1.0.0") == "cloudglue_client-1.0.0-py3-none-any.whl"
    assert project.source_distribution("1.0.0") == "cloudglue_client-1.0.0.tar.gz"


@pytest.mark.long
def test_what_is_installed_is_written_down_and_nothing_of_this_machine(tmp_path: Path) -> None:
    target = tmp_path / "client.cdx.json"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "alone"], check=True)
    python = tmp_path / "alone" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", ROOT], check=True)

    count = bill_of_materials.write(python, "cloudglue-client", "7.8.9", ROOT / "pyproject.toml", target)

    document = json.loads(target.read_text())
    assert document["bomFormat"] == "CycloneDX"
    assert document["metadata"]["component"]["purl"] == "pkg:pypi/cloudglue-client@7.8.9"
    assert {"httpx", "msgspec", "attrs"} <= {one["name"] for one in document["components"]}
    assert len(document["components"]) == count
    assert not {"serialNumber", "timestamp"} & {*document, *document["metadata"]}
    assert str(ROOT) not in target.read_text()


@pytest.mark.long
def test_a_project_that_is_described_as_its_own_dependency_is_not_published(tmp_path: Path) -> None:
    other = ROOT / "examples/cutroom/pyproject.toml"

    with pytest.raises(NotReady, match="cloudglue-client stands among its own dependencies"):
        bill_of_materials.write(Path(sys.executable), "cloudglue-client", "7.8.9", other, tmp_path / "a.cdx.json")
