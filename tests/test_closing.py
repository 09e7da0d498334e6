"""A client that is closed in the middle of its calls: they end at once, with an error that says why."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
from listener import Listener, read_head
from scripted_server import Reply, ScriptedServer
from tls_server import TLSServer

from cloudglue import APIConnectionError, AsyncCloudglue, Cloudglue

CALLS = 4


class Silent(Listener):
    """Hears requests, and never answers one."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = threading.Semaphore(0)
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def serve(self, connection: socket.socket) -> None:
        hear(connection, self.heard)


class SilentOverTLS(TLSServer):
    """The same, over TLS."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.heard = threading.Semaphore(0)

    def serve(self, connection: socket.socket) -> None:
        with self._context.wrap_socket(connection, server_side=True) as secure:
            hear(secure, self.heard)


def hear(connection: socket.socket, heard: threading.Semaphore) -> None:
    """Read a request, say so, and answer nothing until the other side has left."""
    read_head(connection)
    heard.release()
    connection.recv(1)


@pytest.fixture(params=["http", "https"])
def silent(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    if request.param == "http":
        with Silent() as server:
            yield server
        return
    with SilentOverTLS(tmp_path) as secure:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
        monkeypatch.setenv("NO_PROXY", "localhost")
        yield secure


def test_calls_of_other_threads_end_at_once(silent: Any) -> None:
    client = Cloudglue("cg-key", base_url=silent.url, timeout=None, deadline=None)
    errors: list[APIConnectionError] = []
    threads = [threading.Thread(target=_call, args=(client, errors), daemon=True) for _ in range(CALLS)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert silent.heard.acquire(timeout=30)

    client.close()
    for thread in threads:
        thread.join(30)

    assert [thread.is_alive() for thread in threads] == [False] * CALLS  # none has a time-out of its own
    assert {str(error) for error in errors} == {
        f"GET {silent.url}/tags: the client was closed before the answer was there"
    }


def test_calls_of_other_tasks_end_at_once(silent: Any) -> None:
    async def calls() -> list[Any]:
        client = AsyncCloudglue("cg-key", base_url=silent.url, timeout=None, deadline=None)
        tasks = [asyncio.create_task(client.tags.list()) for _ in range(CALLS)]
        for _ in tasks:
            assert await asyncio.to_thread(silent.heard.acquire, timeout=30)
        await client.close()
        async with asyncio.timeout(30):
            return await asyncio.gather(*tasks, return_exceptions=True)

    errors = asyncio.run(calls())

    assert {type(error) for error in errors} == {APIConnectionError}
    assert {str(error) for error in errors} == {
        f"GET {silent.url}/tags: the client was closed before the answer was there"
    }


Amid = Callable[[str, Callable[[Any], Any], Callable[[], Any]], list[Any]]


@pytest.fixture(params=["sync", "async"])
def close_amid(request: pytest.FixtureRequest) -> Amid:
    """Begins three calls over at most one connection, closes the client once it may, and gives the errors they end with."""

    def in_threads(url: str, call: Callable[[Any], Any], wait: Callable[[], Any]) -> list[Any]:
        client = Cloudglue("cg-key", base_url=url, max_connections=1, timeout=10, max_retries=0)
        with ThreadPoolExecutor(3) as threads:
            under_way = [threads.submit(call, client) for _ in range(3)]
            wait()
            client.close()
            return [one.exception(30) for one in under_way]

    async def in_tasks(url: str, call: Callable[[Any], Any], wait: Callable[[], Any]) -> list[Any]:
        client = AsyncCloudglue("cg-key", base_url=url, max_connections=1, timeout=10, max_retries=0)
        under_way = [asyncio.create_task(call(client)) for _ in range(3)]
        await asyncio.to_thread(wait)
        await client.close()
        async with asyncio.timeout(30):
            return await asyncio.gather(*under_way, return_exceptions=True)

    if request.param == "sync":
        return in_threads
    return lambda *given: asyncio.run(in_tasks(*given))


def test_calls_that_wait_for_a_connection_send_nothing_any_more(close_amid: Amid) -> None:
    with Silent() as server:
        errors = close_amid(
            server.url, lambda client: client.describe.create(url="https://example.org/a.mp4"), server.heard.acquire
        )

        assert ["closed" in str(error) for error in errors] == [True] * 3
        assert len(server.accepted) == 1


def test_a_pause_ends_with_the_client(close_amid: Amid, server: ScriptedServer) -> None:
    asked = threading.Semaphore(0)
    server.answer = lambda _: (asked.release(), Reply(429, b"", {"retry-after": "100"}))[1]

    errors = close_amid(server.url, lambda client: client.with_options(max_retries=1).tags.list(), asked.acquire)

    assert ["closed" in str(error) for error in errors] == [True] * 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody is kept waiting by a queue that is full")
def test_a_task_that_still_connects_ends_with_the_client() -> None:
    async def main(url: str) -> Any:
        client = AsyncCloudglue("cg-key", base_url=url, timeout=None, deadline=None)
        call = asyncio.create_task(client.tags.list())
        await asyncio.sleep(0.1)
        await client.close()
        await asyncio.wait([call], timeout=10)
        assert call.done()
        return call.exception()

    with socket.socket() as listener, contextlib.ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())

        error = asyncio.run(main(f"http://127.0.0.1:{listener.getsockname()[1]}/v1"))

    assert "the client was closed" in str(error)


def test_a_close_that_is_cancelled_has_closed_every_connection() -> None:
    async def main(url: str) -> None:
        client = AsyncCloudglue("cg-key", base_url=url, max_retries=0)
        calls = [asyncio.create_task(client.tags.list()) for _ in range(CALLS)]
        for _ in calls:
            assert await asyncio.to_thread(server.heard.acquire, timeout=30)
        closing = asyncio.create_task(client.close())
        await asyncio.sleep(0)
        closing.cancel()
        await asyncio.wait([closing])

        assert await asyncio.to_thread(server.is_done_within, 3)
        await asyncio.gather(*calls, return_exceptions=True)

    with Silent() as server:
        asyncio.run(main(server.url))


def test_a_connection_without_a_socket_is_closed_too() -> None:
    body = b'{"object":"list","data":[],"total":0,"limit":50,"offset":0}'
    transport = httpx.HTTPTransport()
    transport._pool._network_backend = httpcore.MockBackend(
        [b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body), body]
    )

    with Cloudglue("cg-key", base_url="http://127.0.0.1:9", transport=transport) as client:
        assert client.tags.list().total == 0


def _call(client: Cloudglue, errors: list[APIConnectionError]) -> None:
    try:
        client.tags.list()
    except APIConnectionError as error:
        errors.append(error)
