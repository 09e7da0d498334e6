"""A server that misbehaves on the level of bytes: each connection is handed, as a socket, to what a test wants done to it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from typing import Self


class FaultServer:
    """`misbehave` is called with the socket of each request, whose head was read."""

    def __init__(self, misbehave: Callable[[socket.socket], None]) -> None:
        self.requests: list[bytes] = []
        self._misbehave = misbehave
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._stopped = threading.Event()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._listener.close()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head:
                if not (more := connection.recv(65536)):
                    return
                head += more
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
