"""An answer that comes as events: from bytes to typed events in a core without I/O, and a thin reader for each, sync and async."""

from __future__ import annotations

import codecs
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, Self, TypeVar

from cloudglue.codec import answers
from cloudglue.errors import APIConnectionError, DecodeError, JobFailedError
from cloudglue_api.types import Operation

from . import call as calls
from .call import Caller, Steps
from .iteration import AsyncIteration, Iteration
from .messages import Answer, Failure

T = TypeVar("T")

LARGEST_EVENT = 16 * 1024 * 1024
"""Bytes: a server that never ends an event is not listened to for ever."""


class Parser:
    """Server-sent events out of bytes, however they are cut. No I/O.

    httpx-sse would do this, but imports httpx, and a user's httpx2 transport must be enough.
    Source: https://html.spec.whatwg.org/multipage/server-sent-events.html, "Interpreting an event stream".
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._rest: list[str] = []
        self._rest_size = 0
        self._held = ""
        self._name = ""
        self._data: list[str] = []
        self._size = 0

    def feed(self, chunk: bytes) -> Iterator[tuple[str, str]]:
        """The events that `chunk` completes, each with its name and its data."""
        text = self._held + self._decoder.decode(chunk)
        # A line break may be cut in two: the CR that ends what is here can have its LF yet to come.
        self._held = "\r" if text.endswith("\r") else ""
        text = text[: len(text) - len(self._held)].replace("\r\n", "\n").replace("\r", "\n")
        *lines, rest = text.split("\n")
        for line in lines:
            yield from self._line(self._completed(line))
        self._rest.append(rest)
        self._rest_size += len(rest)
        if self._size + self._rest_size > LARGEST_EVENT:
            raise DecodeError(f"an event of the stream has more than {LARGEST_EVENT} bytes")

    def end(self) -> Iterator[tuple[str, str]]:
        """The event that was not closed by an empty line: the last one of a server that saves it."""
        yield from self._line(self._completed(""))
        yield from self._line("")

    def _completed(self, line: str) -> str:
        whole = "".join([*self._rest, line])
        self._rest, self._rest_size = [], 0
        return whole

    def _line(self, line: str) -> Iterator[tuple[str, str]]:
        if not line:
            if self._data:
                yield self._name, "\n".join(self._data)
            self._name, self._data, self._size = "", [], 0
            return
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
            self._size += len(value)
        elif field == "event":
            self._name = value


class Reading(Generic[T]):
    """What has come of a stream so far: typed events, the text they add up to, and whether it is whole. No I/O."""

    def __init__(self, operation: Operation[Any], event: Any, cleaned: Callable[[bytes], bytes] = bytes) -> None:
        self.finished = False
        self._cleaned = cleaned
        self._name = operation.endpoint.resource
        self._event = event
        self._parser = Parser()
        self._whole: list[str] = []
        self._deltas: list[str] = []

    @property
    def text(self) -> str:
        """The words that have come."""
        return "".join([*self._whole, *self._deltas])

    def feed(self, chunk: bytes) -> Iterator[T]:
        """The events that `chunk` completes.

        Raises:
            DecodeError: An event is not what it should be.
            JobFailedError: The service says that the work failed.
        """
        yield from self._events(self._parser.feed(chunk))

    def end(self) -> Iterator[T]:
        """What is left when the connection ends.

        Raises:
            APIConnectionError: The stream was cut off before it was finished.
        """
        yield from self._events(self._parser.end())
        if not self.finished:
            raise APIConnectionError(f"the stream of {self._name} was cut off before its end; its text is incomplete")

    def _events(self, found: Iterator[tuple[str, str]]) -> Iterator[T]:
        for name, data in found:
            if self.finished:
                return
            # The key may have come in two halves; no frame below this line holds it.
            body, name = self._cleaned(data.encode()), self._cleaned(name.encode()).decode()
            del data
            if body == b"[DONE]":
                self.finished = True
                return
            yield self._typed(name, body)

    def _typed(self, name: str, body: bytes) -> T:
        try:
            plain = answers.plain(body)
        except ValueError:
            plain = None
        if isinstance(plain, dict) and name and "type" not in plain:
            body = answers.encode({"type": name, **plain})
        event: T = answers.decode(body, self._event)
        self._note(plain if isinstance(plain, dict) else {}, name, event)
        return event

    def _note(self, plain: dict[str, Any], name: str, event: T) -> None:
        kind = str(plain.get("type", name))
        if kind == "error":
            reason = plain.get("error")
            said = reason.get("message") if isinstance(reason, dict) else reason
            raise JobFailedError(f"{self._name} failed while it was streamed: {said or 'no reason was given'}", event)
        if kind.endswith(".delta") and isinstance(plain.get("delta"), str):
            self._deltas.append(plain["delta"])
        elif kind.endswith(".done") and isinstance(plain.get("text"), str):
            self._whole.append(plain["text"])
            self._deltas.clear()
        elif kind.endswith(".completed"):
            self.finished = True


class _Streamed(Generic[T]):
    """What the streams of sync and async clients share."""

    def __init__(
        self, caller: Caller, operation: Operation[Any], event: Any, run: Callable[[Steps[Answer]], Any]
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._run = run
        self._reading: Reading[T] = Reading(operation, event, caller.key.taken_out)
        self._answer: Answer | None = None
        self._closed = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.endpoint.call}: {len(self.text)} characters so far>"

    @property
    def text(self) -> str:
        """The words that have come so far; all of them once the iteration has ended."""
        return self._reading.text

    def _fed(self, chunk: bytes | Failure) -> Iterator[T]:
        if isinstance(chunk, Failure):
            raise self._caller.failure(chunk)
        return self._located(self._reading.feed(chunk))

    def _located(self, events: Iterator[T]) -> Iterator[T]:
        try:
            yield from events
        except DecodeError as error:
            assert self._answer is not None
            call = f"{calls.name(self._operation)}, an event of the stream"
            raise calls.located(error, call, self._answer) from error.__cause__

    def _begin(self) -> Steps[Answer]:
        if self._closed or self._answer is not None:
            raise RuntimeError("a stream can be read once; call again for another one")
        return self._caller.open(self._operation)


class Stream(_Streamed[T]):
    """Events as they arrive. Leaving the loop, or the `with` block, closes the connection."""

    def __iter__(self) -> Iterator[T]:
        return Iteration(self._events())

    def _events(self) -> Generator[T, None, None]:
        answer = self._answer = self._run(self._begin())
        try:
            for chunk in answer.chunks:
                yield from self._fed(chunk)
                if self._reading.finished:
                    return
            yield from self._located(self._reading.end())
        finally:
            self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection. May be called twice."""
        self._closed = True
        if self._answer is not None:
            self._answer.close()


class AsyncStream(_Streamed[T]):
    """Events as they arrive, for `async for`. Leaving the `async with` block closes the connection."""

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncIteration(self._events())

    async def _events(self) -> AsyncGenerator[T, None]:
        answer = self._answer = await self._run(self._begin())
        try:
            async for chunk in answer.chunks:
                for event in self._fed(chunk):
                    yield event
                if self._reading.finished:
                    return
            for event in self._located(self._reading.end()):
                yield event
        finally:
            await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connection. May be called twice."""
        self._closed = True
        if self._answer is not None:
            closing: Awaitable[None] = self._answer.close()
            await closing
