"""The service as the benchmarks see it, in a process of its own; its first line says where it listens.

    python benchmarks/server.py

What goes between the address and `/v1` changes how it answers: `/delay/50/v1` after 50 ms, `/jobs/2000/v1` with jobs that have
ended 2 s after they were first asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

SEGMENTS = 10_000
CHUNK = 1 << 20
CONFIG = {"strategy": "uniform", "uniform_config": {"window_seconds": 5, "hop_seconds": 5}}


@cache
def page(offset: int, limit: int) -> bytes:
    """A page of the segmentation's segments, as the service writes it."""
    found = [
        {"id": str(UUID(int=n, version=4)), "start_time": n * 5.0, "end_time": n * 5.0 + 5}
        for n in range(offset, min(SEGMENTS, offset + limit))
    ]
    data = {"object": "list", "segments": found, "total": SEGMENTS, "limit": limit, "offset": offset}
    return json.dumps({**job("completed"), "total_segments": SEGMENTS, "data": data}).encode()


def job(status: str, name: str = "0b8d4ff6-3d0c-4e43-8fb5-1c1f6ab3d2a0") -> dict[str, Any]:
    """A segmentation without its segments."""
    return {
        "segmentation_id": name,
        "status": status,
        "created_at": 1767225600000,
        "file_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        "segmentation_config": CONFIG,
        "thumbnails_config": {"enable_segment_thumbnails": False},
    }


def file(size: int) -> bytes:
    """A file that was uploaded."""
    known = {"id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "status": "pending", "bytes": size, "object": "file"}
    more = {"created_at": 1767225600000, "filename": "video.mp4", "uri": "cloudglue://files/3c90", "metadata": {}}
    return json.dumps({**known, **more}).encode()


class Server:
    """Answers requests; knows when each job was first asked for."""

    def __init__(self) -> None:
        self._first_seen: dict[str, float] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer what comes over a connection, until its other side closes it."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                size = await _read_body(reader, head)
                body = await self._answer(head.split(" ", 2)[1], size)
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n")
                writer.write(b"content-length: %d\r\n\r\n%b" % (len(body), body))
        writer.close()

    async def _answer(self, target: str, size: int) -> bytes:
        parts = urlsplit(target)
        if delay := re.match(r"/delay/(\d+)/", parts.path):
            await asyncio.sleep(int(delay[1]) / 1000)
        name = parts.path.rsplit("/", 1)[1]
        if jobs := re.match(r"/jobs/(\d+)/", parts.path):
            now = asyncio.get_running_loop().time()
            ended = now - self._first_seen.setdefault(name, now) >= int(jobs[1]) / 1000
            return json.dumps(job("completed" if ended else "processing", name)).encode()
        if name == "files":
            return file(size)
        query = {key: int(values[0]) for key, values in parse_qs(parts.query).items()}
        return page(query.get("offset", 0), query.get("limit", 10))


async def _read_body(reader: asyncio.StreamReader, head: str) -> int:
    length = re.search(r"(?i)^content-length: (\d+)", head, re.MULTILINE)
    if length is None and re.search(r"(?i)^transfer-encoding: chunked", head, re.MULTILINE):
        size = 0
        while count := int(await reader.readline(), 16):
            await reader.readexactly(count + 2)
            size += count
        await reader.readline()
        return size
    size = int(length[1]) if length else 0
    left = size
    while left:
        left -= len(await reader.read(min(CHUNK, left))) or left
    return size


async def main() -> None:
    """Serve until the process is ended."""
    server = await asyncio.start_server(Server().serve, "127.0.0.1", 0, limit=2 * CHUNK, backlog=1024)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
