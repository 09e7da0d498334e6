"""An example of a model with other values in it. No I/O."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any

from cloudglue_api.types import UNSET, Model, OneOf

from . import answers, fields, rules
from .examples import example_of


def completed(model: Any, given: Mapping[str, Any], example: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a model: those of its example, changed by the given ones.

    What the example has of its own and the given values exclude goes. Nothing else is checked: see `validation`.

    Args:
        model: Which.
        given: Values by name. A mapping for a field that is a model changes the example's in that place, a mapping in a list is completed by the
            example of its model, and UNSET takes a field away.
        example: Of the model, as JSON has it.
    """
    types = fields.field_types(model)
    values = dict(example)
    for name, value in given.items():
        if value is UNSET:
            values.pop(name, None)
        else:
            values[name] = _value(types.get(name), value, values.get(name))
    for broken in [*rules.broken(model, values)]:
        if broken.field in given:
            continue
        if broken.field in values:
            del values[broken.field]
        elif (inner := fields.model_in(types[broken.field])) is not None and (whole := example_of(inner)) is not None:
            values[broken.field] = whole
    if isinstance(given.get("data"), Sequence) and "total" in types and "total" not in given:
        values["total"] = len(values["data"])
    return values


def _value(kind: Any, value: Any, example: Any) -> Any:
    """A given value as JSON has it; a mapping completed to the model that belongs in its place."""
    if isinstance(value, Model):
        return value.to_dict()
    for option in () if kind is None else fields.values_of(kind):
        if isinstance(value, Mapping):
            own = example if isinstance(example, Mapping) else None
            if (model := _model(option, {**(own or {}), **value})) is not None:
                return completed(model, value, own if own is not None else example_of(model) or {})
        elif isinstance(value, Sequence) and typing.get_origin(option) is list:
            (item,) = typing.get_args(option)
            return [_value(item, one, None) for one in value]
    return answers.plain(answers.encode(value)) if isinstance(value, (Mapping, list, tuple)) else value


def _model(option: Any, value: Mapping[str, Any]) -> Any:
    """The model that a mapping is to become; None where it stays one."""
    if isinstance(option, OneOf):
        name = option.name_of(value)
        return None if name is None else getattr(option.models(), name)
    return option if fields.is_model(option) else None
