"""Requests that wait for a video, and are woken when a webhook tells of it. For one event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class News:
    """Whether something was told."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def arrive(self) -> None:
        """Wake who waits."""
        self._event.set()

    async def within(self, seconds: float) -> bool:
        """Wait at most so long; whether it was told."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        return True


class Finished:
    """Who waits for which video."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[News]] = {}

    @contextmanager
    def expected(self, file_id: str) -> Iterator[News]:
        """News of a video, for as long as somebody listens."""
        news = News()
        self._waiting.setdefault(file_id, set()).add(news)
        try:
            yield news
        finally:
            left = self._waiting[file_id]
            left.discard(news)
            if not left:
                del self._waiting[file_id]

    def tell(self, file_id: str) -> None:
        """Wake all who wait for a video."""
        for news in self._waiting.get(file_id, ()):
            news.arrive()
