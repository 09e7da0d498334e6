"""What changed for users is said in the changelog's words, and a breaking change is not released in silence."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cloudglue
from cloudglue import exports, service
from tools.contract import api_diff as api_diff
from tools.contract import behaviour
from tools.contract import python_names as python_names

ROOT = Path(__file__).resolve().parent.parent

WINDOW = "window_seconds: {type: number, minimum: 1, maximum: 120"
IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which the contract and the packages as they are now are version 0.1.0."""
    folder = tmp_path_factory.mktemp("released")
    for name in ("openapi", "tools", "generated", "cloudglue"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder)
    assert run(folder, "contract.baseline", "0.1.0").returncode == 0
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Release")
    return folder


@pytest.fixture
def repository(released: Path, tmp_path: Path) -> Path:
    """A copy of it to change, with nothing in its changelog since."""
    folder = Path(shutil.copytree(released, tmp_path / "repository"))
    (folder / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 0.1.1 – unreleased\n\n## 0.1.0 – 2026-11-01\n\n- `client.tags.list`\n"
    )
    return folder


def replace(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text()
    assert text.count(old) == 1, (file, old, text.count(old))
    (folder / file).write_text(text.replace(old, new))


def run(folder: Path, program: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"tools.{program}", *options]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)


def cut(folder: Path, file: str, start: str, end: str) -> None:
    """Take out what stands from one text up to another."""
    text = (folder / file).read_text()
    (folder / file).write_text(text[: text.index(start)] + text[text.index(end) :])


def test_nothing_changed_is_said_so(repository: Path) -> None:
    assert run(repository, "contract.api_diff").stdout == "Nothing changed for users since version 0.1.0.\n"
    assert run(repository, "contract.api_diff", "--check").returncode == 0


def test_without_a_tag_and_without_git_it_compares_with_what_the_release_kept(repository: Path) -> None:
    shutil.rmtree(repository / ".git")
    replace(repository, "cloudglue/strategies.py", "def preview(", "def foresee(")

    checked = run(repository, "contract.api_diff", "--check")

    assert checked.returncode == 1
    assert "says nothing of `strategies.preview`" in checked.stdout


def test_changes_of_the_contract_and_of_python_are_entries_for_the_changelog(repository: Path) -> None:
    cut(repository, "openapi/webhooks.yaml", "    delete:\n", "components:\n")
    cut(repository, "openapi/webhooks.yaml", "    WebhookDeleted:\n", "    WebhookEvent:\n")
    replace(repository, "openapi/segmentations.yaml", WINDOW, WINDOW.replace("120", "60"))
    replace(repository, "openapi/shared.yaml", "failed, not_applicable]\n", "failed, not_applicable, stuck]\n")
    replace(repository, "openapi/files.yaml", "        url: {type: string, description: Where the file is.}\n", "        url: {type: string, description: Where the file is.}\n        label: {type: string, description: A label.}\n")  # fmt: skip
    replace(repository, "cloudglue/strategies.py", "def preview(", "def foresee(")

    generated = run(repository, "generator.generate")
    shown = run(repository, "contract.api_diff").stdout

    assert generated.returncode == 0, generated.stderr
    added, _, rest = shown.partition("### Changed\n")
    changed, _, removed = rest.partition("### Removed\n")
    assert added.startswith("### Added\n")
    assert "- `client.files.sync_from_url(label)`: field (string), new (POST /files/sync body.label).\n" in added
    assert "- `strategies.foresee` is new.\n" in added
    assert "- **Breaking:** `models.SegmentationUniformConfig.window_seconds`: maximum was 120, is 60 (" in changed
    assert "- `models.JobStatus.STUCK`: value `stuck`, new (" in added
    assert shown.lower().count("stuck") == 2
    assert "- **Breaking:** `client.webhooks.delete`: DELETE /webhooks/{webhook_id}, gone.\n" in removed
    assert removed.count("`client.webhooks.delete`") == 1
    assert "- **Breaking:** `strategies.preview` is gone.\n" in removed
    assert "- **Breaking:** `models.WebhookDeleted` is gone.\n" in removed
    assert removed.count("WebhookDeleted") == 1


def test_what_will_go_is_an_entry_of_its_own_that_says_until_when_and_what_to_use(repository: Path) -> None:
    summary = "      summary: List the describe jobs that used a segmentation.\n"
    sunset = '      deprecated: true\n      x-sunset: {until: "2027-06-30", instead: client.describe.list}\n'
    replace(repository, "openapi/segmentations.yaml", summary, sunset + summary)
    field = 'deprecated: true, x-sunset: {{until: "2027-06-30", instead: {}}}, '
    bytes_ = 'bytes: {type: [integer, "null"], '
    replace(repository, "openapi/files.yaml", bytes_, f"{bytes_}{field.format('size')}")
    before = "{name: created_before, in: query, "
    replace(repository, "openapi/files.yaml", before, f"{before}{field.format('filter')}")
    kept = 'description: "Your own keys and values, to be kept with the file."}'
    replace(repository, "openapi/files.yaml", kept, f"{field.format('tags')}{kept}")

    title = "GET /segmentations/{segmentation_id}/describes"
    printed = run(repository, "contract.api_diff").stdout

    assert printed.startswith("### Deprecated\n")
    assert (
        f"- `client.segmentations.list_describes`: deprecated until 2027-06-30; use client.describe.list ({title}).\n"
        in printed
    )
    assert "- `models.File.bytes`: deprecated until 2027-06-30; use size (POST /files 200.bytes and " in printed
    assert (
        "- `client.files.list(created_before)`: deprecated until 2027-06-30; use filter (GET /files query created_before).\n"
        in printed
    )
    assert (
        "- `client.files.sync_from_url(metadata)`: deprecated until 2027-06-30; use tags (POST /files/sync " in printed
    )


def test_what_must_be_given_now_is_said_once_with_every_method_that_takes_it(repository: Path) -> None:
    before = "{name: created_before, in: query, "
    replace(repository, "openapi/files.yaml", before, f"{before}required: true, ")
    replace(repository, "openapi/files.yaml", "      required: [url]\n", "      required: [url, metadata]\n")
    example = "          metadata: {season: 2026}\n      properties:\n        segmentation_id:"
    replace(repository, "openapi/collections.yaml", example, example.replace("prop", "required: [url]\n      prop"))

    assert run(repository, "generator.generate").returncode == 0
    printed = run(repository, "contract.api_diff").stdout

    assert printed.splitlines()[2:-1] == [
        "- **Breaking:** `client.collections.add_video(url)`: required was false, is true (POST /collections/{collection_id}/media body.url"
        " and 1 more); `client.collections.add_media(url)`, `client.collections.add_video_and_wait(url)`,"
        " `client.collections.add_media_and_wait(url)` too.",
        "- **Breaking:** `client.files.list(created_before)`: required was false, is true (GET /files query created_before);"
        " `client.files.iter(created_before)` too.",
        "- **Breaking:** `client.files.sync_from_url(metadata)`: required was false, is true (POST /files/sync body.metadata);"
        " `client.files.sync_from_url_and_wait(metadata)` too.",
    ]


def test_a_new_rule_between_fields_is_breaking_and_one_that_is_gone_is_not(repository: Path) -> None:
    rule = "      x-rules: [{ascending: [min_duration_seconds, max_duration_seconds]}]\n"
    replace(repository, "openapi/segments.yaml", rule, "")
    needs = "needs: {uniform: uniform_config}, takes: {shot-detector"
    replace(repository, "openapi/collections.yaml", needs, "needs: {uniform: uniform_config, shot-detector")

    printed = run(repository, "contract.api_diff").stdout.splitlines()

    config = "uniform needs uniform_config, shot-detector needs shot_detector_config"
    assert "- `models.ShotConfig`: rule min_duration_seconds ≤ max_duration_seconds, gone." in printed
    assert any(
        line.startswith(f"- **Breaking:** `models.DefaultSegmentationConfig`: rule strategy: {config}")
        for line in printed
    )


def test_what_clients_do_otherwise_by_a_key_of_the_contracts_own_is_an_entry(repository: Path) -> None:
    replace(repository, "openapi/segments.yaml", "succeeded: [completed]", "succeeded: [not_applicable]")
    replace(repository, "openapi/query.yaml", "[failed, cancelled]", "[failed]")
    replace(repository, "openapi/share.yaml", ", optional: true}", "}")
    replace(repository, "openapi/bulk_imports.yaml", "      x-repeatable: true\n", "")
    replace(repository, "openapi/frames.yaml", ", stable: true", "")
    replace(repository, "openapi/responses.yaml", "output.content.text}", "instructions}")

    changed = run(repository, "contract.api_diff").stdout.partition("### Changed\n\n")[2].splitlines()

    assert changed == [
        "- **Breaking:** `client.query.wait`: end state `cancelled` (failed), gone.",
        "- **Breaking:** `client.segments.wait`: end state `completed` (succeeded), gone.",
        "- **Breaking:** `client.share.wait`: a job without a status has not ended any more.",
        "- **Breaking:** `models.ResponseRun.output_text`: was the text at `output.content.text`, is that at `instructions`.",
        "- `client.bulk_imports.cancel_run`: is not tried again as a GET is any more.",
        "- `client.frames.frames`: the list may change while it is read.",
        "- `client.segments.wait`: end state `not_applicable` (succeeded), new.",
        "",
    ]


def test_where_a_list_has_its_items_is_a_change_for_who_iterates(repository: Path) -> None:
    cases = "x-pages: {items: moments}"
    replace(repository, "openapi/collections_moments.yaml", cases, "x-pages: {items: moments.here}")

    old, new = (api_diff.contract(root) for root in (ROOT, repository))

    assert [str(change.text) for change in behaviour.changes(new, old)] == [
        "the items were at `moments`, are at `moments.here`"
    ]


def test_what_clients_of_ones_own_are_built_on_and_exports_are_watched_too(repository: Path) -> None:
    text = (repository / "cloudglue/service/clients.py").read_text()
    (repository / "cloudglue/service/clients.py").write_text(text.replace(" def raw(", " def bare("))
    replace(
        repository, "cloudglue/calls/timeouts.py", "    pool: float | None = 60.0\n", "    pools: float | None = 60.0\n"
    )
    replace(repository, "cloudglue/calls/provider.py", "    key_variable: str\n", "    variable: str\n")
    replace(repository, "cloudglue/service/connection.py", "max_retries: int = 2", "max_retries: int = 3")

    replace(repository, "cloudglue/exports/splitting.py", "    start_moved: float\n", "    moved: float\n")
    replace(repository, "cloudglue/exports/tables.py", "def columns(", "def table(")
    replace(
        repository,
        "generated/cloudglue_api/types.py",
        "def deprecated(*, until: str | None = None,",
        "def deprecated(*, day: str,",
    )

    breaking = [line for line in run(repository, "contract.api_diff").stdout.splitlines() if "**Breaking:**" in line]

    assert sorted(breaking) == [
        "- **Breaking:** `Cloudglue.__init__` takes `max_retries` as 3 when it is left out, not as 2.",
        "- **Breaking:** `Cloudglue.raw` is gone.",
        "- **Breaking:** `Timeouts.pool` is gone.",
        "- **Breaking:** `exports.SplitFile.start_moved` is gone.",
        "- **Breaking:** `exports.columns` is gone.",
        "- **Breaking:** `service.Service.key_variable` is gone.",
        "- **Breaking:** `service.ServiceClient.raw` is gone.",
        "- **Breaking:** `service.deprecated` needs `day`.",
        "- **Breaking:** `service.deprecated` takes no `until` any more.",
    ]


def test_what_is_not_promised_may_change_without_a_word(repository: Path) -> None:
    for module, name in (
        ("paging/reader", "Reader"),
        ("calls/timeouts", "EACH_STEP"),
        ("calls/provider", "LIBRARY"),
        ("client", "CLOUDGLUE"),
    ):
        file = repository / f"cloudglue/{module}.py"
        file.write_text(re.sub(rf"\b{name}\b", f"{name}2", file.read_text()))

    assert run(repository, "contract.api_diff").stdout == "Nothing changed for users since version 0.1.0.\n"


def test_every_name_that_the_reference_promises_is_watched() -> None:
    promised = [getattr(home, name) for home in (cloudglue, exports, service) for name in home.__all__]
    own = [thing for thing in promised if inspect.isclass(thing) or inspect.isfunction(thing)]

    unwatched = [c.__qualname__ for c in own if python_names._name(f"{c.__module__}.{c.__qualname__}") is None]

    assert len(own) > 30
    assert unwatched == []


def test_a_breaking_change_needs_an_entry_and_a_step_of_the_version(repository: Path) -> None:
    replace(repository, "openapi/segmentations.yaml", WINDOW, WINDOW.replace("120", "60"))

    silent = run(repository, "contract.api_diff", "--check")
    replace(repository, "CHANGELOG.md", "unreleased\n", f"unreleased\n\n{run(repository, 'contract.api_diff').stdout}")
    written = run(repository, "contract.api_diff", "--check")
    replace(repository, "CHANGELOG.md", "## 0.1.1", "## 0.2.0")
    stepped = run(repository, "contract.api_diff", "--check")
    replace(repository, "CHANGELOG.md", "0.2.0 – unreleased", "0.2.0 – 2026-12-01")
    dated = run(repository, "contract.api_diff", "--check")

    assert silent.returncode == 1
    assert (
        "CHANGELOG.md, unreleased: says nothing of `models.SegmentationUniformConfig.window_seconds`" in silent.stdout
    )
    assert written.returncode == 1
    assert written.stdout == (
        "CHANGELOG.md: version 0.1.1 follows 0.1.0, and 1 changes are breaking; step up the minor version\n"
    )
    assert stepped.returncode == 0, stepped.stdout
    assert dated.returncode == 0, dated.stdout


def test_a_change_that_breaks_nothing_needs_no_entry(repository: Path) -> None:
    replace(repository, "openapi/segmentations.yaml", WINDOW, WINDOW.replace("120", "240"))

    assert run(repository, "contract.api_diff", "--check").returncode == 0
    assert (
        "`models.SegmentationUniformConfig.window_seconds`: maximum was 120, is 240"
        in run(repository, "contract.api_diff").stdout
    )


def test_a_reference_that_is_none_is_named(repository: Path) -> None:
    done = run(repository, "contract.api_diff", "v9")

    assert done.returncode == 2
    assert "api-diff: v9: git cannot read it: " in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("0.1.0", "0.1.1", False),
        ("0.1.9", "0.2.0", True),
        ("0.9.0", "1.0.0", True),
        ("1.2.0", "1.3.0", False),
        ("1.2.0", "2.0.0", True),
    ],
)
def test_a_version_says_whether_something_may_break(old: str, new: str, allowed: bool) -> None:
    assert api_diff.allows_breaking(old, new) is allowed


def test_an_entry_for_a_longer_name_is_none_for_this_one() -> None:
    entry = api_diff.Entry("Removed", "client.files.get", " is gone", is_breaking=True)
    unreleased = (
        "## 1.0.0 – unreleased\n\n- `client.files.get_all` and `my.client.files.get`\n\n## 0.9\n- `client.files.get`\n"
    )

    assert len(list(api_diff.unsaid([entry], unreleased, "0.9.0", "1.0.0"))) == 1
