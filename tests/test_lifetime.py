"""What becomes of connections: shared between threads and tasks, and given back by whatever is broken off."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fault_server import FaultServer
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue, CloudglueError

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
FOUND = b'{"id": "%s", "label": "n", "value": "v", "type": "file", "file_id": "%s"}' % (ID.encode(), ID.encode())


def tag(asked: Asked) -> Reply:
    time.sleep(0.002)
    number = asked.path.rpartition("/")[2]
    return Reply(200, {"id": ID, "label": number, "value": "v", "type": "file", "file_id": ID})


class Patient:
    """A server that leaves its first request without an answer, and sees whether its connection is given up."""

    def __init__(self) -> None:
        self.has_heard = threading.Event()
        self.given_up = threading.Event()
        self._first = threading.Lock()

    def __call__(self, connection: socket.socket) -> None:
        if self._first.acquire(blocking=False):
            self.has_heard.set()
            with contextlib.suppress(OSError):
                connection.settimeout(20)
                if connection.recv(1) == b"":
                    self.given_up.set()
        else:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(FOUND) + FOUND)


def test_threads_share_a_client(server: ScriptedServer) -> None:
    server.answer = tag

    with Cloudglue("cg-key", base_url=server.url, max_connections=4) as client, ThreadPoolExecutor(16) as threads:
        labels = list(threads.map(lambda n: client.tags.get(f"t{n}").label, range(200)))

    assert labels == [f"t{n}" for n in range(200)]


def test_tasks_share_a_client(server: ScriptedServer) -> None:
    server.answer = tag

    async def labels() -> list[str]:
        async with AsyncCloudglue("cg-key", base_url=server.url, max_connections=4) as client:
            return [found.label for found in await asyncio.gather(*(client.tags.get(f"t{n}") for n in range(200)))]

    assert asyncio.run(labels()) == [f"t{n}" for n in range(200)]


@pytest.mark.parametrize("leave", ["cancel", "timeout"])
def test_a_call_that_is_cancelled_frees_its_connection(leave: str) -> None:
    patient = Patient()

    async def scenario(url: str) -> str:
        async with AsyncCloudglue("cg-key", base_url=url, max_connections=1, max_retries=0) as client:
            task = asyncio.create_task(client.tags.get("t1"))
            assert await asyncio.to_thread(patient.has_heard.wait, 10)
            if leave == "timeout":
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(task, 0.2)
            else:
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            assert await asyncio.to_thread(patient.given_up.wait, 10)
            return (await client.tags.get("t2")).label

    with FaultServer(patient) as server:
        assert asyncio.run(scenario(server.url)) == "n"


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let SIGINT interrupt, as in a terminal: what a shell starts in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a thread there")
def test_an_interrupt_leaves_nothing_hanging(interruptible: None) -> None:
    patient = Patient()

    with (
        FaultServer(patient) as server,
        Cloudglue("cg-key", base_url=server.url, max_connections=1, max_retries=0) as client,
    ):
        main = threading.main_thread().ident
        assert main is not None

        def interrupt() -> None:
            assert patient.has_heard.wait(30)
            signal.pthread_kill(main, signal.SIGINT)

        threading.Thread(target=interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            client.tags.get("t1")

        assert patient.given_up.wait(10)
        assert client.tags.get("t2").label == "n"


def test_breaking_out_of_a_list_frees_its_connection(connect: Any, server: ScriptedServer) -> None:
    items = [{"id": ID, "label": str(n), "value": "v", "type": "file", "file_id": ID} for n in range(5)]
    server.answer = lambda asked: Reply(200, {"object": "list", "data": items, "total": 50, "limit": 5, "offset": 0})
    client = connect("cg-key", base_url=server.url, **({"max_connections": 1}))

    for _ in range(3):
        assert next(iter(client.tags.iter(page_size=5))).label == "0"

    assert len(server.asked) == 3


def test_a_hundred_clients_leave_no_descriptor_open(server: ScriptedServer) -> None:

    server.answer = tag

    def calls() -> None:
        for _ in range(50):
            with Cloudglue("cg-key", base_url=server.url) as client:
                client.tags.get("t1")

    calls()
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    calls()
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    # The server in this process may be about to close its end of the last few.
    assert after <= before + 5


def test_a_call_where_no_event_loop_of_asyncio_runs_says_what_to_do() -> None:
    call = AsyncCloudglue("cg-key", base_url="http://127.0.0.1:9/v1").files.list()

    with pytest.raises(CloudglueError, match=r"needs an event loop of asyncio.* trio\.to_thread\.run_sync"):
        call.send(None)  # as trio would
