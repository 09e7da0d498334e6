"""Calls webhooks, on this machine only."""

from __future__ import annotations

import contextlib
import heapq
import http.client
import itertools
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable

import msgspec

from cloudglue import webhooks
from cloudglue.local import loopback
from cloudglue.local.simulation.deliveries import Delivery, Post, is_loopback

_TRIES = 4
"""The service repeats a call three times that is not answered 200."""
_SECONDS_TO_NEXT_TRY = 0.5
_SECONDS = 10


class Deliverer:
    """A thread that calls when the time has come.

    Args:
        posts: The calls that a delivery is, asked when its time has come.
    """

    def __init__(self, posts: Callable[[Delivery], list[Post]]) -> None:
        self._posts = posts
        self._waiting: list[tuple[float, int, Delivery | Post, int]] = []
        self._clearings = 0
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._is_stopped = False
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, when the call under way has ended. What waits is not delivered."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()

    def clear(self) -> None:
        """Forget what waits, and what the call under way would be followed by."""
        with self._changed:
            self._clearings += 1
            self._waiting.clear()

    def add(self, deliveries: Iterable[Delivery]) -> None:
        """Deliver each when it is due."""
        with self._changed:
            for one in deliveries:
                heapq.heappush(self._waiting, (one.due, next(self._numbers), one, 0))
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._is_stopped and (not self._waiting or self._waiting[0][0] > time.time()):
                    self._changed.wait(self._waiting[0][0] - time.time() if self._waiting else None)
                if self._is_stopped:
                    return
                _, _, one, tries = heapq.heappop(self._waiting)
                clearings = self._clearings
            for post in self._posts(one) if isinstance(one, Delivery) else [one]:
                if self._clearings != clearings:
                    break
                if not _called(post) and tries + 1 < _TRIES:
                    self._try_again(post, tries + 1, clearings)

    def _try_again(self, post: Post, tries: int, clearings: int) -> None:
        """Call again later, unless all was forgotten while it was called."""
        with self._changed:
            if self._clearings == clearings:
                due = time.time() + _SECONDS_TO_NEXT_TRY * 2 ** (tries - 1)
                heapq.heappush(self._waiting, (due, next(self._numbers), post, tries))


def _called(post: Post) -> bool:
    """Call a webhook; whether it was answered 200."""
    if not is_loopback(post.url):
        return True
    headers = {"content-type": "application/json", webhooks.HEADER: post.secret}
    request = urllib.request.Request(post.url, msgspec.json.encode(post.body), headers, method="POST")
    try:
        # The address was seen to be http or https, and on this machine.
        with contextlib.closing(loopback.opener().open(request, timeout=_SECONDS)) as answer:  # nosec
            return bool(answer.status == 200)
    except (OSError, ValueError, http.client.HTTPException):
        return False
