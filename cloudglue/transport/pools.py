"""The connections of a client and of its copies with other options: made at the first call, anew where they cannot be shared."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from cloudglue.calls.closing import Closing
from cloudglue.errors import ClientClosedError, CloudglueError
from cloudglue_api.types import FIRST_USE

if TYPE_CHECKING:
    import asyncio

SenderT = TypeVar("SenderT")
_LONGEST_WAIT = 0.1 if sys.platform == "win32" else threading.TIMEOUT_MAX
"""Seconds that a thread waits for a lock at once."""


class Pool(Generic[SenderT]):
    """Makes the sender when it is first needed: one for each process, and for each event loop.

    After a fork the sockets belong to the parent, and are left alone. Those of one event loop are of no use to another; each has its own.
    """

    def __init__(self, make: Callable[[], SenderT], place: Callable[[], tuple[int, Any]]) -> None:
        self._make = make
        self._here = place
        self._closed = False
        self._pauses = Closing()
        self._senders: dict[tuple[int, Any], Any] = {}
        self._made: _Made[SenderT] | None = None
        """The one used last, which most clients use always."""

    def sender(self) -> SenderT:
        """What sends requests.

        Raises:
            ClientClosedError: The client was closed.
        """
        place = self._here()
        made = self._made
        if made is None or made.place != place:
            with FIRST_USE:
                made = self._made
                if self._closed:
                    raise ClientClosedError(
                        "this client is closed; make a new one, or move the call before its close()"
                    )
                if made is None or made.place != place:
                    if place not in self._senders:
                        self._drop_ended()
                        self._senders[place] = self._make()
                    made = self._made = _Made(self._senders[place], place)
        return made.sender

    def take(self) -> SenderT | None:
        """Close the pool, and give the sender that is to be closed, if one is of use here; those of other event loops are closed there."""
        # Under the lock, or a thread at its first call would make a sender that nobody closes.
        with FIRST_USE:
            self._closed = True
            self._made = None
            self._drop_ended()
            senders, self._senders = self._senders, {}
        self._pauses.close()
        here = senders.pop(self._here(), None) if senders else None
        for (_, loop), sender in senders.items():
            with contextlib.suppress(RuntimeError):  # it was closed in this moment
                loop.call_soon_threadsafe(sender.abort)
        return here

    def _drop_ended(self) -> None:
        """Forget what is of use nowhere in this process any more."""
        for place in list(self._senders):
            process, loop = place
            if process != os.getpid():
                del self._senders[place]
            elif loop is not None and loop.is_closed():
                self._senders.pop(place).abort()

    def pause(self, seconds: float) -> None:
        """Do nothing for so long, or until the pool is closed."""
        over = threading.Lock()  # all that an Event is made of, and a child that was forked meanwhile can let it go
        over.acquire()
        until = time.monotonic() + seconds
        with self._pauses.ending(over.release):
            # In pieces on Windows, where nothing interrupts who waits for a lock.
            while (left := until - time.monotonic()) > 0 and not over.acquire(timeout=min(left, _LONGEST_WAIT)):
                pass

    async def pause_async(self, seconds: float) -> None:
        """The same, on an event loop."""
        import asyncio  # an asynchronous program has it already

        loop = asyncio.get_running_loop()
        over = loop.create_future()
        timer = loop.call_later(seconds, _end, over)
        try:
            with self._pauses.ending(lambda: loop.call_soon_threadsafe(_end, over)):
                await over
        finally:
            timer.cancel()

    def __del__(self) -> None:
        # Only a warning: nothing can be closed from here, since closing may need an event loop.
        if any(process == os.getpid() for process, _ in getattr(self, "_senders", ())):
            warnings.warn("a client was not closed; use `with`, or close()", ResourceWarning, stacklevel=2)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_made": None, "_senders": {}, "_pauses": Closing()}


def _end(pause: asyncio.Future[None]) -> None:
    if not pause.done():
        pause.set_result(None)


class _Made(NamedTuple, Generic[SenderT]):
    """A sender and where it is of use: one value, so that no thread sees the one without the other."""

    sender: SenderT
    place: tuple[int, Any]


def this_process() -> tuple[int, Any]:
    """Where the connections of a synchronous client are of use."""
    return os.getpid(), None


def this_event_loop() -> tuple[int, Any]:
    """Where the connections of an asynchronous client are of use.

    Raises:
        CloudglueError: No event loop of asyncio runs here.
    """
    import asyncio

    try:
        return os.getpid(), asyncio.get_running_loop()
    except RuntimeError as error:
        raise CloudglueError(
            "an asynchronous client needs an event loop of asyncio, and none runs here; on trio call a synchronous client in a thread, "
            "trio.to_thread.run_sync, and in tests of anyio have the fixture anyio_backend return 'asyncio'"
        ) from error
