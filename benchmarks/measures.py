"""One measure of one contender, in a process and an environment of its own: prints a line of JSON.

    build/bench/vendor/bin/python benchmarks/measures.py vendor get http://127.0.0.1:8123

Each function here is a measure. It takes the contender's module and the server's address, and gives figures by name.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import inspect
import json
import os
import resource
import sys
import tempfile
import time
import urllib.request
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

NAME = "0b8d4ff6-3d0c-4e43-8fb5-1c1f6ab3d2a0"
CALLS = 400
HELD = 100_000
JOBS = 1000
AT_ONCE = 1500
TASKS = (1, 16, 100, 300)
THREADS = (1, 16, 64)
GIGABYTE = 1 << 30
Figures = dict[str, float]


async def get(contender: Any, url: str) -> Figures:
    """One GET of 10 segments over a connection that is there already."""
    return await _per_call(contender.get, contender, url)


async def get_undecoded(contender: Any, url: str) -> Figures:
    """The same GET, its body left as bytes."""
    return await _per_call(contender.get_undecoded, contender, url)


async def in_flight(contender: Any, url: str) -> Figures:
    """GETs of 10 segments, so many at once: tasks of an event loop, or threads. CPU of each."""
    is_async = inspect.iscoroutinefunction(contender.get)
    figures = {}
    for count in TASKS if is_async else THREADS:
        client = contender.connect(f"{url}/v1")
        calls = _calls_of_tasks if is_async else _calls_of_threads
        await calls(contender, client, count, count)  # connects, and learns what there is to learn
        gc.collect()
        cpu = time.process_time()
        await calls(contender, client, count, AT_ONCE)
        figures[f"cpu_{count}"] = (time.process_time() - cpu) / AT_ONCE
    return figures


async def layers(contender: Any, url: str) -> Figures:
    """The same GET through each layer below ours."""
    from layers import layers

    return layers(url, NAME)


async def decode(contender: Any, url: str) -> Figures:
    """A page of 100 segments, from bytes to objects."""
    body = _page(url)
    seconds = []
    for _ in range(20):
        began = time.process_time()
        for _ in range(50):
            contender.decode(body)
        seconds.append((time.process_time() - began) / 50)
    return {"cpu": min(seconds)}


async def memory(contender: Any, url: str) -> Figures:
    """100,000 segments in a list."""
    body = _page(url)
    held = [contender.decode(body)]
    before = _peak()
    held += [contender.decode(body) for _ in range(HELD // 100)]
    return {"bytes": _peak() - before}


async def many_segments(contender: Any, url: str) -> Figures:
    """10,000 segments, 100 a page, from a server 50 ms away, over a client that has called before."""
    client = contender.connect(f"{url}/delay/50/v1")
    await _done(contender.get(client, NAME))
    began, cpu = time.perf_counter(), time.process_time()
    first, count = 0.0, 0
    found = contender.segments(client, NAME)
    async for _ in found if hasattr(found, "__aiter__") else _each(found):
        first = first or time.perf_counter() - began
        count += 1
    assert count == 10_000, count
    return {"wall": time.perf_counter() - began, "first": first, "cpu": time.process_time() - cpu}


async def upload(contender: Any, url: str) -> Figures:
    """A file of 1 GB. Its bytes are a hole: the disk has no part in it."""
    with tempfile.TemporaryDirectory() as folder:
        video = Path(folder) / "video.mp4"
        with video.open("wb") as file:
            file.truncate(GIGABYTE)
        client = contender.connect(f"{url}/v1")
        await _done(contender.get(client, NAME))
        before, began, cpu = _peak(), time.perf_counter(), time.process_time()
        await _done(contender.upload(client, str(video)))
        return {
            "bytes": _peak() - before,
            "wall": time.perf_counter() - began,
            "cpu": time.process_time() - cpu,
        }


async def wait(contender: Any, url: str) -> Figures:
    """1,000 jobs waited for at once, each over 3 s after it was first asked for."""
    names = [str(UUID(int=(os.getpid() << 64) + n, version=4)) for n in range(JOBS)]
    client = contender.connect(f"{url}/jobs/3000/v1")
    before, began, cpu = _peak(), time.perf_counter(), time.process_time()
    if inspect.iscoroutinefunction(contender.wait):
        await asyncio.gather(*(contender.wait(client, name) for name in names))
    else:
        with ThreadPoolExecutor(JOBS) as threads:
            list(threads.map(partial(contender.wait, client), names))
    return {"bytes": _peak() - before, "wall": time.perf_counter() - began, "cpu": time.process_time() - cpu}


async def _per_call(call: Callable[..., Any], contender: Any, url: str) -> Figures:
    client = contender.connect(f"{url}/v1")
    for _ in range(CALLS // 4):
        await _done(call(client, NAME))
    gc.collect()
    began, cpu = time.perf_counter(), time.process_time()
    if inspect.iscoroutinefunction(call):
        for _ in range(CALLS):
            await call(client, NAME)
    else:
        for _ in range(CALLS):
            call(client, NAME)
    return {"wall": (time.perf_counter() - began) / CALLS, "cpu": (time.process_time() - cpu) / CALLS}


async def _calls_of_tasks(contender: Any, client: Any, count: int, calls: int) -> None:
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await contender.get(client, NAME)

    await asyncio.gather(*(work() for _ in range(count)))


async def _calls_of_threads(contender: Any, client: Any, count: int, calls: int) -> None:
    with ThreadPoolExecutor(count) as threads:
        list(threads.map(lambda _: contender.get(client, NAME), range(calls)))


async def _done(outcome: Any) -> Any:
    return await outcome if isinstance(outcome, Awaitable) else outcome


async def _each(found: Any) -> Any:
    for item in found:
        yield item


def _page(url: str) -> bytes:
    with urllib.request.urlopen(f"{url}/v1/segmentations/{NAME}?limit=100") as answer:
        return bytes(answer.read())


def _peak() -> int:
    """The most memory that this process has had, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    chosen, measure, address = sys.argv[1:]
    sys.path.insert(0, str(Path(__file__).parent / "contenders"))
    figures = asyncio.run(globals()[measure](importlib.import_module(chosen), address))
    print(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)  # what a client does at its end is not measured
