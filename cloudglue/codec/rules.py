"""What the contract's types cannot say: fields that need, exclude or order each other. No I/O.

Which fields those are, the contract says under `x-rules`, and the generated models under `__rules__`:

- `{ascending: [start, end]}`: none is greater than a later one; with `strictly: true` none as great either.
- `{by: kind, needs: {a: one}, takes: {b: other}}`: the field `one` only with the kind `a`, which needs it; `other` only with `b`.

Source: "Get a specific segmentation", segmentation_config: "provide ONLY the corresponding config"; "List files", filter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from msgspec import UNSET

from cloudglue.errors import Violation
from cloudglue_api.types import Ascending, ByValue


def broken(model: Any, values: Mapping[str, Any]) -> Iterator[Violation]:
    """The rules between fields that `values`, given for `model`, break. The values themselves were checked before."""
    for rule in getattr(model, "__rules__", ()):
        yield from (_disordered(rule, values) if isinstance(rule, Ascending) else _mismatched(rule, values))


def _disordered(rule: Ascending, values: Mapping[str, Any]) -> Iterator[Violation]:
    for lower, upper in combinations(rule.fields, 2):
        low, high = _number(values.get(lower)), _number(values.get(upper))
        if low is not None and high is not None and (low > high or (rule.strictly and low == high)):
            yield Violation(lower, f"{low:g} is {'greater' if low > high else 'not less'} than {upper}, {high:g}")


def _mismatched(rule: ByValue, values: Mapping[str, Any]) -> Iterator[Violation]:
    belonging = {**rule.takes, **rule.needs}
    value = values.get(rule.field)
    if not isinstance(value, str) or value not in belonging:
        return  # reported already, or of a kind that is not known here
    own, needs = belonging[value], value in rule.needs
    given = values.get(own, UNSET)
    for other in dict.fromkeys(belonging.values()):
        if other != own and values.get(other) is not None and values[other] is not UNSET:
            of_other = [one for one, field in belonging.items() if field == other]
            instead = f"{rule.field} '{of_other[0]}'" if len(of_other) == 1 else f"another {rule.field}"
            yield Violation(other, f"{rule.field} '{value}' takes {own} only; remove it or use {instead}")
    if needs and (given is None or given is UNSET):
        yield Violation(own, f"is missing: {rule.field} '{value}' needs it")
    elif needs and given == []:
        yield Violation(own, f"is empty: {rule.field} '{value}' needs one value or more")


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
