"""What runs beside the program, in threads or as tasks of the event loop: one thing, or many with so many at once."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Iterable, Iterator
from contextvars import copy_context
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

T = TypeVar("T")
SECONDS_TO_STOP = 0.5
"""How long an error waits for the threads that are told to stop."""


def in_thread(function: Callable[..., T], *arguments: Any) -> Future[T]:
    """Call a function in a thread of its own; in this one where the machine has no thread left."""
    from concurrent.futures import Future

    future: Future[T] = Future()
    if not _has_begun(_complete, future, function, arguments):
        _complete(future, function, arguments)
    return future


async def iterated_in_thread(source: Iterator[T]) -> AsyncGenerator[T, None]:
    """What a source gives that blocks, asked in a thread of its own; in this one where the machine has no thread left."""
    import asyncio
    from concurrent.futures import Future
    from queue import SimpleQueue

    end, wanted = object(), SimpleQueue[Future[Any] | None]()

    def answer(future: Future[Any]) -> None:
        _complete(future, next, (source, end))

    def read() -> None:
        while (future := wanted.get()) is not None:
            answer(future)

    # Not `to_thread`: the end of the event loop waits for its threads, and a source may be a pipe that stays silent.
    ask: Callable[[Future[Any]], None] = wanted.put if _has_begun(read) else answer
    try:
        while True:
            future: Future[Any] = Future()
            ask(future)
            if (given := await asyncio.wrap_future(future)) is end:
                return
            yield given
    finally:
        wanted.put(None)


def in_threads(
    work: Iterator[Callable[[], T]], at_once: int, *, stop: Callable[[], object]
) -> Generator[T, None, None]:
    """Results as they come; the first error ends all.

    Args:
        work: What to do, each in a thread of its own; taken by the caller's thread, as there is room for it.
        at_once: How many are under way at most.
        stop: Called at the end, whatever that is: makes what is still under way end soon.
    """
    from concurrent.futures import wait
    from queue import SimpleQueue

    ended: SimpleQueue[Future[T]] = SimpleQueue()
    running: set[Future[T]] = set()
    try:
        while True:
            for one in islice(work, at_once - len(running)):
                future = in_thread(one)
                running.add(future)
                future.add_done_callback(ended.put)
            if not running:
                return
            future = ended.get()
            running.discard(future)
            yield future.result()
    except GeneratorExit:
        raise
    except BaseException:
        stop()
        wait(running, SECONDS_TO_STOP)
        raise
    finally:
        stop()


async def as_tasks(work: Iterator[Coroutine[Any, Any, T]], at_once: int) -> AsyncGenerator[T, None]:
    """Results as they come, each of a task of its own; the first error ends all."""
    import asyncio

    ended: asyncio.Queue[asyncio.Future[T]] = asyncio.Queue()
    running: set[asyncio.Future[T]] = set()
    try:
        while True:
            for one in islice(work, at_once - len(running)):
                task: asyncio.Future[T] = asyncio.ensure_future(one)
                running.add(task)
                task.add_done_callback(ended.put_nowait)
            if not running:
                return
            task = await ended.get()
            running.discard(task)
            yield task.result()
    finally:
        await cancel(running)


async def cancel(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancel tasks, and wait until they have ended."""
    import asyncio

    cancelled = list(tasks)
    for task in cancelled:
        task.cancel()
    await asyncio.gather(*cancelled, return_exceptions=True)


def _has_begun(function: Callable[..., object], *arguments: Any) -> bool:
    """Whether a thread has begun to call a function: not where the machine has none left."""
    # A daemon, where the threads of an executor would hold up the end of the process until a server that hangs has answered.
    thread = threading.Thread(target=copy_context().run, args=(function, *arguments), daemon=True)
    try:
        thread.start()
    except RuntimeError:
        return False
    return True


def _complete(future: Future[T], function: Callable[..., T], arguments: tuple[Any, ...]) -> None:
    if not future.set_running_or_notify_cancel():  # from here on whoever does not want it any more cannot cancel it
        return
    try:
        future.set_result(function(*arguments))
    except BaseException as error:
        future.set_exception(error)
