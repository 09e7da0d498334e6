"""Which page comes next, and which pages an index or a slice needs. No I/O: the clients fetch, this decides."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from cloudglue.calls.call import Caller, Steps, located, name
from cloudglue.calls.messages import Answer
from cloudglue.calls.waiting import refuse_pending
from cloudglue.codec import fields
from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, DecodeError, ListChangedError, ListChangedWarning, Violation
from cloudglue_api.types import UNSET, Operation, Pages

T = TypeVar("T")
LARGEST_PAGE = 100


class Reader(Generic[T]):
    """Reads the pages of a list, and notices when the list changes meanwhile."""

    def __init__(self, caller: Caller, operation: Operation[Any]) -> None:
        self.size = checked_page_size(operation.query.get("limit", LARGEST_PAGE))
        self.total: int | None = None
        self.is_counted = True
        """Whether the list says how many items it has; `total` is one more than are known to be there where it does not."""
        self._held: tuple[int, list[T]] | None = None
        self._caller = caller
        self._operation = operation
        self._pages = operation.endpoint.pages or Pages("data")

    def page(self, offset: int) -> Steps[list[T]]:
        """The items from `offset` on, as many as the server gives at once."""
        return self.taken(offset, (yield from self.fetched(offset)))

    def fetched(self, offset: int) -> Steps[tuple[int | None, list[T]]]:
        """How many items the list has, None where it does not say, and those from `offset` on. Several pages may be fetched at once."""
        answered = yield from self._caller.answered(self._operation.with_query(limit=self.size, offset=offset))
        holder, found = _items(self._operation, self._pages, *answered)
        return 0 if holder is None else self._total_of(holder, answered[1]), found

    def taken(self, offset: int, fetched: tuple[int | None, list[T]]) -> list[T]:
        """The items fetched; pages must be taken in the order of their items, or changes are seen where there are none."""
        total, found = fetched
        if total is None:
            # Nothing tells the end but an empty page: a short one may only mean that the server gives less at once.
            self.is_counted = False
            self.total = offset + len(found) + bool(found)
        else:
            self._note(total, offset)
        if total is not None and not found and offset < (self.total or 0):
            self._changed(f"ends at {offset}, though it had {self.total} items")
            self.total = offset
        self._note_repeated(offset, found)
        return self.keep(found, offset)

    def keep(self, page: list[T], offset: int = 0) -> list[T]:
        """Hold a page that is there already."""
        self._held = (offset, page)
        return page

    def at(self, indices: Sequence[int]) -> Steps[list[T]]:
        """The items at these indices, in their order; only the pages that they are on are fetched, each once."""
        wanted = set(indices)
        found: dict[int, T] = {}
        for index in sorted(wanted):
            if index in found:
                continue
            start = index - index % self.size
            page = yield from self._held_or_fetched(start)
            if start + len(page) <= index:
                start, page = index, (yield from self.page(index))
            found |= {start + i: item for i, item in enumerate(page) if start + i in wanted}
        return [found[index] for index in indices if index in found]

    def _held_or_fetched(self, offset: int) -> Steps[list[T]]:
        if self._held is not None and self._held[0] == offset:
            return self._held[1]
        return (yield from self.page(offset))

    def _total_of(self, holder: Any, answer: Answer) -> int | None:
        if holder.total is UNSET:  # optional in the contract of some lists
            return None
        if is_finite(holder.total):
            return int(holder.total)
        path = ".".join(["$", *self._pages.items.split(".")[:-1], "total"])
        error = DecodeError(f"{path} is {shown(holder.total)}, a number of items was expected", path=path)
        raise located(error, name(self._operation), answer)

    def _note(self, total: int, offset: int) -> None:
        if self.total is not None and total != self.total:
            self._changed(f"had {self.total} items and has {total} at offset {offset}")
            self._held = None
        self.total = total

    def _note_repeated(self, offset: int, found: list[T]) -> None:
        """A list that lost as many items as it won has its old total; what moved on to the next page gives it away."""
        before, held = self._held or (0, [])
        if found and held and offset == before + len(held) and _repeats(found, held, self._pages.stable):
            self._changed(f"gives at offset {offset} again what it gave before")

    def _changed(self, how: str) -> None:
        message = f"the list of {self._operation.endpoint.call} {how}"
        if self._pages.stable:
            raise ListChangedError(f"{message}: it changed while it was read; read it again")
        warnings.warn(f"{message}: items may be missed or come twice", ListChangedWarning, stacklevel=2)


class CursorReader(Generic[T]):
    """Reads a list whose answers say how to ask for the next page, until one does not."""

    def __init__(self, caller: Caller, operation: Operation[Any]) -> None:
        self._caller = caller
        self._operation = operation
        self._pages = operation.endpoint.pages or Pages("data")
        self._size = checked_page_size(operation.query.get("limit", LARGEST_PAGE))
        self._cursor: Any = None
        self._offset = 0
        self._last: list[T] = []
        self._ended = False

    def pages(self) -> Iterator[Steps[list[T]]]:
        """The steps of each page; each must be run before the next is asked for."""
        while not self._ended:
            yield self._page()

    def _page(self) -> Steps[list[T]]:
        asked = {"limit": self._size, str(self._pages.cursor): self._cursor}
        model, answer = yield from self._caller.answered(self._operation.with_query(**asked))
        found: list[T] = _items(self._operation, self._pages, model, answer)[1]
        if self._pages.following is None and found and found == self._last:
            raise ListChangedError(f"the list of {self._operation.endpoint.call} gives the same page again and again")
        self._last = found
        self._offset += len(found)
        if self._pages.following is None:
            # Nothing tells the end but an empty page: a short one may only mean that the server gives less at once.
            following = self._offset if found else None
        else:
            following = getattr(model, self._pages.following)
            following = None if following is UNSET or not following else following
        if following is not None and following == self._cursor:
            raise ListChangedError(f"the list of {self._operation.endpoint.call} does not get past {following!r}")
        self._cursor, self._ended = following, following is None
        return found


def _items(operation: Operation[Any], pages: Pages, model: Any, answer: Answer) -> tuple[Any, list[Any]]:
    """What holds the list in an answer, and the items; None and none where a job's list is absent: it found nothing.

    Raises:
        JobPendingError: The list is absent because the job runs.
    """
    holder = model
    *outer, name = pages.items.split(".")
    for part in outer:
        holder = getattr(holder, part)
        if holder is UNSET or holder is None:
            refuse_pending(operation, model, answer)
            return None, []
    items = getattr(holder, name)
    return holder, [] if items is UNSET or items is None else items


def _repeats(page: list[Any], before: list[Any], stable: bool) -> bool:
    """Whether a page has an item of the page before it, by its ids; of a list that cannot change, whether it is that page."""
    if stable:
        return page == before
    ids = _ids(before[0].__class__)
    if ids is None:
        return False
    # To compare each with each would take longer than to decode them.
    known = {ids(item) for item in before}
    return any(ids(item) in known and item in before for item in page)


@cache
def _ids(model: Any) -> Callable[[Any], Any] | None:
    """What tells the items of a list apart; None where nothing does."""
    names = fields.names(model) if fields.is_model(model) else ()
    chosen = ["id"] if "id" in names else [name for name in names if name.endswith("_id")]
    return attrgetter(*chosen) if chosen else None


def checked_page_size(size: Any) -> int:
    """The size of a page, 1 to 100."""
    if isinstance(size, bool) or not isinstance(size, int) or not 1 <= size <= LARGEST_PAGE:
        violation = Violation("page_size", f"{shown(size)} is not a whole number from 1 to {LARGEST_PAGE}")
        raise ConfigError("the arguments of the list", [violation])
    return size
