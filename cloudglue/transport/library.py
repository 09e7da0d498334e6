"""The HTTP library: httpx, or httpx2 with its transport. The only module that imports one."""

from __future__ import annotations

import functools
import os
import ssl
import sys
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from cloudglue.calls.clock import Clock
from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import Request
from cloudglue_api.types import FIRST_USE

from . import encodings, environment
from .exchanges import Connection, Outgoing
from .network import install_clock, remember_that_sniffio_is_missing

_CORES = ("httpcore", "httpcore2")


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
        self._address = base_url
        self._is_own = transport is None
        # A connection each: what shares them out is ours.
        self._options: dict[str, Any] = {"limits": self.errors.Limits(max_connections=1, max_keepalive_connections=1)}
        if transport is not None:
            self._options = {"transport": transport}
        elif urlsplit(base_url).scheme == "http":
            # This machine: no proxy stands between, and loading certificates would cost 30 ms for nothing.
            self._options |= {"trust_env": False, "verify": _unused_tls()}
        else:
            environment.check(os.environ, self.errors.URL)
            self._options["verify"] = _tls(self.errors)  # which is 30 ms of work, for all connections
        self._headers = {
            "Host": self.errors.URL(base_url).netloc.decode("ascii"),
            "Accept-Encoding": encodings.ACCEPTED,
        }
        # Which a connection does: the imports that it takes at first are not for the middle of a call.
        "".encode("idna")

    def connection(self) -> Connection:
        """A connection, through the proxies of the environment. It connects at its first request.

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
        return Connection(client, self.errors, self._address, self._is_own)

    def outgoing(self, request: Request, content: Any, key: ApiKey, clock: Clock) -> Outgoing:
        """A request as it is sent."""
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
        return Outgoing(request.method, request.url, headers, content or None, timeout)

    def translated(self, error: Exception) -> Exception:
        """The library's own exception for one of what it is built on, which bears the same name."""
        kind = type(error)
        if kind.__module__.partition(".")[0] not in _CORES:
            return error
        found: Exception = getattr(self.errors, kind.__name__, self.errors.TransportError)(str(error))
        return found


def check_environment(variables: Mapping[str, str]) -> None:
    """Raise ConfigError where a client could not be made, because of what they say of proxies and certificates."""
    environment.check(variables, _library(None).URL)


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
