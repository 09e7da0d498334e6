"""A server that misbehaves on the level of bytes: each connection is handed, as a socket, to what a test wants done to it."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

from listener import Listener, read_head


class FaultServer(Listener):
    """`misbehave` is called with the socket of each request, whose head was read."""

    def __init__(self, misbehave: Callable[[socket.socket], None]) -> None:
        super().__init__()
        self.requests: list[bytes] = []
        self._misbehave = misbehave
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def serve(self, connection: socket.socket) -> None:
        if head := read_head(connection):
            self.requests.append(head)
            self._misbehave(connection)


def drip(connection: socket.socket, data: bytes, pause: float = 0.05) -> None:
    """Send the bytes one at a time, and then go on with blanks for as long as the other side bears it."""
    for byte in data:
        connection.sendall(bytes([byte]))
        time.sleep(pause)
    for _ in range(int(30 / pause)):
        connection.sendall(b" ")
        time.sleep(pause)
