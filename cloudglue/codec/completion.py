"""An example of a model with other values in it. No I/O."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from cloudglue_api.types import UNSET, Model, OneOf

from . import answers, counts, fields, job_fields, rules
from .examples import example_of


def completed(model: Any, given: Mapping[str, Any], example: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a model: those of its example, changed by the given ones.

    A job in a given state has what a job has then. An id that is given stands in the example's other texts too, such as a file's `uri`. What the example has of its own and the given values exclude
    goes. Nothing else is checked: see `validation`.

    Args:
        model: Which.
        given: Values by name. A mapping for a field that is a model changes the example's in that place, a mapping in a list is completed by the
            example of its model, and UNSET takes a field away.
        example: Of the model, as JSON has it.
    """
    types = fields.field_types(model)
    values = _renamed(types, example, given)
    if isinstance(state := given.get("status"), str):
        values = job_fields.in_state(model, state, values)
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
    return {**values, **counts.of(model, given, values)}


def _renamed(types: Mapping[str, Any], example: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The example with the given ids wherever its own stand."""
    ids = {
        str(example[name]): str(value)
        for name, value in given.items()
        if (name == "id" or name.endswith("_id")) and isinstance(value, (str, UUID)) and _is_uuid(example.get(name))
    }
    return {name: _replaced(types.get(name), value, ids) for name, value in example.items()} if ids else dict(example)


def _replaced(kind: Any, value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_replaced(fields.item_of(kind), one, ids) for one in value]
    if isinstance(value, dict):
        model = next(filter(None, (_model(option, value) for option in fields.values_of(kind))), None)
        types = {} if model is None else fields.field_types(model)
        return {name: _replaced(types.get(name), one, ids) for name, one in value.items()}
    for old, new in ids.items() if isinstance(value, str) else ():
        # The API has one id here as text, there as a UUID: "f1" is allowed in the first place only.
        if _is_uuid(new) or UUID not in fields.values_of(kind):
            value = value.replace(old, new)
    return value


def _is_uuid(value: Any) -> bool:
    """Whether an id cannot be a part of another text by chance, as "1" can."""
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False


def _value(kind: Any, value: Any, example: Any) -> Any:
    """A given value as JSON has it; a mapping completed to the model that belongs in its place."""
    if isinstance(value, Model):
        return value.to_dict()
    for option in () if kind is None else fields.values_of(kind):
        if isinstance(value, Mapping):
            own = example if isinstance(example, Mapping) else {}
            if (model := _model(option, value, own)) is not None:
                is_alike = bool(own) and _model(option, own) is model
                return completed(model, value, own if is_alike else example_of(model) or {})
        elif isinstance(value, Sequence) and typing.get_origin(option) is list:
            (item,) = typing.get_args(option)
            # What kind of a union an item is, the example's says where the item does not.
            first = example[0] if isinstance(example, list) and example and isinstance(item, OneOf) else None
            return [_value(item, one, first) for one in value]
    return answers.plain(answers.encode(value)) if isinstance(value, (Mapping, list, tuple)) else value


def _model(option: Any, value: Mapping[str, Any], example: Mapping[str, Any] = {}) -> Any:
    """The model that a mapping is to become; None where it stays one."""
    if isinstance(option, OneOf):
        name = _untagged(option, value, example) if option.tag and option.tag not in value else option.name_of(value)
        return None if name is None else getattr(option.models(), name)
    return option if fields.is_model(option) else None


def _untagged(union: OneOf, value: Mapping[str, Any], example: Mapping[str, Any]) -> str:
    """Which of the models a mapping is that does not say: the example's, unless it has fields that another one knows better."""
    names = [*filter(None, [union.name_of(example)]), *union.options.values()]
    return max(names, key=lambda name: len({*value} & {*fields.names(getattr(union.models(), name))}))
