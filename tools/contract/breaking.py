"""Which differences between two versions of the contract can break a program that was written for the older one.

The comparison's "here" is the new version, its "there" the old one. A request is checked strictly before it is sent, so whatever
allows less breaks. An answer is read leniently, so only what is gone, or of another type, breaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tools.contract.comparison import Difference, Place
from tools.contract.structure import LOWER, NOTHING, UPPER, Document, Node

HARMLESS = {"deprecated", "default"}  # the service still takes what it took


def is_breaking(one: Difference) -> bool:
    """Whether a program that was right with the old version may fail with the new one."""
    return any(_breaks(one, place) for place in one.places)


def is_breaking_rule(rule: Node, before: Sequence[Node], there: Document, schema: Node) -> bool:
    """Whether a rule between fields refuses what the old version, with its schema and the rules `before`, took."""
    fields = there.shape(schema).fields
    known = {part for one in before for part in _parts(one)}
    return any(
        second in fields or (how == "needs" and value in (there.shape(fields[first].node).values or ()))
        for first, second, how, value in _parts(rule)
        if (first, second, how, value) not in known and first in fields
    )


def _parts(rule: Node) -> Iterator[tuple[str, str, str, object]]:
    """A rule as pairs of fields, each with how the two belong together, and with which value of the first."""
    strictly = rule.get("strictly", False)
    yield from ((*pair, "ascending", strictly) for pair in combinations(rule.get("ascending", []), 2))
    for how in ("needs", "takes"):
        yield from ((rule["by"], field, how, value) for value, field in rule.get(how, {}).items())


def _breaks(one: Difference, place: Place) -> bool:
    if one.subject in HARMLESS:
        return False
    if one.change == "missing here":
        # An error that is no longer named is still an error; a success that is gone is not.
        return one.subject != "answer" or place.part.startswith("2")
    if one.change == "missing there":
        is_part = one.subject in ("field", "parameter", "body")
        return is_part and place.is_request and "required" in str(one.here).split(", ")
    return _request(one) if place.is_request else _answer(one)


def _request(one: Difference) -> bool:
    """Less is allowed than was."""
    new, old = one.here, one.there
    if one.subject in LOWER or one.subject in UPPER:
        if NOTHING in (new, old):
            return old is NOTHING
        return bool(new > old if one.subject in LOWER else new < old)
    if one.subject == "required":
        return bool(new)
    if one.subject == "type":
        return (old, new) not in (("integer", "number"), (old, "any"))
    if one.subject in ("null", "further fields"):
        return bool(new == "forbidden")
    return new is not NOTHING  # a format, a pattern or a list of values that is new or another


def _answer(one: Difference) -> bool:
    """Something else arrives than did."""
    new, old = one.here, one.there
    if one.subject == "required":
        return bool(old)
    if one.subject == "type":
        return (old, new) not in (("number", "integer"), ("any", new))
    if one.subject == "null":
        return bool(new == "allowed")
    return one.subject in ("format", "content type")
