"""What a client of one's own is built on: all that Cloudglue and AsyncCloudglue have of calling, and nothing of their API.

docs/guides/sdk.md leads through one. What is in `__all__` is public: it changes as SemVer says.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar

from cloudglue.calls import raw
from cloudglue.calls.call import Sleep, Steps, run, run_async
from cloudglue.calls.messages import Request
from cloudglue.calls.provider import Service
from cloudglue.calls.raw import RawAnswer
from cloudglue.calls.uploads import Prepared
from cloudglue.calls.waiting import start_and_wait, wait_for
from cloudglue.paging.items import AsyncCursorItems, AsyncPagedItems, CursorItems, PagedItems
from cloudglue.paging.prefetch import DEFAULT
from cloudglue.transport.http import AsyncSender, Sender
from cloudglue.transport.pools import this_event_loop, this_process
from cloudglue_api.types import Operation, deprecated

from .connection import Connection

if TYPE_CHECKING:
    from cloudglue.calls.streams import AsyncStream, Stream

__all__ = ["AsyncServiceClient", "Operation", "Prepared", "RawAnswer", "Service", "ServiceClient", "deprecated"]

P = ParamSpec("P")
T = TypeVar("T")


class ServiceClient(Connection):
    """A client of one service. May be shared between threads; close it, or use `with`.

    A class of your own derives from it and from the generated `Resources`, and says in `service` what it talks to.
    """

    _sender_class = Sender
    _place = staticmethod(this_process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. May be called twice."""
        if (sender := self._pool.take()) is not None:
            sender.close()

    def execute(self, operation: Operation[T], /) -> T:
        """Send an operation and give the model of its answer."""
        return self._run(self._caller.call(operation))

    def items(self, operation: Operation[Any], /, *, prefetch: int = DEFAULT) -> PagedItems[Any]:
        """Every item of a list that comes in pages; `prefetch` of them may be on their way at once."""
        return PagedItems(self._caller, operation, self._run, self._fitting(prefetch))

    def cursor_items(self, operation: Operation[Any], /) -> CursorItems[Any]:
        """Every item of a list whose pages are asked for by a cursor."""
        return CursorItems(self._caller, operation, self._run)

    def wait_for(
        self,
        operation: Operation[T],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Repeat a call that reads a job until the job has ended; a JobTimeoutError has it as `.operation`.

        Examples:
            >>> try:
            ...     file = client.files.upload_and_wait("race.mp4", timeout=60)
            ... except JobTimeoutError as error:
            ...     file = client.wait_for(error.operation, timeout=600)
        """
        return self._run(wait_for(self._caller, operation, timeout=timeout, on_poll=on_poll))

    def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Begin a job with one call, once, and wait until it has ended; `follow` gives the call that reads it."""
        return self._run(start_and_wait(self._caller, operation, follow, timeout=timeout, on_poll=on_poll))

    def stream(self, operation: Operation[Any], event: Any, /) -> Stream[Any]:
        """The events of a call that answers with a stream of them; `event` is their type."""
        from cloudglue.calls.streams import Stream

        return Stream(self._caller, operation, event, self._run)

    def raw(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> RawAnswer[T]:
        """Call a method, and give status, headers and bytes of the answer too: `client.raw(client.files.get, file_id)`.

        What is newer than this version's models is in `.body`. Of a method that calls several times, the last answer is given.

        Examples:
            >>> answer = client.raw(client.files.list)
            >>> print(answer.status_code, answer.headers["content-type"])
            200 application/json
        """
        with raw.keeping() as kept:
            model = method(*args, **kwargs)
        return raw.raw_answer(kept, model)

    def _run(self, steps: Steps[T]) -> T:
        return run(steps, self._perform)

    def _perform(self, step: Request | Sleep) -> Any:
        if isinstance(step, Sleep):
            return self._pool.pause(step.seconds)
        return self._pool.sender().send(step, self._caller.key)


class AsyncServiceClient(Connection):
    """A client of one service, for one event loop. Close it, or use `async with`.

    A class of your own derives from it and from the generated `AsyncResources`, and says in `service` what it talks to.
    """

    _sender_class = AsyncSender
    _place = staticmethod(this_event_loop)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections. May be called twice."""
        if (sender := self._pool.take()) is not None:
            await sender.close()

    async def execute(self, operation: Operation[T], /) -> T:
        """Send an operation and give the model of its answer."""
        return await self._run(self._caller.call(operation))

    def items(self, operation: Operation[Any], /, *, prefetch: int = DEFAULT) -> AsyncPagedItems[Any]:
        """Every item of a list that comes in pages; `prefetch` of them may be on their way at once."""
        return AsyncPagedItems(self._caller, operation, self._run, self._fitting(prefetch))

    def cursor_items(self, operation: Operation[Any], /) -> AsyncCursorItems[Any]:
        """Every item of a list whose pages are asked for by a cursor."""
        return AsyncCursorItems(self._caller, operation, self._run)

    async def wait_for(
        self,
        operation: Operation[T],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Repeat a call that reads a job until the job has ended; a JobTimeoutError has it as `.operation`.

        Examples:
            >>> try:
            ...     file = await client.files.upload_and_wait("race.mp4", timeout=60)
            ... except JobTimeoutError as error:
            ...     file = await client.wait_for(error.operation, timeout=600)
        """
        return await self._run(wait_for(self._caller, operation, timeout=timeout, on_poll=on_poll))

    async def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Begin a job with one call, once, and wait until it has ended; `follow` gives the call that reads it."""
        return await self._run(start_and_wait(self._caller, operation, follow, timeout=timeout, on_poll=on_poll))

    def stream(self, operation: Operation[Any], event: Any, /) -> AsyncStream[Any]:
        """The events of a call that answers with a stream of them; `event` is their type."""
        from cloudglue.calls.streams import AsyncStream

        return AsyncStream(self._caller, operation, event, self._run)

    async def raw(self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> RawAnswer[T]:
        """Call a method, and give status, headers and bytes of the answer too: `await client.raw(client.files.get, file_id)`.

        What is newer than this version's models is in `.body`. Of a method that calls several times, the last answer is given.

        Examples:
            >>> answer = await client.raw(client.files.list)
            >>> print(answer.status_code, answer.headers["content-type"])
            200 application/json
        """
        with raw.keeping() as kept:
            model = await method(*args, **kwargs)
        return raw.raw_answer(kept, model)

    async def _run(self, steps: Steps[T]) -> T:
        return await run_async(steps, self._perform)

    async def _perform(self, step: Request | Sleep) -> Any:
        if isinstance(step, Sleep):
            return await self._pool.pause_async(step.seconds)
        return await self._pool.sender().send(step, self._caller.key)
