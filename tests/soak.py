"""Many calls, sync or async, of a server that fails now and then: what came of each, and what of the process.

    .venv/bin/python tests/soak.py async 50000        # sync, sync-httpx2, async-httpx2; the short form is tests/test_soak.py

It prints a report in JSON, and ends with 1 if a promise was broken.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
from msgspec.structs import replace
from storm_server import ITEMS, Storm

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError
from cloudglue.calls.retries import Policy

AT_ONCE = 4
WARM_UP = 0.1
FILE = "00000000-0000-0000-0000-000000000000"


class Ledger:
    """What came of the calls."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._lock = threading.Lock()

    def right(self, expected: Any, found: Any) -> None:
        with self._lock:
            self.outcomes["right" if found == expected else "wrong"] += 1
            if found != expected:
                self.wrong.append(f"{found!r:.200} in place of {expected!r:.200}")

    def raised(self, error: Exception) -> None:
        with self._lock:
            self.outcomes[type(error).__name__] += 1
            if not isinstance(error, CloudglueError):
                self.wrong.append(f"{type(error).__name__}: {error}")


def call(client: Any, number: int) -> tuple[Any, Any]:
    """A call of one of the kinds, and what must come of it: for a synchronous client the result, else what to await."""
    match number % 5:
        case 0:
            return f"upload-{number}.mp4", client.files.upload(b"x" * 2000, filename=f"upload-{number}.mp4")
        case 1:
            return f"tag-{number}", client.tags.create(label=f"tag-{number}", value="v", file_id=FILE)
        case 2:
            return [str(n) for n in range(ITEMS)], client.tags.iter(page_size=10)
        case _:
            return f"t{number}", client.tags.get(f"t{number}")


def said(model: Any) -> Any:
    """What a call gave, as `call` says it."""
    if isinstance(model, list):
        return [item.label for item in model]
    return getattr(model, "label", None) or model.filename


def soak_sync(client: Any, numbers: Iterator[int], ledger: Ledger) -> None:
    """Make the calls, from several threads."""
    guard = threading.Lock()

    def work() -> None:
        while True:
            with guard:
                number = next(numbers, None)
            if number is None:
                return
            try:
                expected, found = call(client, number)
                ledger.right(expected, said(list(found) if number % 5 == 2 else found))
            except Exception as error:
                ledger.raised(error)

    threads = [threading.Thread(target=work) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


async def soak_async(client: Any, numbers: Iterator[int], ledger: Ledger) -> None:
    """Make the calls, from several tasks."""

    async def work() -> None:
        for number in numbers:
            try:
                expected, coming = call(client, number)
                ledger.right(expected, said([item async for item in coming] if number % 5 == 2 else await coming))
            except Exception as error:
                ledger.raised(error)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


def soak(kind: str, calls: int, seed: int = 1, share: float = 0.05) -> dict[str, Any]:
    """Make so many calls, and report."""
    mode, _, library = kind.partition("-")
    ledger = Ledger()
    warm, all_of_them = range(int(calls * WARM_UP)), range(int(calls * WARM_UP), calls)
    before = _files()
    began = time.perf_counter()
    with Storm(seed, share) as storm, asyncio.Runner() as runner:
        runner.get_loop()  # opens files of its own
        opened = _files()
        client: Any = _client(mode, library, storm.url)
        run = soak_sync if mode == "sync" else lambda *args: runner.run(soak_async(*args))
        run(client, iter(warm), ledger)
        warmed = _memory(), _files()
        run(client, iter(all_of_them), ledger)
        ended = _memory(), _files()
        client.close() if mode == "sync" else runner.run(client.close())
        closed = _files()
        seen = storm.report()
    seconds = time.perf_counter() - began
    return {
        "kind": kind,
        "calls": calls,
        "seconds": round(seconds, 1),
        "outcomes": dict(ledger.outcomes),
        "wrong": ledger.wrong[:20],
        "faults": seen["faults"],
        "created": len(seen["created"]),
        "uploaded": len(seen["uploaded"]),
        "done_twice": [name for key in ("created", "uploaded") for name, count in seen[key].items() if count > 1],
        "files_more_than_warm": ended[1] - warmed[1],
        "files_left_by_client": closed - opened,
        "files_left_at_all": _files() - before,
        "connections_left": seen["open"],
        "memory_growth": ended[0] - warmed[0],
    }


def broken(report: dict[str, Any]) -> list[str]:
    """The promises that were broken."""
    limits = {
        "wrong": 0,
        "done_twice": 0,
        "files_more_than_warm": AT_ONCE,
        "files_left_by_client": 0,
        "files_left_at_all": 0,
        "connections_left": 0,
        "memory_growth": 5 * 2**20,
    }
    sizes = {name: len(report[name]) if isinstance(report[name], list) else report[name] for name in limits}
    return [f"{name}: {report[name]}" for name, limit in limits.items() if sizes[name] > limit]


def _client(mode: str, library: str, url: str) -> Any:
    kind = Cloudglue if mode == "sync" else AsyncCloudglue
    transport = httpx2.HTTPTransport if mode == "sync" else httpx2.AsyncHTTPTransport
    client: Any = kind("cg-key", base_url=url, timeout=10, transport=transport(verify=False) if library else None)
    # Pauses as short as this are not for users: the option is the number of tries only.
    client._caller = replace(client._caller, policy=Policy(max_retries=2, first_delay=0.002))
    return client


def _files() -> int:
    return len(os.listdir("/proc/self/fd"))


def _memory() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    logging.getLogger("cloudglue").addHandler(logging.NullHandler())  # thousands of tries that failed are meant
    found = soak(sys.argv[1], int(sys.argv[2]))
    print(json.dumps(found, indent=2))
    if problems := broken(found):
        sys.exit("\n".join(problems))
