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
from tools.distributions.projects import projects

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
    both = ["cloudglue_client-7.8.9-py3-none-any.whl", "cloudglue_client-7.8.9.tar.gz"]
    plugins = [name.replace("cloudglue_client", "pytest_cloudglue") for name in both]
    assert lines[1] == f"built and checked: {', '.join(both + plugins)}"
    assert [re.sub("[0-9a-f]{64}", "…", line) for line in lines[2:6]] == [
        f"built again elsewhere, the same to the byte: sha256:… {name}" for name in both + plugins
    ]
    assert [line.partition(": ")[0] for line in lines[6:10]] == [
        f"{name} has what belongs in it and nothing else" for name in both + plugins
    ]
    version = json.loads(subprocess.run([sys.executable, "-c", "import cloudglue_api, json; print(json.dumps(cloudglue_api.API_VERSION))"], capture_output=True, text=True).stdout)  # fmt: skip
    assert [line.partition(": ")[2] for line in lines[10:12]] == [f"cloudglue 7.8.9 for API {version}"] * 2
    tried = [line for line in lines[12:-6] if line.startswith("Python 3.")]
    assert lines[12:-6] == tried
    assert sum("no extra, newest dependencies: the client alone" in line for line in tried) * 7 == len(tried) > 0
    for name, line in zip(plugins, lines[-6:-4], strict=True):
        assert re.fullmatch(rf"{re.escape(name)}, installed with the client: 1 passed in .*", line)
    assert re.fullmatch(r"cloudglue_client\.cdx\.json: \d\d distributions are installed with it", lines[-4])
    assert re.fullmatch(r"examples/cutroom, installed with it: \d+ passed in .*", lines[-3])
    assert re.fullmatch(r"examples/review_service, installed with it: \d+ passed in .*", lines[-2])
    assert lines[-1] == "not tagged: this was a dry run"
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
    assert '"cloudglue-client[local]==7.8.9"' in (repository / "pytest_cloudglue/pyproject.toml").read_text()
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


def test_what_is_missing_is_said_before_the_tests_run(repository: Path) -> None:
    command = ["make", "--dry-run", "--no-print-directory", "-C", str(ROOT), "release"]

    ready, unready = release(repository, "7.8.9", "--check"), release(repository, "7.9", "--check")
    steps = subprocess.run([*command, "VERSION=7.8.9"], capture_output=True, text=True).stdout
    unnamed = subprocess.run(command, capture_output=True, text=True)

    assert (ready.returncode, ready.stdout) == (0, "")
    assert (unready.returncode, unready.stderr.count("\n")) == (1, 2)
    assert steps.index("tools.release 7.8.9 --check") < steps.index("-m pytest") < steps.rindex("tools.release 7.8.9")
    assert (unnamed.returncode, "-m pytest" in unnamed.stdout) == (2, False)
    assert "Say which version: make release VERSION=0.2.0" in unnamed.stderr


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
    assert workflow["jobs"]["attest"]["permissions"] == {"id-token": "write", "attestations": "write"}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}


def test_the_client_is_published_before_the_plugin_that_needs_it() -> None:
    """Twine takes the files of a folder in the order of their names."""
    names = [project.name for project in projects(ROOT)]

    assert sorted(names) == names == ["cloudglue-client", "pytest-cloudglue"]


def test_what_is_published_is_attested_and_so_is_what_is_installed_with_it() -> None:
    workflow = YAML(typ="safe", pure=True).load((ROOT / ".github/workflows/release.yml").read_text())
    steps = {
        step["uses"].partition("@")[0]: step.get("with", {})
        for job in workflow["jobs"].values()
        for step in job["steps"]
        if "uses" in step
    }

    assert steps["pypa/gh-action-pypi-publish"]["attestations"] is True
    assert steps["actions/attest-build-provenance"]["subject-path"] == "dist/*"
    assert steps["actions/attest-sbom"]["sbom-path"] == "sbom/cloudglue_client.cdx.json"
    assert workflow["jobs"]["publish"]["needs"] == "attest"
