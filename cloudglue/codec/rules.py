"""What the contract's types cannot say: fields that need, exclude or order each other. No I/O.

Which fields those are, the contract says under `x-rules`, and the generated models under `__rules__`:

- `{ascending: [start, end]}`: none is greater than a later one; with `strictly: true` none as great either.
- `{by: kind, needs: {a: one}, takes: {b: other}}`: the field `one` only with the kind `a`, which needs it; `other` only with `b`.
  `kind` is an enum or a boolean, as in `{by: fill_gaps, takes: {false: shortest}}`. Where it is absent, the service decides.

Source: "Get a specific segmentation", segmentation_config: "provide ONLY the corresponding config"; "List files", filter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from msgspec import UNSET

from cloudglue.errors import Violation
from cloudglue_api.types import Ascending, ByValue

from . import fields

_BOOLEANS = ("false", "true")


def broken(model: Any, values: Mapping[str, Any]) -> Iterator[Violation]:
    """The rules between fields that `values`, given for `model`, break. The values themselves were checked before."""
    for rule in getattr(model, "__rules__", ()):
        if isinstance(rule, Ascending):
            yield from _disordered(rule, values)
        elif (value := _text(values.get(rule.field))) and value in _known(model, rule.field):
            yield from _mismatched(rule, value, values)  # else it is absent, or was reported already


def _disordered(rule: Ascending, values: Mapping[str, Any]) -> Iterator[Violation]:
    for lower, upper in combinations(rule.fields, 2):
        low, high = _number(values.get(lower)), _number(values.get(upper))
        if low is not None and high is not None and (low > high or (rule.strictly and low == high)):
            yield Violation(lower, f"{low:g} is {'greater' if low > high else 'not less'} than {upper}, {high:g}")


def _mismatched(rule: ByValue, value: str, values: Mapping[str, Any]) -> Iterator[Violation]:
    belonging = {**rule.takes, **rule.needs}
    own = belonging.get(value)
    for other in dict.fromkeys(belonging.values()):
        if other != own and values.get(other) is not None and values[other] is not UNSET:
            of_other = [one for one, field in belonging.items() if field == other]
            instead = _said(rule, of_other[0]) if len(of_other) == 1 else f"another {rule.field}"
            takes = f"takes {own} only" if own else "does not take it"
            yield Violation(other, f"{_said(rule, value)} {takes}; remove it or use {instead}")
    if own is None or value not in rule.needs:
        return
    given = values.get(own, UNSET)
    if given is None or given is UNSET:
        yield Violation(own, f"is missing: {_said(rule, value)} needs it")
    elif given == []:
        yield Violation(own, f"is empty: {_said(rule, value)} needs one value or more")


def _known(model: Any, field: str) -> Sequence[str]:
    return fields.enum_values(fields.field_types(model)[field]) or _BOOLEANS


def _text(value: Any) -> str | None:
    """A value as the contract's rules name it, whose keys are text."""
    if isinstance(value, bool):
        return _BOOLEANS[value]
    return str(value) if isinstance(value, str) else None


def _said(rule: ByValue, value: str) -> str:
    return f"{rule.field} {value if value in _BOOLEANS else repr(value)}"


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
