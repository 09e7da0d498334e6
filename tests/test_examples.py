"""The example of each resource: it runs to its end, both type checkers accept it, and each would catch a mistake in it. And the review service."""

from __future__ import annotations

import inspect
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Asked, Reply, ScriptedServer
from test_extending import PUBLIC, private_uses

from cloudglue import Cloudglue
from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation
from cloudglue_api.client import Resources

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "docs/examples"
REVIEW = ROOT / "examples/review_service"
sys.path.insert(0, str(EXAMPLES))

import every_resource  # noqa: E402 - the folder is not a package

FUNCTIONS = {name: f for name, f in vars(every_resource).items() if inspect.isfunction(f)}
ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
EVENTS = (b'data: {"type": "response.output_text.delta", "delta": "A goal."}\n\n', b"data: [DONE]\n\n")
IDS = "id job_id file_id collection_id segmentation_id frame_id frame_extraction_id face_detection_id face_match_id moment_id"
TEXTS = "name filename route label value text title reason criterion_name endpoint url webhook_secret mime_type"
NUMBERS = "start_time end_time time timestamp created_at updated_at added_at file_count size_bytes total limit offset rank_score"
# One thing with the required fields of all: what a model does not know of is passed over.
THING: dict[str, Any] = {
    **dict.fromkeys(IDS.split(), ID),
    **dict.fromkeys(TEXTS.split(), "goal"),
    **dict.fromkeys(NUMBERS.split(), 1),
    "uri": f"cloudglue://files/{ID}",
    "status": "completed",
    "type": "file",
    "scope": "segment",
    "criteria": "shot",
    "collection_type": "media-descriptions",
    "segmentation_config": {"strategy": "uniform"},
    "frame_extraction_config": {"strategy": "uniform"},
    "face_bounding_box": {"top": 0, "left": 0, "height": 1, "width": 1},
    "metadata": {},
    "results": [],
    "subscribed_events": [],
    "active": True,
}
INSIDE = "frames faces segments segment_entities runs speech data files moments"


def service(asked: Asked) -> Reply:
    """As much of the service as the examples call: whatever is begun is done, and a list holds one thing."""
    if asked.path.endswith("/responses"):
        return Reply(pieces=EVENTS)
    found = [THING] if asked.query.get("offset", "0") == "0" else []
    page = {
        **dict.fromkeys(INSIDE.split(), found),
        "total": 1,
        "limit": 100,
        "offset": 0,
        "has_more": False,
        "previews": [],
    }
    is_list = asked.method == "GET" and not asked.path.endswith(ID)
    return Reply(200, page if is_list else {**THING, **page, "data": page}, {"content-type": "application/json"})


TO_DO = "give each a function of its name in docs/examples/every_resource.py"


def test_each_resource_has_an_example() -> None:
    resources = [name for name in vars(Resources) if name[0] != "_"]

    assert [name for name in resources if name not in FUNCTIONS] == [], TO_DO
    assert [name for name in FUNCTIONS if name not in resources] == [], (
        "there is no such resource: take its function out"
    )


def run(name: str, client: Cloudglue, video: Path, some_id: str = ID) -> Any:
    given = {"client": client, "video": video}
    return FUNCTIONS[name](*[given.get(one, some_id) for one in inspect.signature(FUNCTIONS[name]).parameters])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_example_runs_to_its_end(server: ScriptedServer, name: str, bikes: Path) -> None:
    server.answer = service

    with Cloudglue("cg-key", base_url=server.url) as client:
        run(name, client, bikes)

    assert server.asked


def test_the_examples_of_files_and_segments_run_on_the_engine(engine: Engine, bikes: Path) -> None:
    with Cloudglue(engine.api_key, base_url=engine.url) as client:
        file_id = run("files", client, bikes)
        ends = run("segmentations", client, bikes, file_id)
        pictures = run("thumbnails", client, bikes, file_id)

    assert ends == sorted(ends)
    assert len(ends) > 1
    assert pictures


def test_a_nights_work_is_done_on_a_simulation(bikes: Path, tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        shutil.copy(bikes, tmp_path / name)

    with Engine.start(simulation=Simulation()) as engine:
        known = {"CLOUDGLUE_API_KEY": engine.api_key, "CLOUDGLUE_BASE_URL": engine.url}
        command = [sys.executable, str(EXAMPLES / "nightly.py"), str(tmp_path)]
        done = subprocess.run(command, env=os.environ | known, capture_output=True, text=True)
        with Cloudglue(engine.api_key, base_url=engine.url) as client:
            left = [*client.files.iter(), *client.collections.iter()]

    assert (done.returncode, done.stderr) == (0, "")
    said, _, report = done.stdout.partition("{\n")
    found = json.loads("{" + report)
    assert "places by deep search\nSimulated: " in said
    assert [(one["windows"], len(one["shots"]), one["summary"][:9]) for one in found.values()] == [
        (3, 6, "Simulated")
    ] * 2
    assert [one["link"][:8] for one in found.values()] == ["https://"] * 2
    assert left == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the example beside pyright's settings: its `include` takes relative paths only, and passes over others."""
    settings = {
        "include": ["every_resource.py", "nightly.py"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(ROOT), str(ROOT / "generated")],
        "venvPath": str(ROOT),
        "venv": ".venv",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    shutil.copy(EXAMPLES / "nightly.py", tmp_path)
    return Path(shutil.copy(EXAMPLES / "every_resource.py", tmp_path))


CHECKERS = {"mypy": ["--strict", "--config-file", str(ROOT / "pyproject.toml")], "pyright": []}
MISTAKE = "\n\ndef mistake(client: Cloudglue) -> int:\n    return client.files.get('id').filenam\n"


def check(checker: str, program: Path) -> subprocess.CompletedProcess[str]:
    target = ["-p", str(program.parent)] if checker == "pyright" else [*map(str, program.parent.glob("*.py"))]
    paths = {**os.environ, "MYPYPATH": f"{ROOT}:{ROOT / 'generated'}"}
    command = [sys.executable, "-m", checker, *CHECKERS[checker], *target]
    return subprocess.run(command, cwd=ROOT, env=paths, capture_output=True, text=True)


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_type_checker_accepts_the_examples(checker: str, copy: Path) -> None:
    done = check(checker, copy)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_type_checker_sees_a_mistake_in_them(checker: str, copy: Path) -> None:
    copy.write_text(copy.read_text() + MISTAKE)

    done = check(checker, copy)

    assert done.returncode == 1
    assert "filenam" in done.stdout


# The service that a team would copy


def test_the_review_services_own_tests_pass() -> None:
    # pytest-asyncio warns of a setting that they have no use for.
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio"]

    done = subprocess.run(command, cwd=REVIEW, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


@pytest.mark.parametrize("file", sorted(REVIEW.rglob("*.py")), ids=lambda file: str(file.relative_to(REVIEW)))
def test_the_review_service_uses_nothing_that_is_not_public(file: Path) -> None:
    used = private_uses(file.read_text(), PUBLIC | {"cloudglue.testing"})

    assert [name for name in used if not name.startswith("self._")] == []
