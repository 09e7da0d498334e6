"""generated/ is what the contract gives, and a change of the contract is a change of one YAML line."""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cloudglue import AsyncCloudglue, Cloudglue, models

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the generator reads and writes."""
    for name in ("openapi", "tools", "generated", "cloudglue"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def generate(copy: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.generator.generate", *options], cwd=copy, capture_output=True, text=True
    )


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


@pytest.mark.long  # `make check` says the same
def test_the_check_passes_on_what_is_committed(copy: Path) -> None:
    assert generate(copy, "--check").returncode == 0


def test_the_check_fails_after_one_changed_character(copy: Path) -> None:
    replace(
        copy / "generated/cloudglue_api/models/segmentation_uniform_config.py", "Windows of equal", "Windows of equaI"
    )

    done = generate(copy, "--check")

    assert done.returncode == 1
    assert '-    """Windows of equaI length.' in done.stdout
    assert '+    """Windows of equal length.' in done.stdout


def test_a_changed_bound_fails_the_check_and_once_generated_changes_what_strategies_accepts(copy: Path) -> None:
    before = "window_seconds: {type: number, minimum: 1, maximum: 120"
    replace(copy / "openapi/segmentations.yaml", before, before.replace("120", "240"))

    checked = generate(copy, "--check")
    generated = generate(copy)
    environment = {**os.environ, "PYTHONPATH": f"{copy}:{copy / 'generated'}"}
    program = "from cloudglue import strategies as s; print(s.__file__); s.uniform(200)"
    done = subprocess.run([sys.executable, "-c", program], cwd=copy, env=environment, capture_output=True, text=True)

    assert (checked.returncode, generated.returncode) == (1, 0)
    assert "maximum=240" in checked.stdout
    assert done.returncode == 0, done.stderr
    assert str(copy) in done.stdout


LEAVING = """
import warnings
from cloudglue import APIConnectionError, Cloudglue

def said(use):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            use()
        except APIConnectionError:  # nobody listens there
            pass
    print([f"{one.filename}: {one.message}" for one in caught])

with Cloudglue("cg-key", base_url="http://127.0.0.1:9/v1", max_retries=0) as client:
    said(lambda: client.face_match.list(status="completed"))
    said(lambda: client.face_match.iter(created_after="2026-01-01", status="completed"))
    said(lambda: client.face_match.create(source_image={}, target_video_url="https://example.org/a.mp4", max_faces=3))
    said(lambda: client.face_match.list())
    print(client.face_match.list.__doc__)
"""


def test_an_argument_that_will_go_warns_whoever_gives_it(copy: Path) -> None:
    contract = copy / "openapi/face_match.yaml"
    status, most = "        - name: status\n", "        max_faces:\n          type: integer\n"
    end = "          deprecated: true\n          x-sunset: {{instead: {}}}\n"
    replace(contract, status, status + end.format('state, until: "2027-06-30"'))
    replace(contract, most, most + end.format("most_faces"))

    generated = generate(copy)
    environment = {**os.environ, "PYTHONPATH": f"{copy}:{copy / 'generated'}"}
    done = subprocess.run([sys.executable, "-c", LEAVING], cwd=copy, env=environment, capture_output=True, text=True)

    assert (generated.returncode, done.returncode) == (0, 0), generated.stderr + done.stderr
    until = "(status=…) is deprecated, and may be gone after 2027-06-30; use state"
    listed, iterated, created, without, *documented = done.stdout.splitlines()
    assert listed == f"['<string>: FaceMatch.list{until}']"
    assert iterated == f"['<string>: FaceMatch.iter{until}']"
    assert created == "['<string>: FaceMatch.create(max_faces=…) is deprecated; use most_faces']"
    assert without == "[]"
    assert "Deprecated: use state. It may be gone after 2027-06-30." in " ".join(" ".join(documented).split())


def test_a_contract_that_cannot_be_generated_is_refused(copy: Path) -> None:
    replace(copy / "openapi/frames.yaml", "x-pages: {items: data.frames", "x-pages: {items: data.pictures")

    done = generate(copy)

    assert done.returncode == 1
    assert "no list at 'data.pictures'" in done.stderr


def test_a_field_that_no_attribute_can_be_called_makes_a_dict_with_known_keys(copy: Path) -> None:
    path = copy / "openapi/segmentations.yaml"
    replace(
        path,
        "        window_seconds: {type: number",
        "        from: {type: number, description: x}\n        window_seconds: {type: number",
    )

    generated = generate(copy)
    environment = {**os.environ, "PYTHONPATH": f"{copy}:{copy / 'generated'}"}
    program = (
        "from cloudglue import models, strategies as s\nfrom cloudglue.codec import answers\n"
        "config = s.validate({'strategy': 'uniform', 'uniform_config': {'window_seconds': 5, 'from': 1}})\n"
        "print(answers.encode(config).decode())\n"
        "s.validate({'strategy': 'uniform', 'uniform_config': {'from': 'x', 'to': 1}})"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=copy, env=environment, capture_output=True, text=True)

    assert generated.returncode == 0, generated.stderr
    assert '"from":1' in done.stdout
    assert "uniform_config.from: 'x' is text" in done.stderr
    assert "uniform_config.to: is not a field" in done.stderr
    assert "uniform_config.window_seconds: is missing" in done.stderr


@pytest.mark.parametrize("resource", ["files", "frames", "segmentations", "thumbnails"])
def test_sync_and_async_have_the_same_methods_and_arguments(resource: str) -> None:
    sync, background = (getattr(kind("key"), resource) for kind in (Cloudglue, AsyncCloudglue))

    def shape(of: Any) -> dict[str, list[tuple[str, Any, Any]]]:
        methods = inspect.getmembers(type(of), inspect.isfunction)
        return {
            n: [(p.name, p.default, p.annotation) for p in inspect.signature(m).parameters.values()][1:]
            for n, m in methods
            if n[0] != "_"
        }

    assert shape(sync) == shape(background)
    assert shape(sync)


@pytest.mark.parametrize("resource", ["chat", "collections", "files", "query", "search", "segmentations", "tags"])
def test_each_argument_that_is_an_id_may_be_a_uuid(resource: str) -> None:
    methods = inspect.getmembers(type(getattr(Cloudglue("key"), resource)), inspect.isfunction)
    arguments = [(p.name, str(p.annotation)) for _, m in methods for p in inspect.signature(m).parameters.values()]
    ids = {(n, kind) for n, kind in arguments if n.endswith("_id") or (n, kind[:8]) == ("collections", "Sequence")}

    assert ids
    assert {(name, kind) for name, kind in ids if "UUID" not in kind} == set()


@pytest.mark.parametrize(
    ("output", "text"),
    [
        (
            [
                {"type": "function_call", "name": "look"},
                {"type": "message", "content": [{"type": "output_text", "text": "Anna"}, {"type": "output_text"}]},
                {"type": "thought", "content": "of a later version"},
                {"type": "message", "content": [{"type": "output_text", "text": " wins."}]},
                {"type": "message"},
            ],
            "Anna wins.",
        ),
        ([], ""),
        (None, ""),
    ],
)
def test_the_text_of_an_answer_is_put_together(output: Any, text: str) -> None:
    answer = models.ResponseRun.from_dict({"output": output})

    assert answer.output_text == text
    assert "output_text" not in answer.to_dict()
    assert models.ResponseRun().output_text == ""


def test_every_enum_decodes_a_value_that_it_does_not_know() -> None:
    enums = [kind for name in dir(models) if isinstance(kind := getattr(models, name), type) and issubclass(kind, str)]

    assert enums
    assert all(kind("from-the-future") == "from-the-future" for kind in enums)


def test_importing_the_package_loads_no_model_and_no_http_library() -> None:
    program = "import sys, cloudglue; print([m for m in sys.modules if m.startswith(('cloudglue_api', 'httpx', 'attr', 'msgspec', 'dateutil', 'asyncio', 'urllib.request', 'ssl'))])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("resource", "most"), [("tags", 6), ("webhooks", 8), ("describe", 40), ("files", 60)])
def test_a_resource_loads_only_its_own_models(resource: str, most: int) -> None:
    program = (
        "import sys\n"
        "from cloudglue import Cloudglue, CloudglueError\n"
        "client = Cloudglue('cg-key', base_url='http://127.0.0.1:9/v1', max_retries=0)\n"
        "def loaded(part): return [m for m in sys.modules if m.startswith(f'cloudglue_api.{part}.')]\n"
        "print(loaded('models'), loaded('api'))\n"
        f"try: client.{resource}.list()\n"
        "except CloudglueError: pass\n"
        "print(len(loaded('models')), {m.split('.')[2] for m in loaded('api')}, 'dateutil' in sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    count, _, rest = after.partition(" ")

    assert before == "[] []"
    assert 0 < int(count) <= most
    assert rest.startswith(f"{{'{resource}'}}")


def test_a_mistyped_field_is_caught_by_both_type_checkers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from cloudglue import Cloudglue, strategies\n"
        "with Cloudglue.local() as client:\n"
        "    for segment in client.segment('video.mp4', strategies.uniform(5)):\n"
        "        print(segment.start_tim)\n"
        "    print(client.files.get('x').filename)\n"
        "    strategies.uniform(windows=5)\n"
    )
    mypy = ["mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml")]
    for command in (mypy, ["pyright", "--pythonpath", sys.executable]):
        paths = {**os.environ, "MYPYPATH": f"{ROOT}:{ROOT / 'generated'}", "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
        done = subprocess.run(
            [sys.executable, "-m", *command, str(script)],
            cwd=ROOT,
            env=paths,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 1, done.stdout + done.stderr
        assert "start_tim" in done.stdout
        assert "windows" in done.stdout
        assert "filename" not in done.stdout
