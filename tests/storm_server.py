"""A server in a process of its own that works well, but for one answer in twenty, and that counts what it was made to do.

    python tests/storm_server.py SEED SHARE

Its first line says where it listens. Then each line it is sent makes it say, in a line of JSON, what it has seen.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import random
import re
import socket
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

ITEMS = 25
"""How long its lists are."""

FAULTS = (
    "unavailable",  # 503, though the work was done: the worst that a gateway can say
    "too_many",  # 429, and nothing was done
    "reset_early",
    "reset",
    "half",
    "html",
    "drip",
    "length_too_long",
    "length_too_short",
    "garbage",
    "idle_close",
    "broken_gzip",
)


class Storm:
    """The process, as a test drives it."""

    def __init__(self, seed: int, share: float) -> None:
        command = [sys.executable, str(Path(__file__)), str(seed), str(share)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self._line()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def report(self) -> dict[str, Any]:
        """What it has seen: `created` and `uploaded` by name, `faults` by kind, and the connections that are `open`.

        Those that the client has closed are waited for.
        """
        assert self._process.stdin is not None
        self._process.stdin.write("report\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._line())
        return found

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


class _Server:
    def __init__(self, seed: int, share: float) -> None:
        self._random = random.Random(seed)
        self._share = share
        self._open: set[asyncio.StreamWriter] = set()
        self._seen: dict[str, Counter[str]] = {"created": Counter(), "uploaded": Counter(), "faults": Counter()}

    async def report(self) -> dict[str, Any]:
        for _ in range(100):
            if not self._open:
                break
            await asyncio.sleep(0.02)
        return {**self._seen, "open": len(self._open)}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while await self._answer(reader, writer):
                pass
        self._open.discard(writer)
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection goes on."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        fault = self._random.choice(FAULTS) if self._random.random() < self._share else ""
        self._seen["faults"][fault or "none"] += 1
        if fault == "reset_early":
            return _reset(writer)
        size = re.search(r"(?i)^content-length: (\d+)", head, re.MULTILINE)
        content = await reader.readexactly(int(size[1]) if size else 0)
        if fault == "too_many":
            return await _send(writer, b"{}", "429 Too Many Requests", "retry-after: 0\r\n")
        method, target, _ = head.split(" ", 2)
        body = json.dumps(self._work(method, target, content)).encode()
        return await _misbehave(writer, body, fault)

    def _work(self, method: str, target: str, content: bytes) -> Any:
        parts = urlsplit(target)
        if method == "GET" and parts.path == "/v1/tags":
            query = parse_qs(parts.query)
            start, limit = int(query["offset"][0]), int(query["limit"][0])
            items = [_tag(str(n)) for n in range(start, min(ITEMS, start + limit))]
            return {"object": "list", "data": items, "total": ITEMS, "limit": limit, "offset": start}
        if method == "GET":
            return _tag(parts.path.rsplit("/", 1)[1])
        if parts.path == "/v1/tags":
            label = json.loads(content)["label"]
            self._seen["created"][label] += 1
            return _tag(label)
        name = re.findall(rb'filename="([^"]*)"', content)[0].decode()
        self._seen["uploaded"][name] += 1
        return {"id": name, "status": "pending", "uri": f"cloudglue://files/{name}", "filename": name}


async def _misbehave(writer: asyncio.StreamWriter, body: bytes, fault: str) -> bool:
    match fault:
        case "unavailable":
            return await _send(writer, b'{"error": "busy"}', "503 Service Unavailable", "retry-after: 0\r\n")
        case "reset":
            return _reset(writer)
        case "half":
            writer.write(_head(len(body)) + body[: len(body) // 2])
            await writer.drain()
            return False
        case "html":
            return await _send(writer, b"<html><h1>Have a nice day</h1></html>")
        case "drip":
            for byte in _head(len(body)) + body[:4]:
                writer.write(bytes([byte]))
                await asyncio.sleep(0.0005)
            writer.write(body[4:])
            await writer.drain()
            return True
        case "length_too_long":
            writer.write(_head(len(body) + 100) + body)
            await writer.drain()
            return False
        case "length_too_short":
            writer.write(_head(len(body) - 5) + body)
            await writer.drain()
            return True
        case "garbage":
            writer.write(b"\x16\x03\x01\x00 no such protocol\r\n\r\n")
            await writer.drain()
            return False
        case "broken_gzip":
            return await _send(writer, gzip.compress(body)[:-12] + b"no gzip here", more="content-encoding: gzip\r\n")
        case _:
            return await _send(writer, body) and fault != "idle_close"


def _head(size: int, status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {size}\r\n{more}\r\n".encode()


async def _send(writer: asyncio.StreamWriter, body: bytes, status: str = "200 OK", more: str = "") -> bool:
    writer.write(_head(len(body), status, more) + body)
    await writer.drain()
    return True


def _reset(writer: asyncio.StreamWriter) -> bool:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
    writer.transport.abort()
    return False


def _tag(label: str) -> dict[str, Any]:
    id = str(UUID(int=0))
    return {"id": id, "label": label, "value": "v", "type": "file", "file_id": id}


async def _main(seed: int, share: float) -> None:
    server = _Server(seed, share)
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/v1", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await server.report()), flush=True)


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), float(sys.argv[2])))
