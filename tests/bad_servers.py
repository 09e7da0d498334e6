"""Bad servers of every kind: what each does to a connection once it has read the head of a request."""

from __future__ import annotations

import gzip
import json
import os
import socket
import struct
import time
from collections.abc import Callable, Iterator

from fault_server import drip

Misbehaviour = Callable[[socket.socket], None]

KEY = "cg-a-key-that-servers-echo-0123456789"
FILE = json.dumps(
    {
        "id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        "status": "completed",
        "bytes": 3,
        "object": "file",
        "uri": "cloudglue://files/3c90c3cc-0d44-4b50-8888-8dd25736052a",
    }
).encode()
LONG = 30.0
"""Seconds: longer than any call here is allowed to last."""


def answer(
    body: bytes = b"{}", *headers: str, status: str = "200 OK", length: object = None, version: str = "1.1"
) -> bytes:
    stated = [] if length is False else [f"content-length: {len(body) if length is None else length}"]
    head = "\r\n".join([f"HTTP/{version} {status}", *headers, *stated])
    return f"{head}\r\n\r\n".encode("latin-1") + body


def chunked(*pieces: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"".join(pieces)


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def sends(data: bytes = b"", *, then_waits: bool = False, then_resets: bool = False) -> Misbehaviour:
    def misbehave(connection: socket.socket) -> None:
        connection.sendall(data)
        if then_waits:
            time.sleep(LONG)
        if then_resets:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return misbehave


def floods(begin: bytes, again: bytes, pause: float = 0.0) -> Misbehaviour:
    def misbehave(connection: socket.socket) -> None:
        connection.sendall(begin)
        while True:
            connection.sendall(again)
            time.sleep(pause)

    return misbehave


def drips(begin: bytes) -> Misbehaviour:
    return lambda connection: drip(connection, begin, 0.02)


def kinds() -> Iterator[tuple[str, Misbehaviour]]:
    yield from _no_http()
    yield from _statuses()
    yield from _retry_after()
    yield from _error_bodies()
    yield from _bodies()
    yield from _lengths()
    yield from _encodings()
    yield from _headers()
    yield from _endless()


def _no_http() -> Iterator[tuple[str, Misbehaviour]]:
    yield "closes at once", sends()
    yield "resets at once", sends(then_resets=True)
    yield "says nothing", sends(then_waits=True)
    yield "half a status line", sends(b"HTTP/1.1 2")
    yield "random bytes", sends(os.urandom(4000))
    yield "another protocol", sends(b"SSH-2.0-OpenSSH_9\r\n", then_waits=True)
    yield "a page without a head", sends(b"<html>hello</html>")
    yield "the preface of HTTP/2", sends(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
    yield "line feeds alone", sends(answer(FILE).replace(b"\r\n", b"\n"))
    yield "HTTP/1.0", sends(answer(FILE, version="1.0"))
    yield "HTTP/3.7", sends(answer(FILE, version="3.7"))


def _statuses() -> Iterator[tuple[str, Misbehaviour]]:
    for status in ("99 X", "000 X", "600 X", "999 X", "OK", "99999999999999999999 X"):
        yield f"status {status}", sends(answer(status=status))
    yield "a reason that is the key", sends(answer(status=f"500 {KEY}"))
    switched = "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\nxxxx"
    yield "101", sends(switched.encode(), then_waits=True)
    for number in (201, 202, 203, 204, 205, 206, 226, 304):
        yield f"{number} without a body", sends(answer(b"", status=f"{number} X"))
    yield "204 with a body", sends(answer(status="204 No Content"))
    for number in (300, 301, 302, 303, 307, 308):
        yield f"{number} elsewhere", sends(answer(b"", f"location: http://example.com/{KEY}", status=f"{number} X"))
    yield "302 to nowhere", sends(answer(b"", status="302 X"))
    yield "302 to no address", sends(answer(b"", "location: http://[bad", status="302 X"))
    page = b"<html><body>" + KEY.encode() + b"</body></html>"
    numbers = (400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 425, 429, 431, 451)
    for number in (*numbers, 500, 501, 502, 503, 504, 507, 511, 520, 529):
        yield f"{number} with a page", sends(answer(page, "content-type: text/html", status=f"{number} X"))


def _retry_after() -> Iterator[tuple[str, Misbehaviour]]:
    dates = ("Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 9998 07:28:00 GMT", "Wed, 99 Foo 99999 99:99:99 GMT")
    for text in ("0", "9" * 400, "-5", "1.5", "soon", "\u00b2", "nan", "inf", "0x10", *dates):
        yield f"Retry-After: {text[:40]}", sends(answer(b"{}", f"retry-after: {text}", status="429 X"))


def _error_bodies() -> Iterator[tuple[str, Misbehaviour]]:
    deep = b'{"error": ' * 2000 + b"1" + b"}" * 2000
    for body in (b"null", b"[1]", b'{"error": 5}', deep, b"[" * 100_000, b"\xff\xfe\xff"):
        yield f"an error saying {body[:20]!r}", sends(answer(body, status="500 X"))
    yield "an error with the key", sends(answer(b'{"error": "no ' + KEY.encode() + b'"}', status="401 X"))
    yield "a request id that is the key", sends(answer(b"{}", f"x-request-id: {KEY}", status="500 X"))
    yield "a realm that is the key", sends(answer(b"{}", f"www-authenticate: Digest realm={KEY}", status="401 X"))


def _bodies() -> Iterator[tuple[str, Misbehaviour]]:
    deep = b'{"metadata":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001
    for body in (b"", b"null", b"[]", b'"x"', b"1e999", b"<html>", b"[" * 100_000 + b"]" * 100_000, deep):
        yield f"the body {body[:20]!r}", sends(answer(body))
    for number in (b"9" * 5000, b"1e400", b"NaN", b"-0", b"1.0", b'"3"', b"{}"):
        yield f"{number[:10].decode()} bytes", sends(answer(FILE.replace(b": 3", b": " + number)))
    for text in (b"\0", b"\xff\xff", b"\\ud800", KEY.encode(), b"\\u0000"):
        yield f"text holding {text[:6]!r}", sends(answer(FILE.replace(b'"file"', b'"' + text + b'"')))
    for more in (b"\0", b"garbage", FILE):
        yield f"a body and then {more[:10]!r}", sends(answer(FILE + more))
    for field in (b'"id": 5', b'"created_at": "soon"', b'"created_at": 1e300', b'"metadata": []', b'"status": 7'):
        yield f"the field {field.decode()}", sends(answer(FILE[:-1] + b", " + field + b"}"))
    yield "a byte order mark", sends(answer(b"\xef\xbb\xbf" + FILE))
    yield "UTF-16", sends(answer(FILE.decode().encode("utf-16")))
    yield "half the JSON", sends(answer(FILE[:-10]))


def _lengths() -> Iterator[tuple[str, Misbehaviour]]:
    more, less = len(FILE) + 10, len(FILE) - 10
    yield "a body too short", sends(answer(FILE, length=more))
    yield "a body too short and a reset", sends(answer(FILE, length=more), then_resets=True)
    yield "a body too short and silence", sends(answer(FILE, length=more), then_waits=True)
    yield "a body too long", sends(answer(FILE, length=less))
    yield "no length", sends(answer(FILE, length=False))
    yield "no length and silence", sends(answer(FILE, length=False), then_waits=True)
    yield "two lengths", sends(answer(FILE, "content-length: 5"))
    for length in (-1, "abc", 10**30):
        yield f"a length of {length}", sends(answer(FILE, length=length), then_waits=True)
    yield "a length and chunks", sends(answer(FILE, "transfer-encoding: chunked"))
    for size in (b"zz", b"f" * 100, b"-1", b""):
        yield f"a chunk of {size[:5]!r}", sends(chunked(size + b"\r\nabc\r\n"))
    yield "half a chunk", sends(chunked(b"5\r\nab"))
    yield "no last chunk", sends(chunked(chunk(FILE)))
    yield "a long extension of a chunk", sends(chunked(b"5;" + b"a" * 200_000))
    yield "an unknown transfer", sends(answer(FILE, "transfer-encoding: foo"))
    yield "a second answer", sends(answer(FILE) + answer(status="500 X"))


def _encodings() -> Iterator[tuple[str, Misbehaviour]]:
    packed = gzip.compress(FILE)
    for body in (b"nothing packed", packed[:-9], packed[:-8] + bytes(8)):
        yield f"gzip of {body[-4:]!r}", sends(answer(body, "content-encoding: gzip"))
    yield "a bomb", sends(answer(gzip.compress(bytes(24 << 20)), "content-encoding: gzip"))
    yield "gzip of gzip", sends(answer(gzip.compress(packed), "content-encoding: gzip, gzip"))
    yield "gzip fifty times", sends(answer(FILE, f"content-encoding: {', '.join(['gzip'] * 50)}"))
    for encoding in ("br", "zstd", "deflate", "foo"):
        yield f"not really {encoding}", sends(answer(b"nothing packed", f"content-encoding: {encoding}"))


def _headers() -> Iterator[tuple[str, Misbehaviour]]:
    yield "a thousand headers", sends(answer(FILE, *[f"x{n}: y" for n in range(1000)]))
    for header in ("x: a\0b", "nonsense", ": x", "x: \xff\xfe", "x: a\r\n b", "connection: close", "refresh: 0; url=x"):
        yield f"the header {header!r}", sends(answer(FILE, header))
    for charset in ("rot13", "idna", "\xff"):
        yield f"the charset {charset!r}", sends(answer(FILE, f"content-type: application/json; charset={charset}"))
    yield "strange cookies", sends(answer(FILE, *["set-cookie: \xff=\1; expires=foo; domain=example.com"] * 50))


def _endless() -> Iterator[tuple[str, Misbehaviour]]:
    yield "100 Continue for ever", floods(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.001)
    yield "early hints for ever", floods(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.01)
    yield "a header for ever", floods(b"HTTP/1.1 200 OK\r\nx: ", b"a" * 65536)
    yield "headers for ever", floods(b"HTTP/1.1 200 OK\r\n", b"a: b\r\n" * 1000)
    yield "trailers for ever", floods(chunked(chunk(FILE), b"0\r\n"), b"a: b\r\n")
    yield "blanks for ever", floods(answer(length=10**12), b" " * 65536)
    yield "chunks for ever", floods(chunked(), chunk(b" " * 65536))
    yield "chunks of one byte for ever", floods(chunked(), chunk(b" "))
    yield "a dripping head", drips(b"HTTP/1.1 200 OK\r\nx: ")
    yield "a dripping body", drips(answer(b"", length=100_000))
    yield "dripping chunks", drips(chunked())
