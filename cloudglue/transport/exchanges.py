"""One request and its answer, over one connection of the HTTP library: past its client and its pool, unless a tool watches these.

The client would add redirects, cookies, authentication and hooks, and the pool looks for a connection where there is but one: together they are
half the time of a call, and none of it is wanted here. A tool such as Sentry, OpenTelemetry or respx has put a function of its own into one of the
library's classes, perhaps since the last request, and takes it away again; then a request goes through all of them.
"""

from __future__ import annotations

import functools
import operator
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from types import FunctionType
from typing import Any, NamedTuple

from cloudglue_api.types import Value

_OWN = ("httpx", "httpx2", "httpcore", "httpcore2")
"""Where the methods of the library are from, unless a tool has put others in their place."""


class Outgoing(Value, frozen=True):
    """What is sent."""

    hidden = ("headers", "content")

    method: str
    url: str
    headers: dict[str, str]
    content: Any
    """Bytes, or an iterable of them, asynchronous too; None for a request without a body."""
    timeout: dict[str, float | None]


class Received(NamedTuple):
    """An answer whose body was not read yet."""

    status: int
    headers: list[tuple[bytes, bytes]]
    stream: Any
    """An iterable of bytes, asynchronous where the connection is."""
    close: Callable[[], Any]


class Connection:
    """One connection, for one request after the other. It connects at its first one.

    Args:
        client: A client of the library that has this connection only.
        library: The library.
        address: Where all requests go.
        is_own: Whether the transport is the library's own, and not one that a user has handed in.
    """

    def __init__(self, client: Any, library: Any, address: str, is_own: bool) -> None:
        self._client = client
        self._library = library
        self._address = address
        self._transport: Any = None
        self._connection: Any = None
        # The client has imported what it is built on.
        self._core: Any = sys.modules["httpcore"] if is_own else None
        self._spots = _spots(type(client), library, self._core)
        self._unwatched: list[Any] = []

    def send(self, request: Outgoing) -> Received:
        """Send a request, and receive the answer's headers."""
        if self._is_watched():
            answer = self._client.send(self._built(request), stream=True, follow_redirects=False)
        elif self._core is None:
            answer = self._client._transport.handle_request(self._built(request))
        else:
            if self._connection is not None and self._is_spent():
                self._connection.close()
                self._connection = None
            connection = self._opened()
            received = connection.handle_request(self._built_for_core(request))
            return Received(received.status, received.headers, received.stream, received.stream.close)
        return Received(answer.status_code, answer.headers.raw, answer.stream, answer.close)

    async def send_async(self, request: Outgoing) -> Received:
        """Send a request, and receive the answer's headers."""
        if self._is_watched():
            answer = await self._client.send(self._built(request), stream=True, follow_redirects=False)
        elif self._core is None:
            answer = await self._client._transport.handle_async_request(self._built(request))
        else:
            if self._connection is not None and self._is_spent():
                await self._connection.aclose()
                self._connection = None
            connection = self._opened()
            received = await connection.handle_async_request(self._built_for_core(request))
            return Received(received.status, received.headers, received.stream, received.stream.aclose)
        return Received(answer.status_code, answer.headers.raw, answer.stream, answer.aclose)

    # A call that was under way when all was closed may have connected after that, and a client of the library closes but once.

    def close(self) -> None:
        """Close the connection. May be called again."""
        self._client.close()
        if self._transport is not None:
            self._transport.close()
        if self._connection is not None:
            self._connection.close()

    async def aclose(self) -> None:
        """Close the connection. May be called again."""
        await self._client.aclose()
        if self._transport is not None:
            await self._transport.aclose()
        if self._connection is not None:
            await self._connection.aclose()

    def _is_watched(self) -> bool:
        methods = [method for kind, of in self._spots for method in of(kind)]
        # Compared by what they are: a wrapper of wrapt says that it is equal to what it wraps, and of the module that it is not from.
        if self._unwatched and all(map(operator.is_, methods, self._unwatched)):
            return False
        if not all(type(method) is FunctionType and _is_from_library(method) for method in methods):
            return True
        self._unwatched = methods
        return False

    def _opened(self) -> Any:
        """The connection of what the library is built on, made where there is none."""
        if self._transport is None:
            url = self._library.URL(self._address)
            self._transport = self._client._transport_for_url(url)
            self._url = functools.partial(self._core.URL, scheme=url.raw_scheme, host=url.raw_host, port=url.port)
            self._origin = self._url(target=b"/").origin
            self._path = url.raw_path.rstrip(b"/")
        if self._connection is None:
            self._connection = self._transport._pool.create_connection(self._origin)
        return self._connection

    def _is_spent(self) -> bool:
        """Whether the other side, or time, has ended the connection, or whether more came on it than the answer to the request before."""
        connection = self._connection
        if connection.is_closed() or connection.has_expired():
            return True
        try:
            # Neither httpcore nor h11 throws away what came too much: the next request would take it for its answer.
            return bool(connection._connection._h11_state.trailing_data[0])
        except AttributeError:  # of a proxy that does not tunnel
            return False

    def _built(self, request: Outgoing) -> Any:
        """The library's request. With a stream it adds no headers; without a body there are none to be added, but for the length 0 of a POST."""
        body = {"stream": self._library.ByteStream(b"")} if request.method == "GET" else {"content": request.content}
        timeout = {"timeout": request.timeout}
        return self._library.Request(request.method, request.url, headers=request.headers, extensions=timeout, **body)

    def _built_for_core(self, request: Outgoing) -> Any:
        """The request of what the library is built on."""
        # What follows the address is percent-encoded already: to have the library read it all costs a tenth of a call's time.
        url = self._url(target=self._path + request.url[len(self._address) :].encode("ascii"))
        headers: Any = request.headers
        content: Any = _NOTHING
        if request.method != "GET":
            built = self._built(request)  # which knows what headers a body needs
            headers, content = built.headers.raw, built.stream
        timeout = {"timeout": request.timeout}
        return self._core.Request(request.method, url, headers=headers, content=content, extensions=timeout)


class _Nothing:
    """A body without a byte. Of the library's own, one piece with no bytes would be sent."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    async def __aiter__(self) -> AsyncIterator[bytes]:
        return
        yield


_NOTHING = _Nothing()


_OF_CLIENTS = operator.attrgetter("send", "_send_single_request", "_transport_for_url")
_OF_ASYNC = operator.attrgetter("handle_async_request", "aclose")
_OF_SYNC = operator.attrgetter("handle_request", "close")


def _spots(client: Any, library: Any, core: Any) -> list[tuple[Any, Callable[[Any], tuple[Any, ...]]]]:
    """The methods in whose place a tool may put a function of its own: all that a request of the library's client goes through."""
    if core is None:
        return [(client, _OF_CLIENTS)]
    if issubclass(client, library.AsyncClient):
        kinds, methods = (library.AsyncHTTPTransport, core.AsyncConnectionPool), _OF_ASYNC
    else:
        kinds, methods = (library.HTTPTransport, core.ConnectionPool), _OF_SYNC
    return [(client, _OF_CLIENTS), *((kind, methods) for kind in kinds)]


def _is_from_library(method: FunctionType) -> bool:
    return str(method.__globals__.get("__name__")).partition(".")[0] in _OWN
