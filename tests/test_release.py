"""A release is built, tried and tagged when all is ready for it, and all that is not is said at once."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tools import release as tool
from tools.contract import baseline

ROOT = Path(__file__).resolve().parent.parent

UNRELEASED = "## 7.8.9 – unreleased"
IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose changelog says that the next version is 7.8.9."""
    folder = tmp_path / "repository"
    folder.mkdir()
    for name in ("cloudglue", "pytest_cloudglue", "generated", "openapi", "tools", "examples", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    (folder / "CHANGELOG.md").write_text(f"# Changelog\n\n{UNRELEASED}\n\n- More.\n\n## 0.1.0 – 2026-11-01\n")
    git(folder, "init", "--quiet")
    git(folder, "config", "user.name", "Somebody")
    git(folder, "config", "user.email", "somebody@example.org")
    commit(folder)
    return folder


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A step")


def release(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "tools.release", *options], cwd=folder, capture_output=True, text=True)


@pytest.mark.long
def test_a_dry_run_builds_and_tries_both_distributions_and_tags_nothing(repository: Path) -> None:
    done = release(repository, "7.8.9", "--dry-run")

    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[1] == "built and checked: cloudglue_client-7.8.9-py3-none-any.whl, cloudglue_client-7.8.9.tar.gz"
    version = json.loads(subprocess.run([sys.executable, "-c", "import cloudglue_api, json; print(json.dumps(cloudglue_api.API_VERSION))"], capture_output=True, text=True).stdout)  # fmt: skip
    assert [line.partition(": ")[2] for line in lines[2:4]] == [f"cloudglue 7.8.9 for API {version}"] * 2
    assert re.fullmatch(r"examples/cutroom, installed with it: \d+ passed in .*", lines[4])
    assert re.fullmatch(r"examples/review_service, installed with it: \d+ passed in .*", lines[5])
    assert lines[6] == "not tagged: this was a dry run"
    assert git(repository, "tag") == ""
    assert git(repository, "status", "--porcelain") == ""


@pytest.mark.long
def test_a_release_writes_the_version_and_the_day_and_tags_them(repository: Path, tmp_path: Path) -> None:
    done = release(repository, "7.8.9")

    assert done.returncode == 0, done.stderr
    assert '__version__ = "7.8.9"\n' in (repository / "cloudglue/version.py").read_text()
    assert re.search(r"^## 7\.8\.9 – \d{4}-\d\d-\d\d$", (repository / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert "## 0.1.0 – 2026-11-01" in (repository / "CHANGELOG.md").read_text()
    assert baseline.unpacked(tmp_path, repository / "tools/contract/released.json.xz") == "7.8.9"
    for example in tool.EXAMPLES:
        assert '"cloudglue-client>=7.8,<8"' in (repository / example / "pyproject.toml").read_text()
    assert "`cloudglue-client>=7.8,<8`" in (repository / "docs/guides/sdk.md").read_text()
    assert git(repository, "log", "-1", "--format=%s %an", "v7.8.9") == "Release 7.8.9 Somebody\n"
    assert git(repository, "status", "--porcelain") == ""
    assert git(repository, "rev-parse", "HEAD") == git(repository, "rev-parse", "v7.8.9^{commit}")


@pytest.mark.parametrize(("version", "taken"), [("0.2.0", ">=0.2,<0.3"), ("1.4.2", ">=1.4,<2")])
def test_what_is_built_on_a_version_takes_all_that_breaks_nothing(version: str, taken: str) -> None:
    assert tool.compatible(version) == f"cloudglue-client{taken}"


def test_all_that_is_missing_is_said_at_once(repository: Path) -> None:
    (repository / "CHANGELOG.md").write_text("# Changelog\n\n## 7.8.8 – unreleased\n")
    git(repository, "tag", "v7.8.9")

    done = release(repository, "7.8.9")

    assert done.returncode == 1
    assert "the tree has changes that are not committed:" in done.stderr
    assert "the tag v7.8.9 is there already" in done.stderr
    assert "CHANGELOG.md: has no heading for 7.8.9" in done.stderr


@pytest.mark.long
def test_a_package_that_fails_its_first_minute_is_not_tagged(repository: Path) -> None:
    strategies = repository / "cloudglue/strategies.py"
    strategies.write_text(strategies.read_text().replace("def preview(", "def foresee("))
    commit(repository)

    done = release(repository, "7.8.9")

    assert done.returncode == 1
    assert "preview" in done.stderr
    assert git(repository, "tag") == ""


def test_what_is_published_is_what_the_tag_leads_to(repository: Path) -> None:
    git(repository, "tag", "v7.8.9")
    commit(repository)

    said = release(repository, "7.8.9", "--tagged").stderr
    assert "the tag v7.8.9 does not lead to what is checked out" in said
    assert "CHANGELOG.md: the heading of 7.8.9 has no date" in said
    assert "cloudglue/version.py: does not say that it is version 7.8.9" in said


def test_publishing_needs_no_secret_and_asks_for_no_more_than_it_needs() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text()
    workflow = YAML(typ="safe", pure=True).load(text)

    assert "secrets." not in text
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["publish"]["permissions"] == {"id-token": "write"}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
