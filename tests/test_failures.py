"""What a failed request is taken for: whether a byte of it has left, whose exception it is, and what its traceback shows."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from typing import Any

import pytest
from fault_server import FaultServer

from cloudglue import APIConnectionError

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
