"""The connections of a client and of its copies with other options: made at the first call, anew in a forked process."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from .errors import ClientClosedError

SenderT = TypeVar("SenderT")


class Pool(Generic[SenderT]):
    """Makes the sender when it is first needed, one for each process."""

    def __init__(self, make: Callable[[str, Any], SenderT], base_url: str, transport: Any) -> None:
        self._make = make
        self._base_url = base_url
        self._transport = transport
        self._lock = threading.Lock()
        self._sender: SenderT | None = None
        self._process = os.getpid()
        self._closed = False

    def sender(self) -> SenderT:
        """What sends requests.

        Raises:
            ClientClosedError: The client was closed.
        """
        if self._closed:
            raise ClientClosedError("this client is closed; make a new one, or move the call before its close()")
        with self._lock:
            if self._sender is None or self._process != os.getpid():
                # After a fork the sockets belong to the parent: they are left alone, not closed.
                self._sender, self._process = self._make(self._base_url, self._transport), os.getpid()
            return self._sender

    def take(self) -> SenderT | None:
        """Close the pool, and give the sender that is to be closed, if this process made one."""
        self._closed = True
        sender, self._sender = self._sender, None
        return sender if self._process == os.getpid() else None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_lock": None, "_sender": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, _lock=threading.Lock())
