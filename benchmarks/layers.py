"""Where the time of a GET goes: the same request through each layer that a call of ours passes, from the socket up."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import httpcore
import httpx

from cloudglue import Cloudglue

CALLS = 200
ROUNDS = 5


def layers(url: str, name: str) -> dict[str, float]:
    """Seconds of CPU for each layer, with all those below it; the least of some interleaved rounds."""
    target = f"/v1/segmentations/{name}?limit=10"
    calls = {
        "socket": _socket(url, target),
        "http.client": _http_client(url, target),
        "httpcore": _httpcore(url, target),
        "transport of httpx": _transport(url, target),
        "cloudglue": _cloudglue(url, name),
        "httpx.Client": _httpx(url, target),
    }
    least = dict.fromkeys(calls, 1.0)
    for _ in range(ROUNDS):
        for layer, call in calls.items():
            call()
            began = time.process_time()
            for _ in range(CALLS):
                call()
            least[layer] = min(least[layer], (time.process_time() - began) / CALLS)
    return least


def _socket(url: str, target: str) -> Callable[[], object]:
    """What the operating system takes: the bytes of the request sent, those of the answer received, neither looked at."""
    parts = urlsplit(url)
    connection = socket.create_connection((parts.hostname, parts.port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nAuthorization: Bearer cg-benchmark\r\n\r\n".encode()

    def receive() -> int:
        connection.sendall(request)
        return len(connection.recv(65536))

    size = receive()

    def call() -> None:
        got = receive()
        while got < size:
            got += len(connection.recv(65536))

    return call


def _http_client(url: str, target: str) -> Callable[[], object]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc)

    def call() -> bytes:
        connection.request("GET", target, headers={"Authorization": "Bearer cg-benchmark"})
        return connection.getresponse().read()

    return call


def _httpcore(url: str, target: str) -> Callable[[], object]:
    pool = httpcore.ConnectionPool()
    headers = {"Authorization": "Bearer cg-benchmark"}
    return lambda: pool.request("GET", f"{url}{target}", headers=headers).content


def _transport(url: str, target: str) -> Callable[[], object]:
    transport = httpx.HTTPTransport(verify=False)  # nothing is encrypted here
    headers = {"Authorization": "Bearer cg-benchmark"}
    return lambda: transport.handle_request(httpx.Request("GET", f"{url}{target}", headers=headers)).read()


def _cloudglue(url: str, name: str) -> Callable[[], object]:
    client = Cloudglue("cg-benchmark", base_url=f"{url}/v1")
    return lambda: client.segmentations.get(name, limit=10)


def _httpx(url: str, target: str) -> Callable[[], object]:
    client = httpx.Client(headers={"Authorization": "Bearer cg-benchmark"})
    return lambda: client.get(f"{url}{target}").content
