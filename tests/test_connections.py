"""Connections of one client: shared out by the one that was used last, few where few are needed, never one to two calls at once."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import gc
import itertools
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Coroutine, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore
import pytest
from fault_server import FaultServer
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError
from cloudglue.transport.asyncio_streams import MOST_AHEAD, AsyncioBackend
from cloudglue.transport.connections import Connections
from cloudglue.transport.exchanges import Outgoing
from cloudglue.transport.network import AsyncBackend

TAGS = Reply(200, {"data": [], "total": 0, "limit": 10, "offset": 0})


def numbers() -> Callable[[], int]:
    made = iter(range(1_000_000))
    return lambda: next(made)


# -- the decision


def test_the_one_that_was_used_last_is_taken_first() -> None:
    connections = Connections(numbers())
    first, second = connections.take(), connections.take()

    connections.give_back(first)
    connections.give_back(second)

    assert [connections.take(), connections.take(), connections.take()] == [second, first, 2]


def test_what_was_free_for_long_is_given_up_one_at_a_time() -> None:
    connections = Connections(numbers(), kept_for=60)
    taken = [connections.take() for _ in range(3)]
    for one in taken[:2]:
        assert connections.give_back(one) is None
    connections._kept_for = 0.02
    time.sleep(0.03)

    assert connections.give_back(taken[2]) == taken[0]
    assert connections.take() == taken[2]
    assert connections.take_all() == {taken[1], taken[2]}


def test_one_that_comes_back_after_the_end_is_to_be_closed() -> None:
    connections = Connections(numbers())
    one = connections.take()

    assert connections.take_all() == {one}
    assert connections.give_back(one) == one


def test_threads_never_hold_the_same_one() -> None:
    connections = Connections(numbers())
    held: set[int] = set()
    twice: list[int] = []

    def work(_: int) -> None:
        for _ in range(200):
            one = connections.take()
            if one in held:
                twice.append(one)
            held.add(one)
            held.discard(one)
            connections.give_back(one)

    with ThreadPoolExecutor(32) as threads:
        list(threads.map(work, range(32)))

    assert twice == []
    assert len(connections.take_all()) <= 32


def test_the_connection_of_a_call_that_was_broken_off_is_not_taken_again() -> None:
    connections = Connections(numbers())
    one = connections.take()

    assert connections.drop(one) == one
    assert connections.take() != one
    assert one not in connections.take_all()


def test_the_only_connection_there_may_be_is_taken_again_after_a_call_that_was_broken_off() -> None:
    connections = Connections(lambda: 7, kept_for=None)

    assert connections.drop(connections.take()) is None
    assert connections.take_all() == {7}
    assert connections.drop(7) == 7


# -- over sockets


class Counting:
    """Answers after a while, and notes how many calls it has at once and from which ports they came."""

    def __init__(self) -> None:
        self.most = self._now = 0
        self._lock = threading.Lock()

    def __call__(self, _: Asked) -> Reply:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.01)
        with self._lock:
            self._now -= 1
        return TAGS


def test_threads_have_as_many_calls_at_once_as_there_are_connections(server: ScriptedServer) -> None:
    server.answer = counting = Counting()

    with Cloudglue("cg-key", base_url=server.url, max_connections=3) as client, ThreadPoolExecutor(24) as threads:
        list(threads.map(lambda _: client.tags.list(), range(48)))

    assert counting.most == 3


def test_tasks_have_as_many_calls_at_once_as_there_are_connections(server: ScriptedServer) -> None:
    server.answer = counting = Counting()

    async def calls() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url, max_connections=3) as client:
            await asyncio.gather(*(client.tags.list() for _ in range(48)))

    asyncio.run(calls())

    assert counting.most == 3


def test_calls_one_after_the_other_go_over_one_connection(connect: Any) -> None:
    accepted = []

    def serve(connection: socket.socket) -> None:
        accepted.append(connection)
        body = json.dumps(TAGS.body).encode()
        while True:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
            if not connection.recv(65536):
                return

    with FaultServer(serve) as server:
        client = connect("cg-key", base_url=server.url)
        for _ in range(5):
            client.tags.list()

    assert len(accepted) == 1


def test_a_connection_that_the_server_closed_unheard_is_not_used_again(connect: Any) -> None:
    called, closed = threading.Event(), threading.Event()

    def serve(connection: socket.socket) -> None:
        connection.sendall(http(TAGS.body))
        called.wait(10)
        connection.close()
        closed.set()

    with FaultServer(serve) as server:
        client = connect("cg-key", base_url=server.url, max_retries=0)
        client.tags.list()
        called.set()
        assert closed.wait(10)  # meanwhile no event loop runs, as in a program that does other work

        assert client.tags.list().total == 0


@pytest.mark.parametrize(
    "connect", ["sync", "async"], indirect=True
)  # a transport of the user keeps its own connections
def test_an_answer_too_many_is_not_taken_for_that_of_the_next_request(connect: Any) -> None:
    def serve(connection: socket.socket) -> None:
        label = server.requests[-1].partition(b"/tags/")[2].partition(b" ")[0].decode()
        connection.sendall(http(tag(label)) + http(tag("of nobody")))
        connection.recv(1)  # until the other side has left

    with FaultServer(serve) as server:
        client = connect("cg-key", base_url=server.url, max_retries=0)

        assert [client.tags.get(name).label for name in "abc"] == ["a", "b", "c"]


def http(body: Any) -> bytes:
    """An answer as it is sent."""
    content = json.dumps(body).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(content) + content


def tag(label: str) -> dict[str, Any]:
    identity = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
    return {"id": identity, "label": label, "value": "v", "type": "file", "file_id": identity}


def test_after_a_burst_the_connections_that_nobody_uses_are_closed(server: ScriptedServer, monkeypatch: Any) -> None:
    server.answer = Counting()

    with Cloudglue("cg-key", base_url=server.url) as client:
        connections = client._pool.sender()._connections
        with ThreadPoolExecutor(12) as threads:
            list(threads.map(lambda _: client.tags.list(), range(24)))
        burst = len(connections._made)
        connections._kept_for = 0.2
        time.sleep(0.25)
        for _ in range(burst + 1):
            client.tags.list()

        assert burst > 4
        assert len(connections._made) == 1


def test_a_client_that_closes_in_the_middle_of_calls_leaves_no_socket(server: ScriptedServer) -> None:
    server.answer = Counting()
    client = Cloudglue("cg-key", base_url=server.url, max_retries=0)
    threads = [threading.Thread(target=_quietly, args=(client,)) for _ in range(16)]
    for thread in threads:
        thread.start()
    time.sleep(0.005)

    client.close()
    for thread in threads:
        thread.join()

    gc.collect()  # a socket that is left warns, and a warning is an error here


def test_a_connection_that_connects_after_all_was_closed_is_closed_when_it_comes_back(server: ScriptedServer) -> None:
    server.answer = lambda _: TAGS
    with Cloudglue("cg-key", base_url=server.url) as client:
        client.tags.list()
        sender = client._pool.sender()
        one = sender._connections.take()
        sender.close()

        list(one.send(Outgoing("GET", f"{server.url}/tags", {"Host": "x"}, None, {})).stream)
        late = sender._connections.give_back(one)
        late.close()

        assert late._connection.is_closed()


def _quietly(client: Cloudglue) -> None:
    with contextlib.suppress(CloudglueError):
        client.tags.list()


# -- calls that are cancelled


class Cancelled:
    """Waits for something, and cancels its own task at the suspensions with these numbers."""

    def __init__(self, waited: Coroutine[Any, Any, object], numbers: set[int]) -> None:
        self._waited = waited
        self._numbers = numbers
        self.suspensions = 0

    def __await__(self) -> Generator[Any, Any, object]:
        step: Callable[[], Any] = functools.partial(self._waited.send, None)
        while True:
            try:
                future = step()
            except StopIteration as end:
                return end.value
            task = asyncio.current_task()
            if self.suspensions in self._numbers and task:
                task.cancel()
            self.suspensions += 1
            try:
                yield future
                step = functools.partial(self._waited.send, None)
            except BaseException as error:
                step = functools.partial(self._waited.throw, error)


async def cancel_everywhere(client: Any, call: Callable[[], Coroutine[Any, Any, object]], times: int) -> int:
    """Cancel a call at each suspension that it has, and make another one after each; the number of suspensions."""
    for first in itertools.count():
        await client.tags.list(limit=1)  # so that each begins with an open connection, where the server leaves it open
        cancelled = Cancelled(call(), set(range(first, first + times)))
        task = asyncio.ensure_future(_awaited(cancelled))
        with contextlib.suppress(asyncio.CancelledError, CloudglueError):
            await task
        if first >= cancelled.suspensions:
            return first
        for _ in range(2):
            async with asyncio.timeout(5):
                await client.tags.list(limit=1)
    raise AssertionError


async def _awaited(waited: Cancelled) -> object:
    return await waited


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("ending", ["stays open", "is closed"])
@pytest.mark.parametrize("backend", ["asyncio", "anyio"])
def test_a_call_that_is_cancelled_at_any_moment_leaves_its_place_to_the_next(
    ending: str, times: int, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if backend == "anyio":
        monkeypatch.setattr("cloudglue.transport.asyncio_streams.on_the_clock", lambda inner, _: AsyncBackend(inner))
    body = json.dumps(TAGS.body).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n" % len(body)
    head += b"\r\n" if ending == "stays open" else b"connection: close\r\n\r\n"

    def serve(connection: socket.socket) -> None:
        while True:
            connection.sendall(head)
            time.sleep(0.001)  # so that the body comes by itself
            connection.sendall(body)
            if ending == "is closed" or not connection.recv(65536):
                return

    async def main(url: str) -> int:
        async with AsyncCloudglue("cg-key", base_url=url, max_connections=1, max_retries=0) as client:
            return await cancel_everywhere(client, client.tags.list, times)

    with FaultServer(serve) as server:
        assert asyncio.run(main(server.url)) >= 2

    gc.collect()  # a socket that is left warns, and a warning is an error here


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_stream_that_is_cancelled_at_any_moment_leaves_its_place_to_the_next(
    server: ScriptedServer, times: int
) -> None:
    word = b'event: response.output_text.delta\ndata: {"type": "response.output_text.delta", "delta": "a"}\n\n'
    answered = Reply(pieces=(word, word, b"data: [DONE]\n\n"))
    server.pause_between_pieces = 0.002
    server.answer = lambda asked: answered if asked.method == "POST" else TAGS

    async def main() -> int:
        async with AsyncCloudglue("cg-key", base_url=server.url, max_connections=1, max_retries=0) as client:

            async def read() -> None:
                async with client.responses.stream(model="nimbus-001", input="What happens?") as stream:
                    async for _ in stream:
                        pass

            return await cancel_everywhere(client, read, times)

    assert asyncio.run(main()) >= 2

    gc.collect()


def test_a_call_that_is_cancelled_while_it_waits_for_its_turn_leaves_it_to_the_next(server: ScriptedServer) -> None:
    server.answer = Counting()

    async def main() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url, max_connections=2) as client:
            for round in range(30):
                tasks = [asyncio.ensure_future(client.tags.list()) for _ in range(12)]
                await asyncio.sleep(0.001 * round)
                for task in tasks[:: 1 + round % 3]:
                    task.cancel()
                async with asyncio.timeout(5):
                    await asyncio.gather(*tasks, return_exceptions=True)
                    await asyncio.gather(client.tags.list(), client.tags.list())

    asyncio.run(main())


# -- sockets of asyncio


def run(serve: Callable[[socket.socket], object], use: Callable[[Any], Any]) -> Any:
    """What comes of using one stream that is connected to a server."""
    with FaultServer(serve) as server:
        port = int(server.url.rpartition(":")[2].partition("/")[0])

        async def main() -> Any:
            stream = await AsyncioBackend(None, httpcore).connect_tcp("127.0.0.1", port, timeout=5)
            try:
                await stream.write(b"\r\n\r\n", timeout=5)  # the server serves what has asked
                return await use(stream)
            finally:
                await stream.aclose()

        return asyncio.run(main())


def test_more_than_may_wait_is_read_whole_and_in_order() -> None:
    sent = bytes(range(256)) * (8 * MOST_AHEAD // 256)

    async def use(stream: Any) -> bytes:
        await asyncio.sleep(0.05)  # until more has come than may wait
        parts = []
        while part := await stream.read(70_000, timeout=5):
            assert len(part) <= 70_000
            parts.append(part)
        return b"".join(parts)

    assert run(lambda connection: connection.sendall(sent), use) == sent


def test_a_peer_that_takes_nothing_stops_the_writer_in_time() -> None:
    done = threading.Event()

    async def use(stream: Any) -> None:
        with pytest.raises(httpcore.WriteTimeout):
            await stream.write(bytes(64 << 20), timeout=0.1)
        done.set()

    run(lambda _: done.wait(10), use)


def test_a_connection_that_is_reset_is_an_error_of_reading() -> None:
    def reset(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.close()

    async def use(stream: Any) -> None:
        with pytest.raises(httpcore.ReadError):
            await stream.read(100, timeout=5)

    run(reset, use)


def test_a_stream_that_was_closed_by_the_peer_says_that_it_is_readable() -> None:
    async def use(stream: Any) -> bool:
        assert await stream.read(100, timeout=5) == b""
        return bool(stream.get_extra_info("is_readable"))

    assert run(lambda connection: connection.close(), use)


def test_nobody_there_is_an_error_of_connecting() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

        async def main() -> None:
            with pytest.raises(httpcore.ConnectError):
                await AsyncioBackend(None, httpcore).connect_tcp("127.0.0.1", port, timeout=5)

        asyncio.run(main())


def test_a_peer_that_speaks_no_tls_is_an_error_of_connecting() -> None:
    async def use(stream: Any) -> None:
        with pytest.raises(httpcore.ConnectError):
            await stream.start_tls(ssl.create_default_context(), "localhost", timeout=5)

    run(lambda connection: connection.sendall(b"HTTP/1.1 400 no\r\n\r\n"), use)


def serve_again_and_again(connection: socket.socket) -> None:
    """Answer one request after the other, until the client closes the connection."""
    body = json.dumps(TAGS.body).encode()
    while True:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
        if not connection.recv(65536):
            return


@contextlib.contextmanager
def running_loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def test_each_event_loop_keeps_connections_of_its_own_and_close_ends_all() -> None:
    with FaultServer(serve_again_and_again) as server, running_loop() as one, running_loop() as other:
        client = AsyncCloudglue("cg-key", base_url=server.url)
        for _ in range(10):
            for loop in (one, other):
                asyncio.run_coroutine_threadsafe(client.tags.list(), loop).result(10)
        asyncio.run_coroutine_threadsafe(client.close(), one).result(10)

        assert len(server.accepted) == 2
        assert server.is_done_within(10)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_connections_of_an_event_loop_that_has_ended_are_closed_by_the_next() -> None:
    with FaultServer(serve_again_and_again) as server:
        client = AsyncCloudglue("cg-key", base_url=server.url)
        for _ in range(3):
            asyncio.run(client.tags.list())  # type: ignore[arg-type]

        asyncio.run(client.close())
        gc.collect()  # an event loop that has ended closes nothing any more
        assert server.is_done_within(10)
        assert len(server.accepted) == 3
