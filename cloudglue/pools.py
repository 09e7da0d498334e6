"""The connections of a client and of its copies with other options: made at the first call, anew where they cannot be shared."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from .errors import ClientClosedError

SenderT = TypeVar("SenderT")


class Pool(Generic[SenderT]):
    """Makes the sender when it is first needed: one for each process, and for each event loop.

    After a fork the sockets belong to the parent; those of one event loop are of no use to another. Either is left alone.
    """

    def __init__(self, make: Callable[[], SenderT], place: Callable[[], tuple[int, Any]]) -> None:
        self._make = make
        self._here = place
        self._lock = threading.Lock()
        self._sender: SenderT | None = None
        self._place: tuple[int, Any] | None = None
        self._closed = False

    def sender(self) -> SenderT:
        """What sends requests.

        Raises:
            ClientClosedError: The client was closed.
        """
        if self._closed:
            raise ClientClosedError("this client is closed; make a new one, or move the call before its close()")
        place = self._here()
        if self._sender is None or self._place != place:
            with self._lock:
                if self._sender is None or self._place != place:
                    self._sender, self._place = self._make(), place
        return self._sender

    def take(self) -> SenderT | None:
        """Close the pool, and give the sender that is to be closed, if it is of use here."""
        self._closed = True
        sender, self._sender = self._sender, None
        return sender if sender is not None and self._place == self._here() else None

    def __del__(self) -> None:
        # Only a warning: nothing can be closed from here, since closing may need an event loop.
        place = getattr(self, "_place", None)
        if place is not None and self._sender is not None and place[0] == os.getpid():
            warnings.warn("a client was not closed; use `with`, or close()", ResourceWarning, stacklevel=2)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_lock": None, "_sender": None, "_place": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, _lock=threading.Lock())


def this_process() -> tuple[int, Any]:
    """Where the connections of a synchronous client are of use."""
    return os.getpid(), None


def this_event_loop() -> tuple[int, Any]:
    """Where the connections of an asynchronous client are of use."""
    import asyncio

    return os.getpid(), asyncio.get_running_loop()
