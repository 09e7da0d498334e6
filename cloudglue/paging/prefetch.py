"""Which pages of a list to ask for before their items are taken. `Plan` decides, without I/O; two thin drivers fetch.

The first page comes alone: whoever takes one item costs one call. With the second come three more, and then twice as many with each page
taken, up to the limit. A service that turns a call away halves the limit.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from cloudglue.calls.background import cancel, in_thread
from cloudglue.calls.call import Sleep, Steps
from cloudglue.calls.messages import Answer
from cloudglue.errors import ConfigError, Violation

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from .reader import Reader

T = TypeVar("T")
DEFAULT = 10
MOST = 100
FEW = 4
"""Pages that are on their way when the second one is. With 2 a long list takes one round trip more."""


class Throttled(NamedTuple):
    """What came of a page that was asked for ahead of its time, and that the service did not want to give."""

    until: float
    """When it may be asked for again, on the monotonic clock."""


class Plan(Generic[T]):
    """What to ask for next, and what to make of what came; pages are taken in their order."""

    def __init__(self, reader: Reader[T], limit: int, first: list[T] | None = None) -> None:
        self._reader = reader
        self._limit = limit
        self._first = first
        self._offset = 0
        self._step = 0
        self._window = 0
        # A list, for steps that run in other threads look into it.
        self._asked: list[int] = []

    @property
    def goes_on(self) -> bool:
        """Whether there is another page to take."""
        return self._reader.total is None or self._offset < self._reader.total

    @property
    def under_way(self) -> int:
        """How many pages that were asked for ahead of their time are still wanted, the next one first."""
        return len(self._asked)

    def wider(self) -> list[Steps[Any]]:
        """What to begin before a page is waited for: with each page, twice as many may be on their way."""
        if self._step:
            self._window = min(self._limit, max(FEW, self._window * 2))
        return self.ahead()

    def ahead(self) -> list[Steps[Any]]:
        """What to begin once a page was taken, so that as many as before are on their way."""
        begun = []
        # One page alone needs no thread and no task.
        while self._window > 1 and len(self._asked) < self._window:
            offset = self._asked[-1] + self._step if self._asked else self._offset
            if offset >= (self._reader.total or 0):
                break
            self._asked.append(offset)
            begun.append(self._fetched(offset))
        return begun

    def take(self, outcome: Any = None) -> Steps[list[T]]:
        """The steps that give the next page, from the outcome of its own steps; it is fetched here if there is none."""
        offset = self._asked.pop(0) if self._asked else self._offset
        if self._first is not None:
            page, self._first = self._reader.keep(self._first), None
        elif outcome is None or isinstance(outcome, Throttled):
            if outcome is not None:
                self._limit, self._window = max(1, self._limit // 2), 0
                yield Sleep(max(0.0, outcome.until - time.monotonic()))
            page = yield from self._reader.page(offset)
        else:
            page = self._reader.taken(offset, outcome)
        self._offset = offset + len(page)
        if self._step and len(page) != self._step and self.goes_on:
            # Pages of any length: what was asked for begins in the wrong places, and only the page itself says where the next one does.
            self._limit = self._window = 0
            self.stop()
        self._step = self._step or len(page)
        return page

    def stop(self) -> None:
        """Want none of what is under way any more: its steps end without another try."""
        self._asked.clear()

    def _fetched(self, offset: int) -> Steps[Any]:
        """The steps of a page ahead of its time. Where the service says that it has too much to do, they do not insist."""
        steps = self._reader.fetched(offset)
        outcome: Any = None
        try:
            while True:
                step = steps.send(outcome)
                if isinstance(step, Sleep) and isinstance(outcome, Answer) and outcome.status == 429:
                    return Throttled(time.monotonic() + step.seconds)
                if offset not in self._asked:
                    return None
                outcome = yield step
        except StopIteration as end:
            return end.value
        finally:
            steps.close()


def pages(plan: Plan[T], run: Callable[[Steps[Any]], Any]) -> Iterator[list[T]]:
    """The pages in their order, each other one fetched by a thread of its own."""
    begun: deque[Future[Any]] = deque()
    try:
        while plan.goes_on:
            begun.extend(in_thread(run, steps) for steps in plan.wider())
            page = run(plan.take(begun.popleft().result() if begun else None))
            while len(begun) > plan.under_way:
                begun.pop()
            begun.extend(in_thread(run, steps) for steps in plan.ahead())
            yield page
    finally:
        plan.stop()


async def pages_async(plan: Plan[T], run: Callable[[Steps[Any]], Awaitable[Any]]) -> AsyncGenerator[list[T], None]:
    """The pages in their order, each other one fetched by a task of its own."""
    import asyncio

    begun: deque[asyncio.Future[Any]] = deque()
    try:
        while plan.goes_on:
            begun.extend(asyncio.ensure_future(run(steps)) for steps in plan.wider())
            page = await run(plan.take(await begun.popleft() if begun else None))
            await cancel([begun.pop() for _ in range(len(begun) - plan.under_way)])
            begun.extend(asyncio.ensure_future(run(steps)) for steps in plan.ahead())
            yield page
    finally:
        plan.stop()
        await cancel(begun)


def checked(prefetch: Any) -> int:
    """How many pages may be on their way at once, 0 to 100."""
    if isinstance(prefetch, bool) or not isinstance(prefetch, int) or not 0 <= prefetch <= MOST:
        violation = Violation("prefetch", f"{prefetch!r} is not a whole number from 0 to {MOST}")
        raise ConfigError("the arguments of the list", [violation])
    return prefetch
