"""One request out, one answer in. The only module that imports the HTTP library: httpx, or httpx2 with its transport."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from attrs import field, frozen

from .errors import CredentialsError

LOOPBACK = ("localhost", "127.0.0.1", "::1")


@frozen
class Request:
    """What goes over the wire."""

    method: str
    url: str
    headers: dict[str, str] = field(repr=False)
    body: bytes | Iterable[bytes] = b""
    """Bytes, or an iterable of chunks that may be iterated again for another try."""
    repeatable: bool = True
    """Whether sending it twice does no more than sending it once."""
    timeout: float | None = 60.0
    """Seconds without any progress after which it is given up."""
    streamed: bool = False
    """Whether a good answer is read by its receiver, while it comes."""

    @property
    def name(self) -> str:
        """The request as messages call it, such as `GET https://…/files`."""
        return f"{self.method} {self.url.partition('?')[0]}"


@frozen
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes = field(default=b"", repr=False)
    chunks: Any = field(default=(), repr=False)
    """Of a streamed answer: an iterator, of the sender's colour, over bytes, with a Failure last where it breaks."""
    close: Callable[[], Any] = field(default=lambda: None, repr=False)
    """Of a streamed answer: gives its connection back."""


@frozen
class Failure:
    """Why nothing came back."""

    message: str
    timed_out: bool = False
    unsent: bool = False
    """No byte of the request has left."""
    cause: Exception | None = None


def checked_base_url(url: str) -> str:
    """The base URL without a slash at its end.

    Raises:
        CredentialsError: The key would travel in the clear: only https is allowed, and http to this machine.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise CredentialsError(f"base_url: {url!r} is no address such as https://api.cloudglue.dev/v1")
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise CredentialsError(f"base_url: {url!r} is not encrypted; use https (http is for {', '.join(LOOPBACK)})")
    return url.rstrip("/")


class Sender:
    """Sends requests over a pool of connections; usable from several threads."""

    def __init__(self, base_url: str, transport: Any = None) -> None:
        self._library = _library(transport)
        self._client = self._library.Client(**_options(self._library, base_url, transport))

    def send(self, request: Request) -> Answer | Failure:
        """Send one request and read its whole answer."""
        try:
            response = self._client.send(_built(self._client, request, request.body), stream=True)
            if request.streamed and response.is_success:
                chunks = self._chunks(request, response)
                return Answer(response.status_code, dict(response.headers), chunks=chunks, close=response.close)
            with contextlib.closing(response):
                response.read()
        except Exception as error:
            return _failure(self._library, request, error)
        return Answer(response.status_code, dict(response.headers), response.content)

    def _chunks(self, request: Request, response: Any) -> Iterator[bytes | Failure]:
        try:
            yield from response.iter_bytes()
        except Exception as error:
            yield _failure(self._library, request, error)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class AsyncSender:
    """Sends requests over a pool of connections, on an event loop."""

    def __init__(self, base_url: str, transport: Any = None) -> None:
        self._library = _library(transport)
        self._client = self._library.AsyncClient(**_options(self._library, base_url, transport))

    async def send(self, request: Request) -> Answer | Failure:
        """Send one request and read its whole answer."""
        body = request.body if isinstance(request.body, bytes) else _read(request.body)
        try:
            response = await self._client.send(_built(self._client, request, body), stream=True)
            if request.streamed and response.is_success:
                chunks = self._chunks(request, response)
                return Answer(response.status_code, dict(response.headers), chunks=chunks, close=response.aclose)
            async with contextlib.aclosing(response):
                await response.aread()
        except Exception as error:
            return _failure(self._library, request, error)
        return Answer(response.status_code, dict(response.headers), response.content)

    async def _chunks(self, request: Request, response: Any) -> AsyncIterator[bytes | Failure]:
        try:
            async for chunk in response.aiter_bytes():
                yield chunk
        except Exception as error:
            yield _failure(self._library, request, error)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _built(client: Any, request: Request, body: Any) -> Any:
    timeout = request.timeout
    return client.build_request(request.method, request.url, headers=request.headers, content=body, timeout=timeout)


async def _read(body: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Read a file in a thread, so that the event loop goes on meanwhile."""
    source: Iterator[bytes] = iter(body)
    while (chunk := await asyncio.to_thread(next, source, None)) is not None:
        yield chunk


def _library(transport: Any) -> Any:
    """The library that the transport belongs to; httpx where there is none."""
    other = sys.modules.get("httpx2")
    if other and isinstance(transport, (other.BaseTransport, other.AsyncBaseTransport)):
        return other
    import httpx

    return httpx


def _options(library: Any, base_url: str, transport: Any) -> dict[str, Any]:
    options: dict[str, Any] = {"follow_redirects": False}
    options["limits"] = library.Limits(max_connections=100, max_keepalive_connections=20)
    if transport is not None:
        options["transport"] = transport
    elif urlsplit(base_url).scheme == "http":
        # This machine: no proxy stands between, and loading certificates would cost 30 ms for nothing.
        options |= {"trust_env": False, "verify": False}
    return options


def _failure(library: Any, request: Request, error: Exception) -> Failure:
    if isinstance(error, library.TimeoutException):
        unsent = isinstance(error, (library.ConnectTimeout, library.PoolTimeout))
        what = "no connection in time" if unsent else "no answer in time"
        return Failure(f"{request.name}: {what}; see the argument timeout", timed_out=True, unsent=unsent, cause=error)
    if isinstance(error, library.ConnectError):
        return Failure(
            f"{request.name}: cannot connect ({error}); is base_url right, and the network there?",
            unsent=True,
            cause=error,
        )
    if isinstance(error, (library.HTTPError, library.InvalidURL, library.StreamError)):
        return Failure(f"{request.name}: the connection broke: {str(error) or type(error).__name__}", cause=error)
    raise error
