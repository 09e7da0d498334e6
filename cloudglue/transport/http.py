"""One request out, one answer in. The only module that imports the HTTP library: httpx, or httpx2 with its transport."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import ssl
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import urlsplit

from cloudglue.calls.clock import Clock, DeadlineExceeded, Stalled
from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import Answer, Failure, Request
from cloudglue.calls.uploads import Interrupted, Multipart
from cloudglue.errors import UploadError

from . import encodings, environment
from .network import AsyncBackend, Backend, install_clock, remember_that_sniffio_is_missing, timed


class Sender:
    """Sends requests over a pool of connections; usable from several threads."""

    def __init__(self, base_url: str, transport: Any = None, max_connections: int = 100) -> None:
        self._library = _library(transport)
        self._client = _client(self._library, "Client", base_url, transport, max_connections)
        install_clock(self._client, Backend)
        self._transport = _transport(self._library, self._client, base_url)
        self._own = _Own(self._library, self._client, base_url)

    def send(self, request: Request, key: ApiKey) -> Answer | Failure:
        """Send one request and read its whole answer."""
        if isinstance(request.body, Multipart) and request.body.is_asynchronous:
            raise UploadError(
                f"{request.body.upload.name}: an asynchronous iterator is read by an asynchronous client only"
            )
        try:
            with timed(request.clock()) as clock:
                built = _built(self._own, request, request.body, key, clock)
                response = self._transport.handle_request(built)
                if request.streamed and 200 <= response.status_code < 300:
                    chunks = self._chunks(request, response, key, clock)
                    return Answer(response.status_code, _headers(response, key), chunks=chunks, close=response.close)
                with contextlib.closing(response):
                    body = _Body(request, response)
                    for chunk in response.stream:
                        body.feed(chunk)
                    return _answer(response, body.end(), key)
        except Exception as error:
            return _failure(self._library, request, error)

    def _chunks(self, request: Request, response: Any, key: ApiKey, clock: Clock) -> Iterator[bytes | Failure]:
        try:
            source, unpacker = iter(response.stream), _unpacker(response)
            while chunk := _next(source, clock):
                for piece in unpacker.feed(chunk) if unpacker else (chunk,):
                    yield key.taken_out(piece)
        except Exception as error:
            yield _failure(self._library, request, error)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class AsyncSender:
    """Sends requests over a pool of connections, on an event loop."""

    def __init__(self, base_url: str, transport: Any = None, max_connections: int = 100) -> None:
        import asyncio

        self._library = _library(transport)
        self._client = _client(self._library, "AsyncClient", base_url, transport, max_connections)
        install_clock(self._client, AsyncBackend)
        remember_that_sniffio_is_missing()
        self._transport = _transport(self._library, self._client, base_url)
        self._own = _Own(self._library, self._client, base_url)
        # httpcore looks at every request that waits in its pool whenever one ends: a thousand at once would keep it busy with that.
        self._turns = asyncio.Semaphore(max_connections)

    async def send(self, request: Request, key: ApiKey) -> Answer | Failure:
        """Send one request and read its whole answer."""
        content = request.body if isinstance(request.body, bytes) else _chunks(request.body)
        try:
            with timed(request.clock()) as clock:
                async with contextlib.AsyncExitStack() as held:
                    await self._turn(clock.left(request.timeouts.pool))
                    held.callback(self._turns.release)
                    built = _built(self._own, request, content, key, clock)
                    response = await self._transport.handle_async_request(built)
                    held.push_async_callback(response.aclose)
                    if request.streamed and 200 <= response.status_code < 300:
                        chunks = self._chunks(request, response, key, clock)
                        close = held.pop_all().aclose
                        return Answer(response.status_code, _headers(response, key), chunks=chunks, close=close)
                    body = _Body(request, response)
                    async for chunk in response.stream:
                        body.feed(chunk)
                    return _answer(response, body.end(), key)
        except Exception as error:
            return _failure(self._library, request, error)

    async def _turn(self, timeout: float | None) -> None:
        if not self._turns.locked():  # no timer for what does not wait
            await self._turns.acquire()
            return
        import asyncio

        try:
            await asyncio.wait_for(self._turns.acquire(), timeout)
        except TimeoutError:
            raise self._library.PoolTimeout("too many calls at once") from None

    async def _chunks(
        self, request: Request, response: Any, key: ApiKey, clock: Clock
    ) -> AsyncIterator[bytes | Failure]:
        try:
            source, unpacker = aiter(response.stream), _unpacker(response)
            while chunk := await _anext(source, clock):
                for piece in unpacker.feed(chunk) if unpacker else (chunk,):
                    yield key.taken_out(piece)
        except Exception as error:
            yield _failure(self._library, request, error)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


class _TooLarge(Exception):
    """An answer has more bytes than the caller allows."""


def _transport(library: Any, client: Any, base_url: str) -> Any:
    """What requests go through: the client's own choice, with the proxies of the environment.

    To call it directly leaves out what the client would add, a third of the time of a call: redirects, cookies, authentication and hooks, none
    of which are wanted here.
    """
    return client._transport_for_url(library.URL(base_url))


class _Own:
    """What is the same for every request of a sender, prepared once: the library would make it anew for each, in a fifth of a call's time."""

    def __init__(self, library: Any, client: Any, base_url: str) -> None:
        self.request = library.Request
        # A job that is waited for is asked for at the same address again and again.
        self.url = functools.lru_cache(maxsize=128)(library.URL)
        self.no_body = library.ByteStream(b"")
        host = library.URL(base_url).netloc.decode("ascii")
        "".encode(
            "idna"
        )  # which a connection does: the imports that it takes at first are not for the middle of a call
        self.headers = {"Host": host, "Accept-Encoding": encodings.ACCEPTED}


def _built(own: _Own, request: Request, content: Any, key: ApiKey, clock: Clock) -> Any:
    # The key is put in at the last moment: no frame or value before this one holds it.
    headers = {**own.headers, **request.headers, "Authorization": key.header()}
    limits = request.timeouts
    # The pool waits without a socket, and so without the clock.
    timeout = {
        "connect": limits.connect,
        "read": limits.read,
        "write": limits.write,
        "pool": clock.left(limits.pool),
    }
    # With a stream the library adds no headers; without a body there are none to be added, but for the length 0 of a POST.
    body = {"stream": own.no_body} if request.method == "GET" else {"content": content or None}
    url = own.url(request.url)
    return own.request(request.method, url, headers=headers, extensions={"timeout": timeout}, **body)


def _next(source: Iterator[bytes], clock: Clock) -> bytes:
    # On the clock for this step alone: what the receiver does between two of them is not the call's.
    with timed(clock):
        return next(source, b"")


async def _anext(source: AsyncIterator[bytes], clock: Clock) -> bytes:
    with timed(clock):
        return await anext(source, b"")


def _answer(response: Any, body: bytes, key: ApiKey) -> Answer:
    """What came, without the key where the server sends it back."""
    return Answer(response.status_code, _headers(response, key), key.taken_out(body))


def _headers(response: Any, key: ApiKey) -> dict[str, str]:
    found: dict[str, str] = {}
    raw = response.headers.raw
    sent_back = key.is_in(b"\n".join(value for _, value in raw))
    for name, value in raw:
        text = value.decode("utf-8", "replace")
        text = key.redacted(text) if sent_back else text
        lower = name.decode("latin-1").lower()
        found[lower] = f"{found[lower]}, {text}" if lower in found else text
    return found


def _unpacker(response: Any) -> encodings.Unpacker | None:
    names = [value.decode("latin-1") for name, value in response.headers.raw if name.lower() == b"content-encoding"]
    return encodings.Unpacker(",".join(names).split(",")) if names else None


class _Body:
    """The body of an answer while it comes: in memory once, unpacked, and no larger than the caller allows."""

    def __init__(self, request: Request, response: Any) -> None:
        self._largest = request.largest_answer
        self._unpacker = _unpacker(response)
        self._held = io.BytesIO()

    def feed(self, chunk: bytes) -> None:
        for piece in self._unpacker.feed(chunk) if self._unpacker else (chunk,):
            self._held.write(piece)
            if self._largest is not None and self._held.tell() > self._largest:
                raise _TooLarge(f"the answer has more than {self._largest} bytes; see the option max_answer_bytes")

    def end(self) -> bytes:
        if self._unpacker:
            self._unpacker.end()
        return self._held.getvalue()  # what it holds, not a copy


async def _chunks(body: Multipart) -> AsyncIterator[bytes]:
    """The body, what blocks read in a thread, so that the event loop goes on meanwhile."""
    if body.is_asynchronous:
        async for chunk in body:
            yield chunk
        return
    import asyncio

    source = iter(body)
    while chunk := await asyncio.to_thread(next, source, b""):
        yield chunk


def _library(transport: Any) -> Any:
    """The library that the transport belongs to; httpx where there is none."""
    other = sys.modules.get("httpx2")
    if other and isinstance(transport, (other.BaseTransport, other.AsyncBaseTransport)):
        return other
    import httpx

    return httpx


def _client(library: Any, kind: str, base_url: str, transport: Any, max_connections: int) -> Any:
    limits = library.Limits(max_connections=max_connections, max_keepalive_connections=max_connections)
    options: dict[str, Any] = {"limits": limits}
    if transport is not None:
        options["transport"] = transport
    elif urlsplit(base_url).scheme == "http":
        # This machine: no proxy stands between, and loading certificates would cost 30 ms for nothing.
        options |= {"trust_env": False, "verify": _unused_tls()}
    else:
        environment.check(os.environ)
    try:
        return getattr(library, kind)(**options)
    except Exception as error:
        raise environment.unusable(error) from error


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


def _failure(library: Any, request: Request, error: Exception) -> Failure:
    if isinstance(error, Interrupted):
        return Failure(f"{request.name}: {error.error}", final=True, own=True, cause=error.error)
    # The frames of the HTTP library, and of what it is made of, hold the request's headers, and with them the key.
    is_out_of_handles = environment.is_out_of_handles(error)
    cause = error.with_traceback(None)
    cause.__cause__ = cause.__context__ = None
    if isinstance(error, library.TimeoutException) and request.clock().is_over():
        error = DeadlineExceeded()  # a step was given the rest of the call's time
    if isinstance(error, (DeadlineExceeded, Stalled)):
        return Failure(f"{request.name}: no whole answer in time: {error}", timed_out=True, cause=cause)
    if isinstance(error, (_TooLarge, encodings.EncodingError)):
        return Failure(f"{request.name}: {error}", final=True, cause=cause)
    if isinstance(error, library.TimeoutException):
        unsent = isinstance(error, (library.ConnectTimeout, library.PoolTimeout))
        if isinstance(error, library.PoolTimeout):
            what = (
                "every connection was busy for too long; make fewer calls at once, or raise the option max_connections"
            )
        else:
            what = "no connection in time" if unsent else "no answer in time"
        return Failure(f"{request.name}: {what}; see the argument timeout", timed_out=True, unsent=unsent, cause=cause)
    if is_out_of_handles:
        return Failure(f"{request.name}: cannot connect: {environment.NO_HANDLES}", unsent=True, cause=cause)
    if isinstance(error, library.ConnectError):
        return Failure(
            f"{request.name}: cannot connect ({error}); is base_url right, and the network there?",
            unsent=True,
            cause=cause,
        )
    if isinstance(error, (library.HTTPError, library.InvalidURL, library.StreamError)):
        return Failure(f"{request.name}: the connection broke: {str(error) or type(error).__name__}", cause=cause)
    said = f"{request.name}: cannot be sent or read: {type(error).__name__}: {error}"
    return Failure(said, final=True, cause=cause)
