"""Build a version, try it as a user would, and tag it. It is published when the tag is pushed: .github/workflows/release.yml.

python -m tools.release VERSION                         checks, writes the version and the day, builds, tries, commits and tags
python -m tools.release VERSION --check                 only says what is missing for that; exit status 1 where anything is
python -m tools.release VERSION --dry-run               the same on a copy; here, nothing is changed
python -m tools.release VERSION --tagged --output DIR   the same for a version that is tagged, and leaves what it built in DIR
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tools.contract import baseline
from tools.distributions import bill_of_materials, building, contents, trying
from tools.distributions.commands import NotReady, run
from tools.distributions.projects import Project, projects

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "cloudglue/version.py"
EXAMPLES = {"examples/cutroom": ("cutroom", "cutroom_api"), "examples/review_service": ("review_service",)}
"""What is built on the package, each with its own packages."""
RANGE = r"cloudglue-client>=[\d.]+,<[\d.]+"
SAME = r"cloudglue-client\[local\]==[\d.]+"

# What a new user's first minute needs: the packages, their data, the version, and a call that is checked before it is sent.
SMOKE = """
import importlib.metadata, cloudglue, cloudglue_api
from cloudglue import Cloudglue, ConfigError, exports, strategies
assert importlib.metadata.version("cloudglue-client") == cloudglue.__version__ == "{version}", cloudglue.__version__
assert "site-packages" in cloudglue.__file__, cloudglue.__file__
assert len(strategies.preview(strategies.uniform(5), 60)) == 12
assert "class TimeLine" in exports.as_html(strategies.preview(strategies.uniform(5), 60), title="a page")
with Cloudglue("cg-key") as client:
    try:
        client.segmentations.create("0b8d4c66-7a55-4c3e-9d5b-0d3a8a8f9b11", {{"strategy": "uniform"}})
    except ConfigError as error:
        assert "uniform_config" in str(error), error
    else:
        raise AssertionError("a config without uniform_config was taken")
print("cloudglue", cloudglue.__version__, "for API", cloudglue_api.API_VERSION)
"""

# What the first test of a suite with the plugin needs.
FIRST_TEST = """
def test_the_first(cloudglue_service, cloudglue_client):
    cloudglue_service.answer("files.get", {"filename": "a.mp4"})
    assert cloudglue_client.files.get("f1").filename == "a.mp4"
"""


def problems(version: str, root: Path, *, is_tagged: bool = False) -> Iterator[str]:
    """What has to be done before the version can be released, all at once."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        yield f"{version}: a version is three numbers, such as 0.2.0"
    if changed := run(["git", "status", "--porcelain"], root).strip():
        yield f"the tree has changes that are not committed:\n{changed}"
    tag = f"v{version}"
    if is_tagged and tag not in run(["git", "tag", "--points-at", "HEAD"], root).split():
        yield f"the tag {tag} does not lead to what is checked out"
    if not is_tagged and tag in run(["git", "tag", "--list"], root).split():
        yield f"the tag {tag} is there already"
    heading = _heading(version, root)
    if not heading:
        yield f"CHANGELOG.md: has no heading for {version}: '## {version} – unreleased'"
    elif is_tagged and not re.search(r"\d{4}-\d{2}-\d{2}", heading):
        yield f"CHANGELOG.md: the heading of {version} has no date"
    if is_tagged and f'__version__ = "{version}"\n' not in (root / PACKAGE).read_text(encoding="utf-8"):
        yield f"{PACKAGE}: does not say that it is version {version}"


def prepared(version: str, root: Path, folder: Path) -> Path:
    """A copy of the repository in which the package says its version and the changelog the day, as a commit of its own."""
    run(["git", "clone", "--quiet", str(root), str(folder)], root)
    for file, pattern, text in (
        (PACKAGE, r'^__version__ = ".*"$', f'__version__ = "{version}"'),
        ("CHANGELOG.md", rf"^## {re.escape(version)}\b.*$", f"## {version} – {datetime.now(UTC):%Y-%m-%d}"),
        ("pytest_cloudglue/pyproject.toml", SAME, f"cloudglue-client[local]=={version}"),
        *((f"{example}/pyproject.toml", RANGE, compatible(version)) for example in EXAMPLES),
        ("docs/guides/sdk.md", RANGE, compatible(version)),
    ):
        path = folder / file
        path.write_text(re.sub(pattern, text, path.read_text(encoding="utf-8"), count=1, flags=re.M), encoding="utf-8")
    baseline.write(folder, version, folder / baseline.FILE.relative_to(ROOT))
    # As whoever releases, who may have a name in that repository only.
    who = [
        word
        for key in ("user.name", "user.email")
        for word in ("-c", f"{key}={run(['git', 'config', key], root).strip()}")
    ]
    run(["git", *who, "commit", "--quiet", "--all", "--allow-empty", "--message", f"Release {version}"], folder)
    return folder


def compatible(version: str) -> str:
    """What a package depends on that was written for this version: all that breaks nothing since."""
    major, minor, _ = (int(part) for part in version.split("."))
    return f"cloudglue-client>={major}.{minor},<{major + 1 if major else f'0.{minor + 1}'}"


def build(source: Path, folder: Path, version: str) -> Iterator[str]:
    """Make all that is published, twice, and look through it."""
    made = building.build(source, folder)
    yield f"built and checked: {', '.join(file.name for file in made)}"
    building.check_reproducible(made, source)
    yield from (f"built again elsewhere, the same to the byte: sha256:{building.digest(f)} {f.name}" for f in made)
    contents.check(made, source, version)
    yield from (f"{f.name} has what belongs in it and nothing else: {len(building.members(f))} files" for f in made)


def try_out(distribution: Path, version: str, folder: Path) -> str:
    """Install it into an environment of its own, and do what a new user does first."""
    python = _installed(folder, str(distribution))
    return run([python, "-I", "-W", "error", "-c", SMOKE.format(version=version)], folder)


def try_plugin(distribution: Path, client: Path, folder: Path) -> str:
    """Install it and the client's wheel as the extra does, into an environment of their own, and run a suite with it; give pytest's last line."""
    python = _installed(folder / "environment", f"{client}[testing]", str(distribution))
    suite = folder / "suite"
    suite.mkdir()
    (suite / "test_first.py").write_text(FIRST_TEST, encoding="utf-8")
    return run([python, "-m", "pytest", "-q", "-W", "error"], suite).strip().splitlines()[-1]


def try_examples(wheel: Path, source: Path, folder: Path) -> Iterator[str]:
    """Install the wheel and what is built on it into an environment of their own, and run the tests of each example."""
    copies = {Path(shutil.copytree(source / one, folder / one)): packages for one, packages in EXAMPLES.items()}
    # One environment, and one builder for all, since making each of these takes long.
    python = _installed(folder / "environment", f"{wheel}[local]", "pytest", "hatchling")
    run([python, "-m", "pip", "install", "--quiet", "--no-build-isolation", *map(str, copies)], folder)
    for example, packages in copies.items():
        for package in packages:
            shutil.rmtree(example / package)  # what is installed is tried
        said = run([python, "-m", "pytest", "-q", "-p", "no:cacheprovider"], example)
        yield f"{example.relative_to(folder).as_posix()}, installed with it: {said.strip().splitlines()[-1]}"


def describe(project: Project, wheel: Path, version: str, folder: Path) -> str:
    """Install a wheel with all its extras, and write down what came with it."""
    target = folder / f"{project.file_name}{bill_of_materials.SUFFIX}"
    with tempfile.TemporaryDirectory() as place:
        case = trying.Case(
            f"{sys.version_info.major}.{sys.version_info.minor}", "all" if "all" in project.extras else ""
        )
        python = trying.installed(Path(place) / "environment", wheel, case)
        count = bill_of_materials.write(python, project.name, version, project.folder / "pyproject.toml", target)
    return f"{target.name}: {count} distributions are installed with it"


def _installed(folder: Path, *what: str) -> str:
    """The Python of a new environment with these packages in it."""
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    run([python, "-m", "pip", "install", "--quiet", *what], folder)
    return python


def release(
    version: str, root: Path, folder: Path, *, is_tagged: bool = False, is_rehearsal: bool = False
) -> Iterator[str]:
    """Do every step, and say each when it is done. What is built is in `folder`.

    Raises:
        NotReady: Something is missing, or a step failed; nothing is tagged.
    """
    _check(version, root, is_tagged=is_tagged)
    with tempfile.TemporaryDirectory() as place:
        source = root if is_tagged else prepared(version, root, Path(place) / "copy")
        yield f"version {version}, {_heading(version, source).strip(' –')}"
        yield from build(source, folder, version)
        client = projects(source)[0]
        wheel = folder / client.wheel(version)
        for file in (wheel, folder / client.source_distribution(version)):
            with tempfile.TemporaryDirectory() as environment:
                yield f"{file.name}, installed by itself: {try_out(file, version, Path(environment)).strip()}"
        yield from trying.try_all(wheel, version, trying.here(source))
        plugin = projects(source)[1]
        for file in (folder / plugin.wheel(version), folder / plugin.source_distribution(version)):
            with tempfile.TemporaryDirectory() as environment:
                yield f"{file.name}, installed with the client: {try_plugin(file, wheel, Path(environment))}"
        yield describe(client, wheel, version, folder.parent / "sbom")
        with tempfile.TemporaryDirectory() as place_of_examples:
            yield from try_examples(wheel, source, Path(place_of_examples))
        if is_rehearsal:
            yield "not tagged: this was a dry run"
        elif not is_tagged:
            run(["git", "pull", "--quiet", "--ff-only", str(source), "HEAD"], root)
            run(["git", "tag", "--annotate", f"v{version}", "--message", f"Version {version}"], root)
            yield f"committed and tagged; to publish it: git push origin HEAD v{version}"


def _check(version: str, root: Path, *, is_tagged: bool = False) -> None:
    if found := list(problems(version, root, is_tagged=is_tagged)):
        raise NotReady("\n".join(found))


def _heading(version: str, root: Path) -> str:
    """What the changelog's heading of a version says after its number; empty without one."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(version)}\b(.+)$", text, re.MULTILINE)
    return found[1] if found else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Release what the arguments name; the exit status says whether it was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version")
    parser.add_argument("--check", action="store_true", help="only say what is missing")
    parser.add_argument("--dry-run", action="store_true", help="do all but tag")
    parser.add_argument("--tagged", action="store_true", help="the tag is there: only build and try")
    kept = "keep what was built here, and what is installed with it in the folder sbom beside this one"
    parser.add_argument("--output", type=Path, metavar="DIR", help=kept)
    options = parser.parse_args(arguments)
    try:
        if options.check:
            _check(options.version, ROOT)
            return 0
        with tempfile.TemporaryDirectory() as folder:
            target = options.output.absolute() if options.output else Path(folder) / "dist"
            steps = release(options.version, ROOT, target, is_tagged=options.tagged, is_rehearsal=options.dry_run)
            for line in steps:
                print(line, flush=True)
    except NotReady as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
