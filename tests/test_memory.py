"""Neither a large upload nor a long list is ever held whole, and an answer is held once."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from pathlib import Path

import large_answers
import memory
import pytest
from scripted_server import Reply, ScriptedServer

MB = 1 << 20


@pytest.mark.parametrize(
    "kind",
    [
        "sync",
        "async",
        pytest.param("sync-httpx2", marks=pytest.mark.long),
        pytest.param("async-httpx2", marks=pytest.mark.long),
    ],
)
def test_the_memory_of_a_process_does_not_grow_with_what_it_sends_and_reads(kind: str) -> None:
    grown = memory.measured(kind, megabytes=64, segments=20_000)

    assert grown["upload"] < 20 * MB
    assert grown["list"] < 3 * MB  # 20,000 segments take five


SMALL = json.dumps({"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}).encode()
LARGE = b" " * (60 * MB) + SMALL


def growth(kind: str, server: ScriptedServer, reply: Reply) -> int:
    """By how many bytes the answer made the peak of a process grow."""
    server.answer = lambda asked: Reply(200, SMALL) if "limit" in asked.query else reply
    command = [sys.executable, str(Path(large_answers.__file__)), kind, server.url]
    return int(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_large_answer_is_in_memory_once(kind: str, server: ScriptedServer) -> None:
    grown = growth(kind, server, Reply(200, LARGE))

    assert 55 * MB < grown < 80 * MB


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_bomb_is_given_up_before_it_fills_the_memory(kind: str, server: ScriptedServer) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    bomb = b"".join(packer.compress(b" " * MB) for _ in range(256)) + packer.flush()

    assert growth(kind, server, Reply(200, bomb, {"content-encoding": "gzip"})) < 24 * MB  # of 256
