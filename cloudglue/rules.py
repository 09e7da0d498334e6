"""What the contract's types cannot say: fields that need, exclude or order each other. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import UNSET

from cloudglue_api.types import needed

from . import fields
from .errors import Violation

# (lower, upper, may they be equal)
ORDERED = (
    ("start_time_seconds", "end_time_seconds", False),
    ("start_time", "end_time", False),
    ("min_seconds", "max_seconds", True),
    ("min_duration_seconds", "max_duration_seconds", True),
    ("min_chapters", "max_chapters", True),
    ("min_chapters", "number_of_chapters", True),
    ("number_of_chapters", "max_chapters", True),
)


OF_SEVERAL = ("In", "ContainsAny", "ContainsAll")
"""The operators of a filter that compare with several values."""


def broken(model: Any, values: Mapping[str, Any]) -> Iterator[Violation]:
    """The rules between fields that `values`, given for `model`, break. The values themselves were checked before."""
    names = set(fields.names(model))
    yield from _ordered(names, values)
    if "strategy" in names:
        yield from _exclusive(model, names, values)
    if {"operator", "valueText", "valueTextArray"} <= names:
        yield from _mismatched(model, values)


def _ordered(names: set[str], values: Mapping[str, Any]) -> Iterator[Violation]:
    for lower, upper, equal in ORDERED:
        low, high = _number(values.get(lower)), _number(values.get(upper))
        if not {lower, upper} <= names or low is None or high is None or low < high or (equal and low == high):
            continue
        yield Violation(lower, f"{low:g} is {'greater' if low > high else 'not less'} than {upper}, {high:g}")


def _exclusive(model: Any, names: set[str], values: Mapping[str, Any]) -> Iterator[Violation]:
    """A strategy takes the config of its name only.

    Source: "Get a specific segmentation", segmentation_config: "provide ONLY the corresponding config".
    """
    strategy = values.get("strategy")
    if not isinstance(strategy, str):
        return
    own = f"{strategy.replace('-', '_')}_config"
    strategies = fields.enum_values(fields.field_type(model, "strategy"))
    if strategy not in strategies:
        return
    for other in strategies:
        config = f"{other.replace('-', '_')}_config"
        if config != own and config in names and values.get(config, UNSET) is not UNSET:
            yield Violation(config, f"strategy '{strategy}' takes {own} only; remove it or use strategy '{other}'")
    if own in names and (values.get(own, UNSET) is UNSET or values[own] is None) and _needs_values(model, own):
        yield Violation(own, f"is missing: strategy '{strategy}' needs it")


def _mismatched(model: Any, criterion: Mapping[str, Any]) -> Iterator[Violation]:
    """The operator of a condition says in which field the values are. Source: "List files", filter."""
    operator = criterion.get("operator")
    if operator not in fields.enum_values(fields.field_type(model, "operator")):
        return  # reported already
    takes, other = ("valueTextArray", "valueText") if operator in OF_SEVERAL else ("valueText", "valueTextArray")
    if criterion.get(other) is not None:
        yield Violation(other, f"operator '{operator}' takes {takes} only; remove it or use another operator")
    if takes not in criterion:
        yield Violation(takes, f"is missing: operator '{operator}' needs it")
    elif criterion[takes] == []:
        yield Violation(takes, f"is empty: operator '{operator}' needs one value or more")


def _needs_values(model: Any, config: str) -> bool:
    """Whether a config has a field without which it says nothing."""
    inner = fields.model_in(fields.field_type(model, config))
    return inner is not None and bool(needed(inner))


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
