"""A clock for each call at the level of its socket: no answer, however slowly it drips, outlasts its time.

The time-outs of httpx and httpx2 run anew with every byte, so that a server that sends one byte a second is never late. Here each
read, write and connect gets no more than what is left, and an answer has to keep moving.
"""

from __future__ import annotations

import contextlib
import importlib.util
import socket
import sys
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from cloudglue.calls.clock import Clock
from cloudglue.calls.closing import Closing

from . import signals

_CLOCK: ContextVar[Clock] = ContextVar("_CLOCK", default=Clock(None, None))  # noqa: B039 - one without limits has no state


class timed:  # a function to those who use it; a generator in its place takes twice the time, in every call
    """Let every socket that this thread or task uses inside go by the clock, and only while the client is open."""

    __slots__ = ("_clock", "_token")

    def __init__(self, clock: Clock, closing: Closing | None = None) -> None:
        self._clock = clock
        if closing is not None:
            clock.closing = closing

    def __enter__(self) -> Clock:
        self._token = _CLOCK.set(self._clock)
        return self._clock

    def __exit__(self, *_: object) -> None:
        _CLOCK.reset(self._token)


def current_clock() -> Clock:
    """The clock of the call that this thread or task makes."""
    return _CLOCK.get()


def install_clock(client: Any, wrap: Callable[[Any, Any], Any]) -> None:
    """Wrap the sockets of a client's own transports. A transport that a user hands in, and that has no pool, keeps its own time."""
    transports = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    for pool in (getattr(transport, "_pool", None) for transport in transports):
        # Neither library has a public way to hand a network backend through its client to httpcore.
        backend = getattr(pool, "_network_backend", None)
        if backend is not None and not getattr(backend, "is_on_the_clock", False):
            core = sys.modules[type(pool).__module__.partition(".")[0]]
            pool._network_backend = wrap(backend, core)  # type: ignore[union-attr]


def remember_that_sniffio_is_missing() -> None:
    """Let httpcore find out what runs the event loop without an import that fails, where sniffio is not installed.

    httpcore 1.0.9 tries it four times in a call, and a failed import is not remembered: that was a quarter of a call's time. What runs
    on trio has imported sniffio, so that the answer is the same.
    """
    module = sys.modules.get("httpcore._synchronization")
    if (
        module is not None
        and module.current_async_library is not _event_loop_library
        and importlib.util.find_spec("sniffio") is None
    ):
        module.current_async_library = _event_loop_library  # type: ignore[attr-defined]


def _event_loop_library() -> str:
    sniffio = sys.modules.get("sniffio")
    return str(sniffio.current_async_library()) if sniffio else "asyncio"


class Backend:
    """A network backend of httpcore, on the clock."""

    is_on_the_clock = True

    def __init__(self, inner: Any, _core: Any = None) -> None:
        self._inner = inner

    def connect_tcp(self, *args: Any, timeout: float | None = None, **options: Any) -> _Socket:
        """Connect, in the time that is left."""
        return _Socket(self._inner.connect_tcp(*args, timeout=_CLOCK.get().left(timeout), **options))

    def connect_unix_socket(self, *args: Any, timeout: float | None = None, **options: Any) -> _Socket:
        """Connect to a socket of this machine, in the time that is left."""
        return _Socket(self._inner.connect_unix_socket(*args, timeout=_CLOCK.get().left(timeout), **options))

    def sleep(self, seconds: float) -> None:
        """Pause between two tries to connect, which a user's own transport may make."""
        self._inner.sleep(_CLOCK.get().left(seconds))


class _Socket:
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        clock = _CLOCK.get()
        data: bytes = self._inner.read(max_bytes, timeout=clock.left(timeout))
        clock.received(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        try:
            self._inner.write(buffer, timeout=_CLOCK.get().left(timeout))
        except Exception as error:
            # httpcore passes over an error of writing, since the server may have said why; so it would over one of the program.
            of_the_program = signals.raised(error)
            if of_the_program is None:
                raise
            raise of_the_program from None

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Socket:
        return _Socket(self._inner.start_tls(ssl_context, server_hostname, _CLOCK.get().left(timeout)))

    def close(self) -> None:
        # A thread that waits for an answer hears of an end of the connection, but not of a handle that another thread closes.
        found = self._inner.get_extra_info("socket")
        if isinstance(found, socket.socket):
            with contextlib.suppress(OSError):
                # Not SSLSocket's own, which forgets the session that the thread reads.
                socket.socket.shutdown(found, socket.SHUT_RDWR)
        self._inner.close()


class AsyncBackend:
    """An asynchronous network backend of httpcore, on the clock."""

    is_on_the_clock = True

    def __init__(self, inner: Any, _core: Any = None) -> None:
        self._inner = inner

    async def connect_tcp(self, *args: Any, timeout: float | None = None, **options: Any) -> _AsyncSocket:
        """Connect, in the time that is left."""
        return _AsyncSocket(await self._inner.connect_tcp(*args, timeout=_CLOCK.get().left(timeout), **options))

    async def connect_unix_socket(self, *args: Any, timeout: float | None = None, **options: Any) -> _AsyncSocket:
        """Connect to a socket of this machine, in the time that is left."""
        return _AsyncSocket(await self._inner.connect_unix_socket(*args, timeout=_CLOCK.get().left(timeout), **options))

    async def sleep(self, seconds: float) -> None:
        """Pause between two tries to connect, which a user's own transport may make."""
        await self._inner.sleep(_CLOCK.get().left(seconds))


class _AsyncSocket:
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        clock = _CLOCK.get()
        data: bytes = await self._inner.read(max_bytes, timeout=clock.left(timeout))
        clock.received(len(data))
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout=_CLOCK.get().left(timeout))

    async def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> _AsyncSocket:
        return _AsyncSocket(await self._inner.start_tls(ssl_context, server_hostname, _CLOCK.get().left(timeout)))
