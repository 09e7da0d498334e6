"""What a large upload and a long list cost: the growth of a process's peak of memory, with the server in another process.

    .venv/bin/python tests/memory.py async 1024 100000        # MB to upload, segments to read; the short form is tests/test_memory.py

It prints, in JSON, by how many bytes either made the peak grow. Kinds: sync, async, sync-httpx2, async-httpx2.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any
from urllib.parse import parse_qs, urlsplit

import httpx2

from cloudglue import AsyncCloudglue, Cloudglue

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
SMALL = 1
"""MB, and pages: what is done before anything is measured."""


class Sparse:
    """A file of so many MB that is nowhere."""

    name = "video.mp4"

    def __init__(self, megabytes: int) -> None:
        self._size = megabytes << 20
        self._at = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + (self._size if whence == 2 else 0)
        return self._at

    def read(self, count: int) -> bytes:
        found = b"v" * min(count, self._size - self._at)  # zeros would take no memory
        self._at += len(found)
        return found


class Handler(BaseHTTPRequestHandler):
    """Takes any upload, and gives as many segments as the path says."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        left = int(self.headers["content-length"])
        while left:
            left -= len(self.rfile.read(min(left, 1 << 18)))
        self.say({"id": ID, "status": "pending", "uri": f"cloudglue://files/{ID}"})

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        total, start, limit = int(parts.path.rsplit("/", 1)[1]), int(query["offset"][0]), int(query["limit"][0])
        segments = [{"id": ID, "start_time": n, "end_time": n + 1} for n in range(start, min(total, start + limit))]
        found = {"object": "list", "segments": segments, "total": total, "limit": limit, "offset": start}
        config = {"strategy": "uniform", "uniform_config": {"window_seconds": 1}}
        job = {"segmentation_id": ID, "status": "completed", "created_at": 1, "file_id": ID}
        self.say({**job, "segmentation_config": config, "data": found})

    def say(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


def measure(kind: str, megabytes: int, segments: int, url: str) -> dict[str, int]:
    """By how many bytes an upload, and then a list, made the peak of this process grow."""
    mode, _, library = kind.partition("-")
    with asyncio.Runner() as runner:
        run = _sync if mode == "sync" else lambda *args: runner.run(_async(*args))
        return run(library, megabytes, segments, url)


def _sync(library: str, megabytes: int, segments: int, url: str) -> dict[str, int]:
    with Cloudglue("cg-key", base_url=url, transport=httpx2.HTTPTransport(verify=False) if library else None) as client:
        client.files.upload(_file(SMALL))
        assert sum(1 for _ in client.segmentations.segments(str(100 * SMALL))) == 100 * SMALL
        peaks = [_peak()]
        client.files.upload(_file(megabytes))
        peaks.append(_peak())
        assert sum(1 for _ in client.segmentations.segments(str(segments))) == segments
        peaks.append(_peak())
    return _growth(peaks)


async def _async(library: str, megabytes: int, segments: int, url: str) -> dict[str, int]:
    transport = httpx2.AsyncHTTPTransport(verify=False) if library else None
    async with AsyncCloudglue("cg-key", base_url=url, transport=transport) as client:
        await client.files.upload(_file(SMALL))
        assert sum([1 async for _ in client.segmentations.segments(str(100 * SMALL))]) == 100 * SMALL
        peaks = [_peak()]
        await client.files.upload(_file(megabytes))
        peaks.append(_peak())
        count = 0
        async for _ in client.segmentations.segments(str(segments)):
            count += 1
        assert count == segments
        peaks.append(_peak())
    return _growth(peaks)


def _file(megabytes: int) -> IO[bytes]:
    found: Any = Sparse(megabytes)
    return found  # as much of a file as an upload needs


def _growth(peaks: list[int]) -> dict[str, int]:
    return {"upload": peaks[1] - peaks[0], "list": peaks[2] - peaks[1]}


def _peak() -> int:
    # Not ru_maxrss: Linux hands that on to a new program, so that the peak of the one that started this would hide its own.
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


def measured(kind: str, megabytes: int, segments: int) -> dict[str, int]:
    """`measure` in a fresh process, which inherits no peak; the server is in this one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    command = [sys.executable, str(Path(__file__)), kind, str(megabytes), str(segments), url]
    try:
        found: dict[str, int] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    finally:
        server.shutdown()
        server.server_close()
    return found


if __name__ == "__main__":
    kind, megabytes, segments = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    found = measure(kind, megabytes, segments, sys.argv[4]) if sys.argv[4:] else measured(kind, megabytes, segments)
    print(json.dumps(found))
