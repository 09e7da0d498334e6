"""What a call costs, counted and not timed: functions called, of Python and of C, and modules loaded."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
SEGMENTS = [{"id": ID, "start_time": n, "end_time": n + 1} for n in range(10)]
CONFIG = {"strategy": "uniform", "uniform_config": {"window_seconds": 1}}
JOB = {"segmentation_id": ID, "status": "completed", "created_at": 1, "file_id": ID, "segmentation_config": CONFIG}
PAGE = {
    **JOB,
    "total_segments": 10,
    "data": {"object": "list", "segments": SEGMENTS, "total": 10, "limit": 10, "offset": 0},
}


def calls_of(work: Any) -> Counter[str]:
    """How many functions are called, by the package that they are of; those of C count for the one that calls them."""
    counted: Counter[str] = Counter()

    def count(frame: Any, event: str, _: Any) -> None:
        if event in ("call", "c_call"):
            package = frame.f_globals.get("__name__", "").partition(".")[0]
            counted["ours" if package in ("cloudglue", "cloudglue_api") else "others"] += 1

    gc.collect()  # clients that other tests left count as ours when they are collected meanwhile
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


@pytest.fixture
def warm(server: ScriptedServer) -> Any:
    """A client that has a connection, and whose models are loaded."""
    server.script(Reply(200, PAGE))
    with Cloudglue("cg-a-key-that-is-long-enough", base_url=server.url) as client:
        for _ in range(3):
            client.segmentations.get(ID, limit=10)
        yield client


def test_a_get_calls_few_functions(warm: Any) -> None:
    counted = calls_of(lambda: warm.segmentations.get(ID, limit=10))

    # When this was written: 203 and 649, of httpcore and h11 nearly all. Through httpx's client and its pool it would be 1,426 of others.
    # An answer that comes in two pieces costs 8 more.
    assert counted["ours"] <= 220
    assert counted["others"] <= 700


def test_a_page_is_decoded_without_a_call_for_each_item(warm: Any, server: ScriptedServer) -> None:
    few = calls_of(lambda: warm.segmentations.get(ID, limit=10))
    longer = {**PAGE["data"], "segments": SEGMENTS * 10}
    server.script(Reply(200, {**PAGE, "data": longer}))

    many = calls_of(lambda: warm.segmentations.get(ID, limit=100))

    assert many["ours"] <= few["ours"] + 10


def test_a_first_call_loads_few_modules(server: ScriptedServer) -> None:
    server.script(Reply(200, PAGE))
    program = (
        "import sys\n"
        "from cloudglue import Cloudglue\n"
        f"with Cloudglue('cg-key', base_url={server.url!r}) as client: client.segmentations.get({ID!r})\n"
        "print(len(sys.modules), [m for m in ('asyncio', 'concurrent.futures', 'dateutil.parser', 'cloudglue.calls.streams', 'cloudglue.filters', 'cloudglue.webhooks', 'cloudglue.local', 'cloudglue.cli.commands') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    count, _, needless = done.stdout.strip().partition(" ")

    # Where httpx finds rich and click, it loads them too.
    assert int(count) <= 560
    assert needless == "[]"


def test_an_asynchronous_call_imports_nothing(server: ScriptedServer) -> None:
    server.script(Reply(200, PAGE))
    looked_for: list[str] = []

    class Finder:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            looked_for.append(name)

    async def call() -> None:
        async with AsyncCloudglue("cg-a-key-that-is-long-enough", base_url=server.url) as client:
            for _ in range(3):
                await client.segmentations.get(ID, limit=10)
            sys.meta_path.insert(0, Finder)  # type: ignore[arg-type]
            try:
                await client.segmentations.get(ID, limit=10)
            finally:
                sys.meta_path.remove(Finder)  # type: ignore[arg-type]

    asyncio.run(call())

    assert looked_for == []
