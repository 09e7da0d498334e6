"""The HTTP library: httpx, or httpx2 with its transport. The only module that imports one."""

from __future__ import annotations

import functools
import os
import ssl
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any
from urllib.parse import urlsplit

from cloudglue.calls.clock import Clock
from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import Request
from cloudglue_api.types import FIRST_USE

from . import encodings, environment
from .network import install_clock, remember_that_sniffio_is_missing

_OWN = ("httpx._client", "httpx2._client")
"""Where the methods of clients are from, unless a tool has put others in their place."""


class Library:
    """What the HTTP library is asked for, for one address: connections, requests, and the exceptions that it raises.

    Args:
        kind: The library's class, `Client` or `AsyncClient`.
        base_url: Where all requests go.
        transport: The user's own, which then is the only connection.
        on_the_clock: Takes a network backend and its module, and gives one whose sockets go by the clock.
    """

    def __init__(self, kind: str, base_url: str, transport: Any, on_the_clock: Callable[[Any, Any], Any]) -> None:
        self.errors: Any = _library(transport)
        self._kind = getattr(self.errors, kind)
        self._on_the_clock = on_the_clock
        self._address = self.errors.URL(base_url)
        # A connection each: what shares them out is ours.
        self._options: dict[str, Any] = {"limits": self.errors.Limits(max_connections=1, max_keepalive_connections=1)}
        if transport is not None:
            self._options = {"transport": transport}
        elif urlsplit(base_url).scheme == "http":
            # This machine: no proxy stands between, and loading certificates would cost 30 ms for nothing.
            self._options |= {"trust_env": False, "verify": _unused_tls()}
        else:
            environment.check(os.environ)
            self._options["verify"] = _tls(self.errors)  # which is 30 ms of work, for all connections
        # A job that is waited for is asked for at the same address again and again.
        self._url = functools.lru_cache(maxsize=128)(self.errors.URL)
        self._no_body = self.errors.ByteStream(b"")
        self._headers = {"Host": self._address.netloc.decode("ascii"), "Accept-Encoding": encodings.ACCEPTED}
        # Which a connection does: the imports that it takes at first are not for the middle of a call.
        "".encode("idna")

    def connection(self) -> Any:
        """A client of the library with one connection, and with the proxies of the environment. It connects at its first request.

        Raises:
            ConfigError: The environment names a proxy or certificates that cannot be used.
        """
        try:
            with FIRST_USE:  # the first one imports what the library is made of
                client = self._kind(**self._options)
        except Exception as error:
            raise environment.unusable(error) from error
        install_clock(client, self._on_the_clock)
        remember_that_sniffio_is_missing()
        return _Connection(client, self._address)

    def request(self, request: Request, content: Any, key: ApiKey, clock: Clock) -> Any:
        """The library's request; what is the same in all of them is prepared, which saves a fifth of a call's time."""
        # The key is put in at the last moment: no frame or value before this one holds it.
        headers = {**self._headers, **request.headers, "Authorization": key.header()}
        limits = request.timeouts
        # Whoever waits for the pool of the user's own transport does so without a socket, and so without the clock.
        timeout = {
            "connect": limits.connect,
            "read": limits.read,
            "write": limits.write,
            "pool": clock.left(limits.pool),
        }
        # With a stream the library adds no headers; without a body there are none to be added, but for the length 0 of a POST.
        body = {"stream": self._no_body} if request.method == "GET" else {"content": content or None}
        url = self._url(request.url)
        return self.errors.Request(request.method, url, headers=headers, extensions={"timeout": timeout}, **body)


class _Connection:
    """A client of the library, whose transport is called directly, unless a tool wants to see what the client does.

    That leaves out what the client would add, a third of the time of a call: redirects, cookies, authentication and hooks, none of which are wanted here. A
    tool such as Sentry or respx has put a function of its own into the class, perhaps since the last request, and takes it away again.
    """

    __slots__ = ("_address", "_client", "_kind", "_transport")

    def __init__(self, client: Any, address: Any) -> None:
        self._kind = type(client)
        self._client = client
        self._address = address
        self._transport: Any = None

    def handle_request(self, request: Any) -> Any:
        kind = self._kind
        if _is_watched(kind.send, kind._transport_for_url):
            return self._client.send(request, stream=True, follow_redirects=False)
        if self._transport is None:
            self._transport = self._client._transport_for_url(self._address)
        return self._transport.handle_request(request)

    async def handle_async_request(self, request: Any) -> Any:
        kind = self._kind
        if _is_watched(kind.send, kind._transport_for_url):
            return await self._client.send(request, stream=True, follow_redirects=False)
        if self._transport is None:
            self._transport = self._client._transport_for_url(self._address)
        return await self._transport.handle_async_request(request)

    # A call that was under way when all was closed may have connected after that, and a client of httpx closes but once.

    def close(self) -> None:
        self._client.close()
        if self._transport is not None:
            self._transport.close()

    async def aclose(self) -> None:
        await self._client.aclose()
        if self._transport is not None:
            await self._transport.aclose()


@functools.lru_cache(maxsize=32)
def _is_watched(*methods: Any) -> bool:
    """Whether one of a client's methods is another function than the library has in its place."""
    # A wrapper may bear the name of the module that it is not from.
    return not all(isinstance(one, FunctionType) and one.__globals__.get("__name__") in _OWN for one in methods)


def _library(transport: Any) -> Any:
    """The library that the transport belongs to; httpx where there is none."""
    other = sys.modules.get("httpx2")
    if other and isinstance(transport, (other.BaseTransport, other.AsyncBaseTransport)):
        return other
    import httpx

    return httpx


def _tls(library: Any) -> ssl.SSLContext:
    try:
        context: ssl.SSLContext = library.create_ssl_context()
    except Exception as error:
        raise environment.unusable(error) from error
    return context


@functools.cache
def _unused_tls() -> ssl.SSLContext:
    """What the library wants to have for TLS, for connections that have none: one for the process and for what is forked from it.

    A thread that has used OpenSSL takes its lock when it ends. A process that is forked at that moment finds it held for ever, as soon as it uses
    OpenSSL itself (seen with OpenSSL 3.0, once in 500 forks); with this one it need not.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
