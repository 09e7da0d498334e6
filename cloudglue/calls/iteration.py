"""Iterators that know whether they came to their end. A generator that an error or a time-out has ended just stops the next time it is asked."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import Any, TypeVar

T = TypeVar("T")


class Iteration(Generator[T, None, None]):
    """What a generator gives. Once it was broken off, to ask on is a RuntimeError: what is left would be taken for nothing."""

    def __init__(self, items: Generator[T, None, None]) -> None:
        self._items = items
        self._broken_off: str | None = None

    def __next__(self) -> T:
        try:
            return next(self._items)
        except StopIteration:
            _refuse(self._broken_off)
            raise
        except BaseException as error:
            self._broken_off = type(error).__name__
            raise

    def send(self, value: None, /) -> T:
        """The next item."""
        return next(self)

    def throw(self, *error: Any) -> T:
        """Raise an error where the iteration stands."""
        return self._items.throw(*error)

    def close(self) -> None:
        """End it."""
        self._items.close()


class AsyncIteration(AsyncGenerator[T, None]):
    """What an asynchronous generator gives, in the same way. A cancellation, as by `asyncio.timeout`, breaks it off too."""

    def __init__(self, items: AsyncGenerator[T, None]) -> None:
        self._items = items
        self._broken_off: str | None = None

    async def __anext__(self) -> T:
        try:
            return await anext(self._items)
        except StopAsyncIteration:
            _refuse(self._broken_off)
            raise
        except BaseException as error:
            self._broken_off = type(error).__name__
            raise

    async def asend(self, value: None, /) -> T:
        """The next item."""
        return await anext(self)

    async def athrow(self, *error: Any) -> T:
        """Raise an error where the iteration stands."""
        return await self._items.athrow(*error)

    async def aclose(self) -> None:
        """End it."""
        await self._items.aclose()


def _refuse(broken_off: str | None) -> None:
    if broken_off is not None:
        raise RuntimeError(f"this iteration was broken off by {broken_off} before its end; begin a new one") from None
