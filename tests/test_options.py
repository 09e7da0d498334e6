"""The options of a client: each is checked, and each does what it says."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from typing import Any

import httpx
import pytest
from fault_server import FaultServer
from scripted_server import Reply, ScriptedServer

from cloudglue import APITimeoutError, AsyncCloudglue, Cloudglue, ConfigError, Timeouts

ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"


@pytest.mark.parametrize("client", [Cloudglue, AsyncCloudglue])
def test_an_option_that_there_is_not_is_told_of_a_client(client: Any) -> None:
    with pytest.raises(TypeError, match=r"^Client.__init__\(\) got an unexpected keyword argument 'host'"):
        client("cg-key", host="https://example.org")


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": -1.5}, "timeout"),
        ({"timeout": "60"}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": Timeouts(read=0)}, "timeout.read"),
        ({"deadline": float("inf")}, "deadline"),
        ({"max_retries": -1}, "max_retries"),
        ({"max_retries": None}, "max_retries"),
        ({"max_retries": 1.5}, "max_retries"),
        ({"max_answer_bytes": 0}, "max_answer_bytes"),
        ({"max_connections": 0}, "max_connections"),
    ],
)
def test_an_option_that_makes_no_sense_is_named(connect: Any, options: dict[str, Any], field: str) -> None:
    with pytest.raises(ConfigError) as caught:
        connect("cg-key", base_url="http://127.0.0.1/v1", **options)

    assert [violation.field for violation in caught.value.violations] == [field]
    if set(options) <= {"timeout", "deadline", "max_retries"}:
        with pytest.raises(ConfigError):
            connect("cg-key", base_url="http://127.0.0.1/v1").with_options(**options)


def test_without_limits_is_a_choice(connect: Any) -> None:
    connect("cg-key", base_url="http://127.0.0.1/v1", timeout=None, deadline=None, max_answer_bytes=None)


def test_each_step_gets_its_own_time(server: ScriptedServer) -> None:
    server.script(Reply(200, {"object": "list", "data": [], "total": 0, "limit": 1, "offset": 0}))
    seen: list[Any] = []

    class Recording(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            seen.append(request.extensions["timeout"])
            return super().handle_request(request)

    each = {"connect": 1.0, "read": 2.0, "write": 3.0, "pool": 4.0}
    with Cloudglue("cg-key", base_url=server.url, timeout=Timeouts(**each), transport=Recording()) as client:
        client.tags.list()

    assert seen == [each]


def hang(connection: socket.socket) -> None:
    time.sleep(5)


def test_the_read_timeout_is_its_own(connect: Any) -> None:
    with FaultServer(hang) as server:
        client = connect("cg-key", base_url=server.url, timeout=Timeouts(read=0.2), deadline=15, max_retries=0)

        with pytest.raises(APITimeoutError, match="no answer in time"):
            client.files.list()


def test_the_connect_timeout_is_its_own(connect: Any) -> None:
    # A listener whose queue is full: the kernel drops what else wants to connect.
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(3)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        port = full.getsockname()[1]
        options = {"timeout": Timeouts(connect=0.2), "deadline": 15, "max_retries": 0}
        client = connect("cg-key", base_url=f"http://127.0.0.1:{port}/v1", **options)

        with pytest.raises(APITimeoutError, match="no connection in time"):
            client.files.list()
        for one in waiting:
            one.close()


def call_in_vain(client: Any) -> None:
    with contextlib.suppress(APITimeoutError):
        client.files.list()


def test_a_busy_pool_names_the_setting() -> None:
    with FaultServer(hang) as busy:
        client = Cloudglue(
            "cg-key", base_url=busy.url, max_connections=1, timeout=Timeouts(pool=0.2, read=2.0), max_retries=0
        )
        with client:
            first = threading.Thread(target=call_in_vain, args=(client,))
            first.start()
            while not busy.requests:
                time.sleep(0.01)

            with pytest.raises(APITimeoutError, match="max_connections"):
                client.files.list()
            first.join()


def test_what_the_contract_calls_repeatable_is_tried_again(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(503, {"error": "busy"}, {"retry-after": "0"}), Reply(404, {"error": "none"}))

    with pytest.raises(Exception, match="404"):
        scripted.responses.cancel("resp_1")

    assert len(server.asked) == 2


def test_options_given_per_call_do_not_change_the_client(server: ScriptedServer, connect: Any) -> None:
    client = connect("cg-key", base_url=server.url)

    with pytest.raises(Exception, match="500"):
        client.with_options(max_retries=0).files.list()

    assert len(server.asked) == 1


def test_many_asynchronous_calls_share_few_connections(server: ScriptedServer) -> None:
    server.script(Reply(200, {"object": "list", "data": [], "total": 0, "limit": 1, "offset": 0}))

    async def call_often() -> list[Any]:
        async with AsyncCloudglue("cg-key", base_url=server.url, max_connections=3) as client:
            return await asyncio.gather(*(client.tags.list() for _ in range(50)))

    assert len(asyncio.run(call_often())) == 50
    assert len(server.asked) == 50


def test_an_asynchronous_call_does_not_wait_for_ever_for_its_turn() -> None:
    async def call(url: str) -> None:
        options = {"max_connections": 1, "timeout": Timeouts(pool=0.2, read=2.0), "max_retries": 0}
        async with AsyncCloudglue("cg-key", base_url=url, **options) as client:
            first = asyncio.ensure_future(client.files.list())
            await asyncio.sleep(0)
            try:
                await client.files.list()
            finally:
                first.cancel()

    with FaultServer(hang) as busy, pytest.raises(APITimeoutError, match="max_connections"):
        asyncio.run(call(busy.url))
