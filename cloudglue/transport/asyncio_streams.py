"""Sockets of asyncio for httpcore, on the clock of the call that uses them.

httpcore's own go through anyio, whose cancel scopes and checkpoints took a third of a call's time. A client belongs to an asyncio event loop
anyway.
"""

from __future__ import annotations

import asyncio
import ipaddress
import select
import ssl
import sys
from collections.abc import Iterable
from typing import Any

from cloudglue.calls.closing import Closed, Closing

from . import signals
from .network import AsyncBackend, current_clock

MOST_AHEAD = 2**18
"""Bytes that may wait to be read before the socket is left alone for a while."""


def on_the_clock(inner: Any, core: Any) -> AsyncBackend:
    """What takes the place of a network backend: sockets of asyncio for httpcore's usual one, and a user's own as it is, each on the clock."""
    return AsyncioBackend(inner, core) if type(inner).__name__ == "AutoBackend" else AsyncBackend(inner)


class AsyncioBackend(AsyncBackend):
    """A network backend of httpcore; what has no place here is left to the usual one.

    Args:
        inner: The usual one.
        core: The module httpcore, or the one that httpx2 has in its place: what goes wrong is raised as its exceptions.
    """

    def __init__(self, inner: Any, core: Any) -> None:
        super().__init__(inner)
        self._errors = core

    async def connect_tcp(  # type: ignore[override]
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        """Connect, in the time that is left."""
        clock = current_clock()
        timeout, closing = clock.left(timeout), clock.closing
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout) as limit:
                with closing.ending(lambda: limit.reschedule(0)):
                    transport, incoming = await loop.create_connection(
                        lambda: _Incoming(closing),
                        host,
                        port,
                        local_addr=None if local_address is None else (local_address, 0),
                        happy_eyeballs_delay=_delay(host),
                    )
        except TimeoutError as error:
            raise self._errors.ConnectTimeout from error
        except OSError as error:
            raise self._errors.ConnectError(str(error)) from error
        for option in socket_options or ():
            transport.get_extra_info("socket").setsockopt(*option)
        return Stream(transport, incoming, self._errors)


class Stream:
    """One connected socket."""

    def __init__(self, transport: Any, incoming: _Incoming, errors: Any) -> None:
        self._transport = transport
        self._incoming = incoming
        self._errors = errors

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, at least one byte; none at the end."""
        clock, incoming = current_clock(), self._incoming
        try:
            if not incoming.held and not incoming.has_ended:
                await incoming.wait(clock.left(timeout))
            data = incoming.taken(max_bytes)
        except TimeoutError as error:
            raise self._errors.ReadTimeout from error
        except OSError as error:
            raise self._errors.ReadError(str(error)) from error
        clock.received(len(data))
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Hand bytes over, and wait while the other side takes none."""
        if not buffer:
            return
        clock, incoming = current_clock(), self._incoming
        if clock.closing.is_closed:
            raise Closed
        try:
            if incoming.error is not None:
                raise incoming.error
            if self._transport.is_closing():
                raise BrokenPipeError("the connection was closed")
            self._transport.write(buffer)
            if incoming.is_full:
                await incoming.wait_until_taken(clock.left(timeout))
        except OSError as error:
            if signals.raised(error) is not None:  # which httpcore would pass over
                raise
            if isinstance(error, TimeoutError):
                raise self._errors.WriteTimeout from error
            raise self._errors.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the socket, without waiting for the other side."""
        self._transport.abort()  # TLS would wait for a good-bye, up to 30 s
        await asyncio.sleep(0)  # the event loop closes it, and may have no further turn

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        """Speak TLS from here on."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(current_clock().left(timeout)):
                transport = await loop.start_tls(
                    self._transport, self._incoming, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError as error:
            self._transport.abort()
            raise self._errors.ConnectTimeout from error
        except OSError as error:  # ssl.SSLError is one
            self._transport.abort()
            raise self._errors.ConnectError(str(error)) from error
        if transport is None:
            raise self._errors.ConnectError("the connection was closed while TLS began")
        return Stream(transport, self._incoming, self._errors)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a socket."""
        if info == "is_readable":  # of one that waits for its next request: it was closed
            incoming = self._incoming
            return bool(incoming.held) or incoming.has_ended or _has_news(self._transport.get_extra_info("socket"))
        name = {"client_addr": "sockname", "server_addr": "peername"}.get(info, info)
        return self._transport.get_extra_info(name)


def _has_news(connected: Any) -> bool:
    """Whether something has come that the event loop, kept busy by other work, has not heard of yet."""
    if (number := connected.fileno()) < 0:
        return True
    if sys.platform == "win32":
        return bool(select.select([number], [], [], 0)[0])
    found = select.poll()  # unlike select, it takes any number
    found.register(number, select.POLLIN)
    return bool(found.poll(0))


def _delay(host: str) -> float | None:
    """Seconds after which a host's next address is tried beside the one before; None where there is but one.

    CPython 3.11 leaves a socket to the garbage collector where such a race is cancelled, so that none is run in vain.
    """
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return 0.25
    return None


class _Incoming(asyncio.Protocol):
    """What came and was not read yet."""

    def __init__(self, closing: Closing) -> None:
        self._closing = closing
        self.held = bytearray()
        self.has_ended = False
        self.is_full = False
        self.error: OSError | None = None
        self._transport: Any = None
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None
        self._is_paused = False

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        self._closing.add(
            transport.abort
        )  # without a turn of the event loop: whoever closes may be cancelled meanwhile

    def data_received(self, data: bytes) -> None:
        self.held += data
        if len(self.held) > MOST_AHEAD and not self._is_paused:
            self._is_paused = True
            self._transport.pause_reading()
        _wake(self._reader)

    def eof_received(self) -> None:
        self.has_ended = True
        _wake(self._reader)

    def connection_lost(self, exc: Exception | None) -> None:
        self.has_ended = True
        self._closing.discard(self._transport.abort)
        if exc is not None:
            self.error = exc if isinstance(exc, OSError) else ConnectionError(str(exc))
        _wake(self._reader)
        _wake(self._writer)

    def pause_writing(self) -> None:
        self.is_full = True

    def resume_writing(self) -> None:
        self.is_full = False
        _wake(self._writer)

    def taken(self, count: int) -> bytes:
        if not self.held and self.error is not None:
            raise self.error
        if len(self.held) <= count:
            data, self.held = bytes(self.held), bytearray()
        else:
            data = bytes(self.held[:count])
            del self.held[:count]
        if self._is_paused and len(self.held) <= MOST_AHEAD // 2:
            self._is_paused = False
            self._transport.resume_reading()
        return data

    async def wait(self, timeout: float | None) -> None:
        self._reader = asyncio.get_running_loop().create_future()
        try:
            await _within(timeout, self._reader)
        finally:
            self._reader = None

    async def wait_until_taken(self, timeout: float | None) -> None:
        self._writer = asyncio.get_running_loop().create_future()
        try:
            await _within(timeout, self._writer)
        finally:
            self._writer = None
        if self.error is not None:
            raise self.error


async def _within(seconds: float | None, future: asyncio.Future[None]) -> None:
    """Wait for a future. `asyncio.timeout` does it too, in twice the time."""
    if seconds is None:
        await future
        return
    timer = future.get_loop().call_later(seconds, _expire, future)
    try:
        await future
    finally:
        timer.cancel()


def _expire(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_exception(TimeoutError())


def _wake(future: asyncio.Future[None] | None) -> None:
    if future is not None and not future.done():
        future.set_result(None)
