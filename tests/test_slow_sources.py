"""Uploads whose source stays silent: an asynchronous client waits no longer than it has time, and its event loop goes on."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer
from test_uploads import FILE, uploaded

from cloudglue import APIConnectionError, APITimeoutError, AsyncCloudglue


class Stalled:
    """Sources that give a little and then nothing, until the test is over."""

    def __init__(self) -> None:
        self.reading, self._writing = os.pipe()
        os.write(self._writing, b"abc")
        self.is_over = threading.Event()

    def pipe(self) -> Any:
        return os.fdopen(self.reading, "rb", buffering=0, closefd=False)

    def iterator(self) -> Iterator[bytes]:
        yield b"abc"
        self.is_over.wait()

    async def asynchronous(self) -> AsyncIterator[bytes]:
        yield b"abc"
        await asyncio.Event().wait()

    def end(self) -> None:
        self.is_over.set()
        os.close(self._writing)


@pytest.fixture
def stalled() -> Iterator[Stalled]:
    found = Stalled()
    yield found
    found.end()


SOURCES = pytest.mark.parametrize("source", [Stalled.pipe, Stalled.iterator, Stalled.asynchronous])


@SOURCES
def test_the_time_of_a_call_holds_while_its_source_is_silent(
    server: ScriptedServer, stalled: Stalled, source: Callable[[Stalled], Any]
) -> None:
    async def upload() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            await client.with_options(deadline=0.3).files.upload(source(stalled), filename="a.mp4")

    with pytest.raises(APITimeoutError, match="the time for the whole call is over"):
        asyncio.run(upload())  # which ends though the source is silent still


@SOURCES
def test_an_upload_ends_with_its_client_while_its_source_is_silent(
    server: ScriptedServer, stalled: Stalled, source: Callable[[Stalled], Any]
) -> None:
    async def close_amid() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            begun = asyncio.Event()
            uploading = asyncio.ensure_future(
                client.files.upload(source(stalled), filename="a.mp4", on_progress=lambda sent, size: begun.set())
            )
            await begun.wait()
        with pytest.raises(APIConnectionError, match="the client was closed"):
            await uploading

    asyncio.run(close_amid())


@SOURCES
def test_an_upload_that_is_cancelled_while_its_source_is_silent_says_nothing_later(
    server: ScriptedServer, source: Callable[[Stalled], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", said.append)
    stalled = Stalled()

    async def cancel_amid() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            async with asyncio.timeout(0.3):
                await client.files.upload(source(stalled), filename="a.mp4")

    before = set(threading.enumerate())
    with pytest.raises(TimeoutError):
        asyncio.run(cancel_amid())
    stalled.end()
    for thread in set(threading.enumerate()) - before:
        thread.join(30)

    assert said == []
    assert set(threading.enumerate()) <= before


def test_the_event_loop_goes_on_while_a_source_is_slow(server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))
    turns = 0

    def slow() -> Iterator[bytes]:
        heard = turns
        for piece in (b"abc", b"def"):
            while turns < heard + 3:
                threading.Event().wait(0.01)
            heard = turns
            yield piece

    async def upload() -> None:
        nonlocal turns
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            uploading = asyncio.ensure_future(client.files.upload(slow(), filename="a.mp4"))
            while not uploading.done():
                turns += 1
                await asyncio.sleep(0.01)
            await uploading

    asyncio.run(upload())

    assert uploaded(server) == b"abcdef"


def test_progress_is_told_in_the_thread_of_the_event_loop(server: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"abcdef")
    told: list[int] = []

    async def upload() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            for source in (b"abcdef", path, iter([b"abc", b"def"])):
                await client.files.upload(
                    source, filename="a.mp4", on_progress=lambda sent, size: told.append(threading.get_ident())
                )

    server.script(*[Reply(200, FILE)] * 3)
    asyncio.run(upload())

    assert told == [threading.get_ident()] * 4


def test_where_no_thread_is_left_the_event_loop_reads(
    server: ScriptedServer, no_thread_left: Callable[[], AbstractContextManager[None]]
) -> None:
    async def upload() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            await client.files.upload(iter([b"abc", b"def"]), filename="a.mp4")

    server.script(Reply(200, FILE))
    with no_thread_left():
        asyncio.run(upload())

    assert uploaded(server) == b"abcdef"
