"""A server that speaks TLS, with a certificate of an authority of its own, and a proxy that tunnels to it."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from pathlib import Path

import trustme
from listener import Listener, read_head

TAGS = json.dumps({"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}).encode()


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


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    with contextlib.suppress(OSError):
        other.shutdown(socket.SHUT_RDWR)
