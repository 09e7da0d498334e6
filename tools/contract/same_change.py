"""Which changes of Python names follow from a change of the contract, so that the changelog says both in one entry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.contract.comparison import Difference, Place
from tools.contract.foreign.paging import method as iterating
from tools.contract.python_names import NameChange
from tools.contract.structure import Operation


def same(one: Difference, names: Sequence[NameChange]) -> list[NameChange]:
    """The names that came, went or are used otherwise because of it, in the order of `names`."""
    if one.subject == "value":
        return [name for name in names if _is_member(one, name)]
    if one.subject in ("required", "parameter", "field", "default"):
        arguments = {pair for place in one.places for pair in _arguments(place)}
        return [name for name in names if (name.name, name.argument) in arguments]
    return []


def argument(place: Place) -> str | None:
    """What methods call the parameter or the field of a body at a place; None for what is no argument."""
    kind, _, key = place.part.partition(" ")
    if kind == "path":  # known by its position, since its name is not sent
        key = [part.strip("{}") for part in place.operation.path.split("/") if part.startswith("{")][int(key) - 1]
    elif kind == "body" and re.fullmatch(r"\.\w+", place.path):
        key = place.path[1:]
    elif kind not in ("query", "header", "cookie"):
        return None
    return key


def _is_member(one: Difference, name: NameChange) -> bool:
    """Whether a name is that of a value of an enum."""
    value = one.here if one.change == "missing there" else one.there
    is_same_way = name.is_new == (one.change == "missing there")
    return is_same_way and name.name.startswith(f"models.{one.schema}.") and not one.path and name.value == value


def _arguments(place: Place) -> list[tuple[str, str]]:
    """Each method that takes what is at a place, with what the argument is called in Python."""
    called = argument(place)
    if called is None:
        return []
    plain = re.sub(r"\W", "_", called).lower()
    return [
        (f"client.{place.operation.tag}.{method}", spelling)
        for method in _methods(place.operation)
        for spelling in (plain, f"{plain}_")  # the second where the first means something in Python
    ]


def _methods(operation: Operation) -> list[str]:
    verb = operation.verb
    iterator = (operation.raw.get("x-pages") or {}).get("method", iterating(verb))
    return [verb, iterator, f"{verb}_and_wait", "stream"]
