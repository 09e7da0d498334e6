"""The lists that users iterate: over the pages that a reader decides on, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import aclosing
from typing import Any, Generic, Never, Self, TypeVar, overload

from cloudglue.calls.call import Caller, Steps
from cloudglue.calls.iteration import AsyncIteration, Iteration
from cloudglue_api.types import Operation

from . import prefetch
from .reader import LARGEST_PAGE, CursorReader, Reader

T = TypeVar("T")


class _Unread:
    """A list that its client's connections lead to. A copy is read over the same ones; what is unpickled would have some that nobody closes."""

    def __copy__(self) -> Self:
        made = object.__new__(type(self))
        made.__dict__.update(vars(self))
        return made

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def __reduce__(self) -> Never:
        read = "[item async for item in items]" if hasattr(self, "__aiter__") else "list(items)"
        said = f"cannot be pickled: it is read over its client's connections; pickle {read}"
        raise TypeError(f"{type(self).__name__} {said}")


class _Paged(_Unread, Generic[T]):
    """What the lists of sync and async clients share: they begin anew for each iteration."""

    def __init__(
        self,
        caller: Caller,
        operation: Operation[Any],
        run: Callable[[Steps[Any]], Any],
        prefetch: int,
    ) -> None:
        self._reader: Reader[T] = Reader(caller, operation)
        self._new_reader: Callable[[], Reader[T]] = lambda: Reader(caller, operation)
        self._run = run
        self._prefetch = prefetch
        self._ahead: list[T] | None = None

    def __repr__(self) -> str:
        is_known = self._reader.total is not None and self._reader.is_counted
        total = f"{self._reader.total} items" if is_known else "not read yet"
        return f"<{type(self).__name__}: {total}>"

    def _count(self) -> Steps[int]:
        if self._reader.total is None:
            self._ahead = yield from self._reader.page(0)
        if not self._reader.is_counted:
            raise TypeError("this list does not say how many items it has: iterate it, or take them by their indices")
        return self._reader.total or 0

    def _from_the_start(self) -> prefetch.Plan[T]:
        """The plan of an iteration. `list()` asks for the length first: the page that told it is not fetched again."""
        reader, ahead = self._new_reader(), self._ahead
        self._ahead = None
        if ahead is not None:
            reader.total = self._reader.total
        return prefetch.Plan(reader, self._prefetch, ahead)

    def _one(self, index: int) -> Steps[T]:
        if index < 0:
            total = yield from self._count()
            index += total
        found = [] if index < 0 else (yield from self._reader.at([index]))
        if not found:
            has = f"has {self._reader.total} items" if self._reader.is_counted else "ends before that item"
            raise IndexError(f"the list {has}")
        return found[0]

    def _many(self, part: slice) -> Steps[list[T]]:
        total = yield from self._count()
        return (yield from self._reader.at(range(total)[part]))


class PagedItems(_Paged[T]):
    """Every item of a list. Lazy; `len()`, an index or a slice fetch only the pages they need; can be iterated again."""

    def _repr_html_(self) -> str:
        """What a notebook shows: the first page, of segments with their pictures and a time line."""
        from cloudglue import notebook

        return notebook.as_html(self[:LARGEST_PAGE], len(self))

    def __iter__(self) -> Iterator[T]:
        return Iteration(self._items())

    def _items(self) -> Generator[T, None, None]:
        for page in prefetch.pages(self._from_the_start(), self._run):
            yield from page

    def __len__(self) -> int:
        count: int = self._run(self._count())
        return count

    @overload
    def __getitem__(self, index: int, /) -> T: ...

    @overload
    def __getitem__(self, index: slice, /) -> list[T]: ...

    def __getitem__(self, index: int | slice, /) -> T | list[T]:
        found: T | list[T] = self._run(self._many(index) if isinstance(index, slice) else self._one(index))
        return found


class AsyncPagedItems(_Paged[T]):
    """Every item of a list, for `async for`. Lazy, and can be iterated again."""

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncIteration(self._items())

    async def _items(self) -> AsyncGenerator[T, None]:
        async with aclosing(prefetch.pages_async(self._from_the_start(), self._run)) as pages:
            async for page in pages:
                for item in page:
                    yield item

    async def count(self) -> int:
        """How many items there are; fetches the first page at most."""
        count: int = await self._run(self._count())
        return count

    @overload
    async def get(self, index: int, /) -> T: ...

    @overload
    async def get(self, index: slice, /) -> list[T]: ...

    async def get(self, index: int | slice, /) -> T | list[T]:
        """The item at an index, or the items of a slice; fetches only the pages that they are on."""
        found: T | list[T] = await self._run(self._many(index) if isinstance(index, slice) else self._one(index))
        return found


class _Cursored(_Unread, Generic[T]):
    """What the lists of sync and async clients that are read by cursor share."""

    def __init__(self, caller: Caller, operation: Operation[Any], run: Callable[[Steps[Any]], Any]) -> None:
        self._new_reader: Callable[[], CursorReader[T]] = lambda: CursorReader(caller, operation)
        self._new_reader()  # a page size out of bounds is refused here, not at the first item
        self._run = run


class CursorItems(_Cursored[T]):
    """Every item of a list that is read from cursor to cursor. Lazy, and can be iterated again."""

    def __iter__(self) -> Iterator[T]:
        return Iteration(self._items())

    def _items(self) -> Generator[T, None, None]:
        for steps in self._new_reader().pages():
            yield from self._run(steps)


class AsyncCursorItems(_Cursored[T]):
    """Every item of a list that is read from cursor to cursor, for `async for`. Lazy, and can be iterated again."""

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncIteration(self._items())

    async def _items(self) -> AsyncGenerator[T, None]:
        for steps in self._new_reader().pages():
            for item in await self._run(steps):
                yield item
