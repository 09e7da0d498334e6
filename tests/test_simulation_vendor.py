"""The vendor's own client, as it is on PyPI, does a day of an application against a simulation; only the base URL is ours."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import clips
import pytest
from test_vendor_client import vendor  # noqa: F401  # a fixture

from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation

TEXT = "Simulated: "


@pytest.fixture(scope="module")
def hook() -> Iterator[tuple[str, queue.Queue[Any]]]:
    """An address that webhooks can call, and what it was called with."""
    called: queue.Queue[Any] = queue.Queue()

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            called.put(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Hook) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/hook", called
        server.shutdown()


@pytest.fixture(scope="module")
def seen(vendor: Path, films: Path, hook: tuple[str, queue.Queue[Any]]) -> dict[str, Any]:  # noqa: F811
    script, video = Path(__file__).parent / "vendor_day.py", clips.h264(films)
    with Engine.start(simulation=Simulation()) as engine:
        command = [
            sys.executable,
            "-I",
            "-S",
            str(script),
            str(vendor),
            engine.url,
            engine.api_key,
            str(video),
            hook[0],
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_its_jobs_end_with_what_they_found(seen: dict[str, Any]) -> None:
    assert seen["describe"] == ["completed", f"{TEXT}The last climb", True]
    assert seen["describe_times"] == [[0.0, 1.2], [1.2, 2.2], [2.2, 3.8], [3.8, pytest.approx(5.6, abs=0.05)]]
    assert [seen["describes"], seen["updated"]] == [1, False]
    assert seen["transcribe"][0] == seen["extract"][0] == seen["find_moments"] == "completed"
    assert seen["faces"] == ["completed", [True] * 4]


def test_its_collection_holds_its_file(seen: dict[str, Any]) -> None:
    assert seen["collection"] == ["Races", "Of 2026", 1]
    assert [seen["added"], seen["members"], seen["renamed"]] == [["completed", True, 1], [True], "Tours"]
    assert [seen["descriptions"], seen["moments"]] == [[f"{TEXT}The last climb", 1], [True]]


def test_its_answers_cite_its_file(seen: dict[str, Any]) -> None:
    assert seen["search"] == [[True, True], [True, True]]
    assert [seen["segments"], seen["search_again"]] == [True, 2]
    assert seen["chat"] == [f"{TEXT}Anna Berg wins, alone.", True]
    assert seen["response"] == ["completed", f"{TEXT}Anna Berg wins, alone."]
    assert seen["deep"] == ["completed", [True] * 3]


def test_it_streams_and_waits_in_the_background(seen: dict[str, Any]) -> None:
    assert seen["stream"] == ["response.created", 12]
    assert seen["background"] == ["in_progress", "completed"]
    assert seen["deep_stream"] == 12


def test_it_shares_queries_and_imports(seen: dict[str, Any]) -> None:
    assert seen["share"] == ["The climb", 1, "x"]
    assert seen["query"] == ["completed", "SELECT 1", 1]
    assert seen["import"] == [2, "pending"]


def test_what_it_deletes_is_gone_everywhere(seen: dict[str, Any]) -> None:
    assert seen["deleted"] == [404, 404, 0, 0]
    assert seen["gone"] == [404] * 4
    assert seen["wrong"] == [404, 401]


def test_its_webhook_is_called(seen: dict[str, Any], hook: tuple[str, queue.Queue[Any]]) -> None:
    assert seen["webhook"][0] is True
    assert [hook[1].get(timeout=10)["event_type"] for _ in range(2)] == [
        "describe.job.completed",
        "collection.file.job.completed",
    ]
