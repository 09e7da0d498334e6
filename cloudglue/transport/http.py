"""One request out, one answer in, each over a connection of its own."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

from cloudglue.calls.clock import Clock, DeadlineExceeded
from cloudglue.calls.closing import Closing
from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import Answer, Failure, Request
from cloudglue.calls.uploads import Multipart
from cloudglue.errors import UploadError

from .bodies import Body, answer, headers, unpacker
from .connections import Connections
from .exchanges import Received
from .failures import outcome_of
from .library import Library
from .network import Backend, timed
from .turns import Turns


class Sender:
    """Sends requests over connections that it keeps; usable from several threads."""

    def __init__(self, base_url: str, transport: Any = None, max_connections: int = 100) -> None:
        self._library = Library("Client", base_url, transport, Backend)
        self._connections = _connections(self._library, transport)
        self._closing = Closing()
        self._turns = Turns(max_connections)

    def send(self, request: Request, key: ApiKey) -> Answer | Failure:
        """Send one request and read its whole answer."""
        if isinstance(request.body, Multipart) and (upload := request.body.asynchronous) is not None:
            raise UploadError(f"{upload.name}: is read asynchronously, which takes an asynchronous client")
        try:
            return self._sent(request, key)
        except BaseException as error:
            outcome = outcome_of(self._library, request, error, is_closed=self._closing.is_closed)
        if isinstance(outcome, Failure):
            return outcome
        try:
            raise outcome  # from this frame, which holds no header
        finally:
            del outcome  # or the exception would hold the frame that holds it

    def _sent(self, request: Request, key: ApiKey) -> Answer:
        with timed(request.clock(), self._closing) as clock:
            connection = self._taken(clock.left(request.timeouts.pool))
            exchange, is_read_later = _Exchange(connection), False
            try:
                outgoing = self._library.outgoing(request, request.body, key, clock)
                exchange.received = received = connection.send(outgoing)
                is_read_later = request.streamed and 200 <= received.status < 300
                if is_read_later:
                    held = contextlib.ExitStack()
                    held.callback(self._give_back, exchange)
                    chunks = self._chunks(request, exchange, received, key, clock)
                    return Answer(received.status, headers(received, key), chunks=chunks, close=held.close)
                body = Body(request, received)
                for chunk in received.stream:
                    body.feed(chunk)
                exchange.is_read = True
                return answer(received, body.end(), key)
            finally:
                if not is_read_later:
                    self._give_back(exchange)

    def _taken(self, timeout: float | None) -> Any:
        if not self._turns.acquire(timeout=timeout):
            raise self._library.errors.PoolTimeout("too many calls at once")
        try:
            return self._connections.take()
        except BaseException:
            self._turns.release()
            raise

    def _give_back(self, exchange: _Exchange) -> None:
        try:
            if exchange.received is not None:
                exchange.received.close()
        except BaseException:
            exchange.is_read = False
            raise
        finally:
            done_with = exchange.given_back(self._connections)
            self._turns.release()
            if done_with is not None:
                done_with.close()

    def _chunks(
        self, request: Request, exchange: _Exchange, received: Received, key: ApiKey, clock: Clock
    ) -> Iterator[bytes | Failure]:
        try:
            source, unpack = iter(received.stream), unpacker(received)
            while chunk := _next(source, clock):
                for piece in unpack.feed(chunk) if unpack else (chunk,):
                    yield key.taken_out(piece)
            exchange.is_read = True
        except BaseException as error:
            outcome = outcome_of(self._library, request, error, is_closed=self._closing.is_closed)
        else:
            return
        if not isinstance(outcome, Failure):
            raise outcome
        yield outcome

    def close(self) -> None:
        """Close the connections, and let no call that is under way send anything more."""
        self._closing.close()
        self._turns.release()  # whoever waits for a turn finds no connection then, and lets the next one find that too
        for connection in self._connections.take_all():
            connection.close()


class AsyncSender:
    """Sends requests over connections that it keeps, on an event loop."""

    def __init__(self, base_url: str, transport: Any = None, max_connections: int = 100) -> None:
        import asyncio

        from .asyncio_streams import on_the_clock

        self._library = Library("AsyncClient", base_url, transport, on_the_clock)
        self._connections = _connections(self._library, transport)
        self._closing = Closing()
        self._turns = asyncio.Semaphore(max_connections)

    async def send(self, request: Request, key: ApiKey) -> Answer | Failure:
        """Send one request and read its whole answer."""
        try:
            return await self._sent(request, key)
        except BaseException as error:
            outcome = outcome_of(self._library, request, error, is_closed=self._closing.is_closed)
        if isinstance(outcome, Failure):
            return outcome
        try:
            raise outcome
        finally:
            del outcome

    async def _sent(self, request: Request, key: ApiKey) -> Answer:
        with timed(request.clock(), self._closing) as clock:
            content = request.body if isinstance(request.body, bytes) else _on_the_clock(request.body, clock)
            connection = await self._taken(clock.left(request.timeouts.pool))
            exchange, is_read_later = _Exchange(connection), False
            try:
                outgoing = self._library.outgoing(request, content, key, clock)
                exchange.received = received = await connection.send_async(outgoing)
                is_read_later = request.streamed and 200 <= received.status < 300
                if is_read_later:
                    held = contextlib.AsyncExitStack()
                    held.push_async_callback(self._give_back, exchange)
                    chunks = self._chunks(request, exchange, received, key, clock)
                    return Answer(received.status, headers(received, key), chunks=chunks, close=held.aclose)
                body = Body(request, received)
                async for chunk in received.stream:
                    body.feed(chunk)
                exchange.is_read = True
                return answer(received, body.end(), key)
            finally:
                if not is_read_later:
                    await self._give_back(exchange)

    async def _taken(self, timeout: float | None) -> Any:
        await self._turn(timeout)
        try:
            return self._connections.take()
        except BaseException:
            self._turns.release()
            raise

    async def _turn(self, timeout: float | None) -> None:
        if not self._turns.locked():  # no timer for what does not wait
            await self._turns.acquire()
            return
        import asyncio

        try:
            # Not `wait_for`, which on Python 3.11 forgets a cancellation that comes together with the turn.
            async with asyncio.timeout(timeout):
                await self._turns.acquire()
        except TimeoutError:
            raise self._library.errors.PoolTimeout("too many calls at once") from None

    async def _give_back(self, exchange: _Exchange) -> None:
        try:
            if exchange.received is not None:
                await exchange.received.close()
        except BaseException:
            exchange.is_read = False
            raise
        finally:
            done_with = exchange.given_back(self._connections)
            self._turns.release()
            if done_with is not None:
                await done_with.aclose()

    async def _chunks(
        self, request: Request, exchange: _Exchange, received: Received, key: ApiKey, clock: Clock
    ) -> AsyncIterator[bytes | Failure]:
        try:
            source, unpack = aiter(received.stream), unpacker(received)
            while chunk := await _anext(source, clock):
                for piece in unpack.feed(chunk) if unpack else (chunk,):
                    yield key.taken_out(piece)
            exchange.is_read = True
        except BaseException as error:
            outcome = outcome_of(self._library, request, error, is_closed=self._closing.is_closed)
        else:
            return
        if not isinstance(outcome, Failure):
            raise outcome
        yield outcome

    def abort(self) -> None:
        """Break off the connections, without a word to the other side: their event loop has ended, or another one closes the client."""
        self._closing.close()
        self._connections.take_all()

    async def close(self) -> None:
        """Close the connections, and let no call that is under way send anything more."""
        self._closing.close()
        self._turns.release()  # whoever waits for a turn finds no connection then, and lets the next one find that too
        for connection in self._connections.take_all():
            await connection.aclose()


class _Exchange:
    """One request and its answer, on a connection that nobody else has meanwhile."""

    __slots__ = ("connection", "is_read", "received")

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.received: Received | None = None
        self.is_read = False

    def given_back(self, connections: Connections[Any]) -> Any:
        """Let the next call have the connection, and get one that is to be closed.

        It is the connection itself, unless the answer was read to its end: a task that is cancelled while httpcore closes an answer leaves
        httpcore's place for it taken for ever.
        """
        return connections.give_back(self.connection) if self.is_read else connections.drop(self.connection)


def _connections(library: Library, transport: Any) -> Connections[Any]:
    """Connections of our own; of a user's own transport, it alone, again and again."""
    first = library.connection()  # what is wrong with the environment is said before the first call
    if transport is not None:
        return Connections(lambda: first, kept_for=None)
    connections: Connections[Any] = Connections(library.connection)
    connections.add(first)
    return connections


def _next(source: Iterator[bytes], clock: Clock) -> bytes:
    # On the clock for this step alone: what the receiver does between two of them is not the call's.
    with timed(clock):
        return next(source, b"")


async def _anext(source: AsyncIterator[bytes], clock: Clock) -> bytes:
    with timed(clock):
        return await anext(source, b"")


async def _on_the_clock(body: Multipart, clock: Clock) -> AsyncIterator[bytes]:
    source = aiter(body)
    while chunk := await _piece(source, clock):
        yield chunk


async def _piece(source: AsyncIterator[bytes], clock: Clock) -> bytes:
    """The next bytes of an upload, waited for no longer than the call has time, and not once its client is closed."""
    import asyncio

    limit = asyncio.timeout(clock.left(None))
    try:
        async with limit:
            with clock.closing.ending(lambda: limit.reschedule(0)):
                return await anext(source, b"")
    except TimeoutError:
        if not limit.expired():
            raise
        clock.left(None)  # which says that the client was closed
        raise DeadlineExceeded from None
