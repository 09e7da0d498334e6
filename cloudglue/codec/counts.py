"""How many things there are, as an answer says it beside a list of them. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from . import fields


def of(model: Any, given: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, int]:
    """The numbers of a model's things, of those lists that were given and whose number was not.

    Args:
        model: Whose values they are.
        given: What was said of it.
        values: All of it.
    """
    names = (name for name in fields.names(model) if name not in given)
    return {name: number for name in names for number in _number(model, name, given, values)}


def _number(model: Any, name: str, given: Mapping[str, Any], values: Mapping[str, Any]) -> Iterator[int]:
    page = given.get("data")
    for counted in _counted(model, name):
        if counted in given and isinstance(values.get(counted), list):
            yield len(values[counted])
        elif isinstance(page, Mapping) and counted in page and isinstance(values["data"].get(counted), list):
            yield values["data"].get("total", len(values["data"][counted]))


def _counted(model: Any, name: str) -> Iterator[str]:
    """The list whose things a field counts: `total_segments` and `segment_count` that which they name, `total` the first that no field names."""
    if name == "total":
        known = fields.field_types(model)
        lists = (one for one in known if fields.item_of(known[one]) is not None and f"total_{one}" not in known)
        yield from islice(lists, 1)
    elif name.startswith("total_"):
        yield name.removeprefix("total_")
    elif name == "group_count":
        yield "results"
    elif name.endswith("_count"):
        yield f"{name.removesuffix('_count')}s"
