"""A real HTTP server that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qsl, urlsplit


class Asked(NamedTuple):
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes
    target: str = ""


class Reply(NamedTuple):
    status: int = 200
    body: Any = b""
    headers: dict[str, str] = {}  # noqa: RUF012
    cut_off: bool = False
    pieces: tuple[bytes, ...] | None = None
    """Sent one by one, each as a chunk of its own, in place of the body."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a burst of first calls is not to wait for a second SYN


class ScriptedServer:
    """`answer` is called with each request and gives the reply; `asked` holds the requests."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.pause_between_pieces = 0.0
        self.answer: Callable[[Asked], Reply] = lambda _: Reply(500, {"error": "no answer was scripted"})
        script = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def handle_any(self) -> None:
                parts = urlsplit(self.path)
                body = b"".join(self.pieces_of_body())
                asked = Asked(
                    self.command, parts.path, dict(parse_qsl(parts.query)), dict(self.headers.items()), body, self.path
                )
                script.asked.append(asked)
                reply = script.answer(asked)
                if reply.pieces is not None:
                    return self.send_pieces(reply)
                content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(content) + (10 if reply.cut_off else 0)))
                self.end_headers()
                self.wfile.write(content)
                self.close_connection = reply.cut_off

            def pieces_of_body(self) -> Iterator[bytes]:
                if self.headers.get("transfer-encoding") != "chunked":
                    yield self.rfile.read(int(self.headers.get("content-length", 0)))
                    return
                while size := int(self.rfile.readline() or b"0", 16):
                    yield self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()

            def send_pieces(self, reply: Reply) -> None:
                self.send_response(reply.status)
                for name, value in {"content-type": "text/event-stream", **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("transfer-encoding", "chunked")
                self.end_headers()
                for piece in reply.pieces or ():
                    time.sleep(script.pause_between_pieces)
                    self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
                    self.wfile.flush()
                self.wfile.write(b"" if reply.cut_off else b"0\r\n\r\n")
                self.close_connection = reply.cut_off

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

            def log_message(self, *_: object) -> None: ...

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that leaves is not an error
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def script(self, *replies: Reply) -> None:
        """Give these replies, one after the other; the last one again and again."""
        left = list(replies)
        self.answer = lambda _: left.pop(0) if len(left) > 1 else left[0]
