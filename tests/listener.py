"""What listens on loopback for a test, and hands each connection on as a socket."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Self


class Listener:
    """Serves each connection in a thread of its own, and holds the sockets that were accepted."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.accepted: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._has_ended = False

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(self, *_: object) -> None:
        # To close a socket does not wake who accepts on it; a paused process may then accept on whatever has its number next.
        self._has_ended = True
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._accepting.join()
        self._listener.close()

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._has_ended:
                connection.close()
                return
            self.accepted.append(connection)
            thread = threading.Thread(target=self._serve_quietly, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def is_done_within(self, seconds: float) -> bool:
        """Whether every connection ends in that time."""
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _serve_quietly(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            self.serve(connection)

    def serve(self, connection: socket.socket) -> None:
        raise NotImplementedError


def read_head(connection: socket.socket) -> bytes:
    """What comes until an empty line; nothing where the other side has closed."""
    head = b""
    while b"\r\n\r\n" not in head:
        if not (more := connection.recv(65536)):
            return b""
        head += more
    return head
