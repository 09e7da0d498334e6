"""Models for tests, made out of the contract's examples and checked by its rules. No I/O."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID, uuid5

from cloudglue.codec import answers, fields, rules, validation
from cloudglue.errors import ConfigError, Violation
from cloudglue_api.types import UNSET, Model, OneOf, needed

from .examples import example_of

M = TypeVar("M", bound=Model)
WORKING = ("pending", "processing", "queued", "in_progress", "running")
"""The states of a job that has not ended, in the enums of the contract."""
RESULTS = ("data", "text", "output", "results", "findings", "moments", "segments", "shots", "chapters", "usage")
"""What a job has of its own when it has ended well; how many there are of them is called `total` or `total_…`."""


def make(model: type[M], /, **values: Any) -> M:
    """A valid model: the contract's example, with `values` in it.

    Args:
        model: Which, such as `models.File`.
        values: Fields by name. A mapping for a field that is a model changes the example's model in that place, a mapping in a list is completed by
            the example of its model, and UNSET takes a field away. What the example has of its own and the given values exclude goes.

    Raises:
        ConfigError: A name is no field, or a value is none that the contract allows; `.violations` names every one.
    """
    return _built(model, _completed(model, values, _example(model)))


def make_list(model: type[M], count: int, /, **values: Any) -> list[M]:
    """So many models as `make` makes, each with an id of its own.

    Args:
        model: Which, such as `models.Segment`.
        count: How many.
        values: As for `make`. A function is called with the place of each model in the list, from 0 on, and gives its value:
            `start_time=lambda i: i * 2.0`.

    Raises:
        ConfigError: As for `make`; the first model with a problem is named.
    """
    example = _example(model)
    identity = next((name for name in ("id", *needed(model)) if name == "id" or name.endswith("_id")), "id")
    made = []
    for place in range(count):
        own = {name: value(place) if callable(value) else value for name, value in values.items()}
        if place and identity in example:
            own.setdefault(identity, _another(example[identity], place))
        made.append(make(model, **own))
    return made


def make_job(model: type[M], status: str = "completed", /, **values: Any) -> M:
    """A job in the given state: with its result if it has completed, with an error if it has failed.

    Args:
        model: Which, such as `models.Describe`.
        status: Its state, one of those of the field `status`.
        values: As for `make`.

    Raises:
        ConfigError: The model has no such state, or as for `make`.
    """
    example = _example(model)
    if "status" not in fields.names(model):
        raise _refused(model, "status", f"{model.__name__} has no state; use make")
    if status != "completed":
        example = {name: value for name, value in example.items() if not _is_result(name) or name in needed(model)}
    if status in WORKING or status == "completed":
        example.pop("error", None)
    elif status == "failed" and "error" in fields.names(model):
        example.setdefault("error", _error(model))
    return _built(model, _completed(model, {"status": status, **values}, example))


def _example(model: Any) -> dict[str, Any]:
    """The example of a model.

    Raises:
        ConfigError: It is none, or none that can be made.
    """
    if not fields.is_model(model):
        given = getattr(model, "__name__", repr(model))
        raise ConfigError(
            "what to make", [Violation("model", f"{given} is no model; give a class of cloudglue.models, such as File")]
        )
    found = example_of(model)
    if found is None or any(typing.get_origin(kind) is typing.IO for kind in fields.field_types(model).values()):
        raise _refused(
            model, "", "the contract has no example of it: it is sent, as client.files.upload does, and never received"
        )
    return found


def _completed(model: Any, given: Mapping[str, Any], example: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a model: those of its example, changed by the given ones."""
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
            if (model := _model(option, {**(example or {}), **value})) is not None:
                own = example if isinstance(example, Mapping) else example_of(model) or {}
                return _completed(model, value, own)
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


def _built(model: type[M], values: Mapping[str, Any]) -> M:
    found = validation.violations(model, values)
    if found:
        raise ConfigError(f"a {model.__name__}", found)
    return model.from_dict(answers.plain(answers.encode(values)))


def _refused(model: Any, field: str, message: str) -> ConfigError:
    return ConfigError(f"a {model.__name__}", [Violation(field, message)])


def _is_result(name: str) -> bool:
    return name in RESULTS or name == "total" or name.startswith("total_")


def _error(model: Any) -> Any:
    inner = fields.model_in(fields.field_types(model)["error"])
    return "made up: the job failed" if inner is None else example_of(inner)


def _another(value: Any, place: int) -> Any:
    """Another id of the same form."""
    try:
        return str(uuid5(UUID(str(value)), str(place)))
    except ValueError:
        return f"{value}-{place}"
