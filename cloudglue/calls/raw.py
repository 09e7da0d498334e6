"""The answer behind a model: status, headers and bytes, for what is newer than the contract. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

from cloudglue_api.types import Value

from .messages import Answer

T = TypeVar("T")
_KEPT: ContextVar[list[Answer] | None] = ContextVar("_KEPT", default=None)


class RawAnswer(Value, Generic[T], frozen=True):
    """What a call brought back."""

    hidden = ("body",)

    status_code: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    """As it came, decompressed."""
    model: T
    """What the call gives."""


@contextmanager
def keeping() -> Iterator[list[Answer]]:
    """Keep the answers of the calls made inside, by this thread or task."""
    kept: list[Answer] = []
    token = _KEPT.set(kept)
    try:
        yield kept
    finally:
        _KEPT.reset(token)


def keep(answer: Answer) -> None:
    """Keep an answer, where someone asked for it."""
    kept = _KEPT.get()
    if kept is not None:
        kept.append(answer)


def raw_answer(kept: list[Answer], model: T) -> RawAnswer[T]:
    """The last of the answers kept, with what the call gave.

    Raises:
        TypeError: No call was made: the method gives an iterator or a stream, which calls later.
    """
    if not kept:
        raise TypeError("nothing was called: raw() takes a method that calls at once, not one that gives an iterator")
    last = kept[-1]
    return RawAnswer(last.status, last.headers, last.body, model)
