"""Fields that are to be taken away, which JSON has no word for: the ways to them, beside the values. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloudglue_api.types import UNSET


def ways(values: Any) -> Iterator[list[str | int]]:
    """The ways to what is UNSET in mappings and lists, as names and places: `["media_info", "width"]`."""
    if values is UNSET:
        yield []
        return
    pairs = (
        values.items()
        if isinstance(values, Mapping)
        else enumerate(values)
        if isinstance(values, (list, tuple))
        else ()
    )
    for key, inner in pairs:
        yield from ([key, *way] for way in ways(inner))


def without(values: Any) -> Any:
    """The same values without what is UNSET."""
    if isinstance(values, Mapping):
        return {name: without(inner) for name, inner in values.items() if inner is not UNSET}
    return [without(one) for one in values] if isinstance(values, (list, tuple)) else values


def marked(values: Any, way: list[str | int]) -> Any:
    """The same values with UNSET at the end of a way.

    Raises:
        LookupError: There is no such way.
    """
    if not way:
        return UNSET
    first, *rest = way
    if isinstance(first, str) and isinstance(values, Mapping):
        return {**values, first: marked(values.get(first, {}), rest)}
    if isinstance(first, int) and isinstance(values, (list, tuple)) and 0 <= first < len(values):
        return [marked(one, rest) if place == first else one for place, one in enumerate(values)]
    raise LookupError(first)
