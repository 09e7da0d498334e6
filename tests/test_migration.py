"""What is told to those who come from the vendor's client is there: calls, arguments, and the example runs."""

from __future__ import annotations

import importlib
import inspect
import re
import shutil
import textwrap
from pathlib import Path

import pytest
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue

TEXT = (Path(__file__).resolve().parent.parent / "docs/guides/migration.md").read_text(encoding="utf-8")
RENAMED = re.findall(r"^\| `([\w.]+\.\w+)` \| `(\w+)\.(\w+)` \|", TEXT, re.MULTILINE)
SAME = [
    (resource, method)
    for resource, methods in re.findall(r"^\| `(\w+)` \| (`\w+`(?:, `\w+`)*) \|$", TEXT, re.MULTILINE)
    for method in re.findall(r"\w+", methods)
]
ARGUMENTS = re.findall(r"^\| `(\w+)\.(\w+)` \| `\w+`(?:, `\w+`)* \| `(\w+)` \|", TEXT, re.MULTILINE)
AFTER = textwrap.dedent(re.search(r"^After:\n\n((?:    .*\n|\n)+)", TEXT, re.MULTILINE)[1])  # type: ignore[index]


@pytest.mark.parametrize("kind", [Cloudglue, AsyncCloudglue])
def test_each_call_of_the_table_is_there(kind: type) -> None:
    client = kind("cg-key")
    modules = ("strategies", "filters")

    places = [
        (place if place not in modules else importlib.import_module(f"cloudglue.{place}"), name)
        for place, name in [*[(place, name) for _, place, name in RENAMED], *SAME]
    ]

    missing = [(p, n) for p, n in places if not hasattr(getattr(client, p) if isinstance(p, str) else p, n)]
    assert missing == []


def test_the_table_covers_the_vendors_calls_once() -> None:
    named = [vendor for vendor, _, _ in RENAMED] + [f"{resource}.{method}" for resource, method in SAME]

    assert len(named) == len(set(named)) == 151


@pytest.mark.parametrize("kind", [Cloudglue, AsyncCloudglue])
def test_each_argument_of_the_table_is_there(kind: type) -> None:
    client = kind("cg-key")

    missing = [
        (resource, method, argument)
        for resource, method, argument in ARGUMENTS
        if argument not in inspect.signature(getattr(getattr(client, resource), method)).parameters
    ]

    assert missing == []
    assert len(ARGUMENTS) == 15


def service(asked: Asked) -> Reply:
    """A file that is ready, and a description of it that fails."""
    if "/files" in asked.path:
        return Reply(200, {"id": "f1", "status": "completed", "uri": "cloudglue://files/f1", "filename": "video.mp4"})
    return Reply(200, {"job_id": "d1", "status": "failed", "error": "no sound"})


def test_the_example_runs(
    server: ScriptedServer,
    bikes: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server.answer = service
    shutil.copy(bikes, tmp_path / "video.mp4")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLOUDGLUE_BASE_URL", server.url)

    exec(compile(AFTER, "migration.md", "exec"), {})

    assert capsys.readouterr().out == "no sound\n"
    assert [asked.path for asked in server.asked if asked.method == "POST"] == ["/v1/files", "/v1/describe"]
