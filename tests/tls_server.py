"""A server that speaks TLS, with a certificate of an authority of its own, and a proxy that tunnels to it."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from pathlib import Path
from typing import Self

import trustme

TAGS = json.dumps({"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}).encode()


class Listener:
    """Serves each connection in a thread of its own, and holds the sockets that were accepted."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.accepted: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
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


class TLSServer(Listener):
    """Answers each request with an empty list of tags; `authority` is the file that a client has to trust.

    After so many `answers` it closes a connection.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        authority = trustme.CA()
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(self._context)
        self.authority = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self.authority))
        self.answers = 1000
        self.url = f"https://localhost:{self.port}/v1"

    def serve(self, connection: socket.socket) -> None:
        with self._context.wrap_socket(connection, server_side=True) as secure:
            while self.answers and read_head(secure):
                self.answers -= 1
                secure.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(TAGS), TAGS))


class Proxy(Listener):
    """Tunnels to what it is asked for; `heads` are the requests for that. With `refuses`, it answers 407."""

    def __init__(self, refuses: bool = False) -> None:
        super().__init__()
        self.heads: list[bytes] = []
        self._refuses = refuses

    def serve(self, connection: socket.socket) -> None:
        head = read_head(connection)
        self.heads.append(head)
        if self._refuses:
            connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
            return
        port = int(head.split(b" ")[1].rpartition(b":")[2])
        with socket.create_connection(("127.0.0.1", port)) as there:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pass_on, args=(there, connection), daemon=True)
            back.start()
            _pass_on(connection, there)
            back.join()


def read_head(connection: socket.socket) -> bytes:
    """What comes until an empty line; nothing where the other side has closed."""
    head = b""
    while b"\r\n\r\n" not in head:
        if not (more := connection.recv(65536)):
            return b""
        head += more
    return head


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    with contextlib.suppress(OSError):
        other.shutdown(socket.SHUT_RDWR)
