"""What the service was asked, for tests to look at. No I/O."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from typing import Any

from .errors import RefusedError
from .kinds import Catalog
from .messages import Call, ReceivedRequest

_MOST = 1000
_MOST_BYTES = 64_000_000
_SECRET = ("authorization", "cookie", "proxy-authorization")


class Journal:
    """The last thousand requests, and no more than 64 MB of them. Safe to use from any thread.

    Args:
        catalog: What the contract says.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lock = threading.Lock()
        self._kept: deque[tuple[ReceivedRequest, int]] = deque()
        self._bytes = 0

    def note(self, call: Call, headers: Mapping[str, str], body: Any) -> ReceivedRequest:
        """Keep a request.

        Args:
            call: It.
            headers: Its headers, with names in small letters.
            body: What its body says.
        """
        asked = self._understood(call, {name: value for name, value in headers.items() if name not in _SECRET}, body)
        with self._lock:
            self._kept.append((asked, len(call.body)))
            self._bytes += len(call.body)
            while len(self._kept) > _MOST or (self._bytes > _MOST_BYTES and len(self._kept) > 1):
                self._bytes -= self._kept.popleft()[1]
        return asked

    def all(self) -> list[ReceivedRequest]:
        """The requests, the oldest first."""
        with self._lock:
            return [asked for asked, _ in self._kept]

    def clear(self) -> None:
        """Forget them."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _understood(self, call: Call, headers: dict[str, str], body: Any) -> ReceivedRequest:
        query: dict[str, Any] = {}
        for name, value in call.query:
            known = query.get(name)
            query[name] = value if known is None else [*known, value] if isinstance(known, list) else [known, value]
        try:
            action, ids = self._catalog.find(call.method, call.path)
        except RefusedError:
            return ReceivedRequest(None, call.method, call.path, {}, query, headers, body)
        operation = action.operation
        values = {name: ids[own] for name, own in operation.ids.items()}
        return ReceivedRequest(operation.endpoint.call, call.method, call.path, values, query, headers, body)
