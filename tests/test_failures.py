"""What a failed request is taken for: whether a byte of it has left, whose exception it is, and what its traceback shows."""

from __future__ import annotations

import errno
import os
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import httpcore
import pytest
from fault_server import FaultServer

from cloudglue import APIConnectionError, Cloudglue
from cloudglue.transport.network import Backend

KEY = "cg-a-key-that-is-in-no-traceback"


def without_handles_before(call: Callable[[], object]) -> None:
    """Call while an exception is handled that says that this process has no file handles left."""
    try:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), "frame-0001.jpg")
    except OSError:
        call()


def test_a_post_that_arrived_is_not_sent_again_whatever_its_caller_handles_meanwhile(connect: Any) -> None:
    with FaultServer(socket.socket.close) as server:
        client = connect(KEY, base_url=server.url)

        with pytest.raises(APIConnectionError, match="the connection broke"):
            without_handles_before(lambda: client.describe.create(url="https://example.org/a.mp4"))

        assert len(server.requests) == 1


class SoftTimeLimitExceeded(Exception):
    """What a queue of tasks raises in a task that takes too long, out of a signal handler."""


class Task:
    """Has a time limit, which is over as soon as a request has arrived."""

    def __init__(self, kind: type[BaseException]) -> None:
        self._kind = kind

    def limit(self, *_: object) -> None:
        raise self._kind("the time limit of the task")

    def is_over(self, _: socket.socket) -> None:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)


@pytest.fixture(params=[SoftTimeLimitExceeded, TimeoutError, OSError, KeyboardInterrupt])
def kind(request: pytest.FixtureRequest) -> type[BaseException]:
    found: type[BaseException] = request.param
    return found


@pytest.fixture
def task(kind: type[BaseException]) -> Iterator[Task]:
    task = Task(kind)
    before = signal.signal(signal.SIGUSR1, task.limit)
    yield task
    signal.signal(signal.SIGUSR1, before)


only_signals = pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a thread there")


@only_signals
def test_what_a_signal_handler_raises_ends_the_call_as_it_is(kind: type[BaseException], task: Task) -> None:
    with FaultServer(lambda connection: (task.is_over(connection), connection.recv(1))[1]) as server:
        client = Cloudglue(KEY, base_url=server.url, timeout=2)

        with client, pytest.raises(kind, match="the time limit of the task") as caught:
            client.tags.list()

        assert caught.type is kind
        assert len(server.requests) == 1


@only_signals
def test_an_interrupt_while_the_request_is_written_shows_no_key(kind: type[BaseException], task: Task) -> None:
    with Cloudglue(KEY, base_url="http://127.0.0.1:9/v1") as client, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Backend, "connect_tcp", lambda self, *_, **__: Interrupting(), raising=True)

        with pytest.raises(kind) as caught:
            client.tags.list()

    error: BaseException = caught.value
    ours = error.__traceback__ and error.__traceback__.tb_next  # without the frame of the test
    shown = traceback.TracebackException(type(error), error, ours, capture_locals=True)
    assert KEY not in "".join(shown.format())


class Interrupting(httpcore.NetworkStream):
    """A socket that a signal reaches while it is written to."""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        signal.raise_signal(signal.SIGUSR1)

    def close(self) -> None: ...

    def get_extra_info(self, info: str) -> Any:
        return None
