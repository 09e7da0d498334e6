"""Models for tests, made out of the contract's examples and checked by its rules. No I/O."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from uuid import UUID, uuid5

from cloudglue.codec import answers, fields, validation
from cloudglue.codec.completion import completed
from cloudglue.codec.examples import example_of
from cloudglue.errors import ConfigError, Violation
from cloudglue_api.types import Model, needed

M = TypeVar("M", bound=Model)
HOLDERS = ("file_id", "collection_id")
"""What holds many of a kind: the id of the model itself only where it has no other, the first before the second."""


def make(model: type[M], /, **values: Any) -> M:
    """A valid model: the contract's example, with `values` in it.

    Args:
        model: Which, such as `models.File`.
        values: Fields by name. A mapping for a field that is a model changes the example's model in that place, a mapping in a list is completed by
            the example of its model, and UNSET takes a field away. What the example has of its own and the given values exclude goes, such as the
            result of a job with the `status` failed.

    Raises:
        ConfigError: A name is not a field, or the contract does not allow a value; `.violations` names every one.

    Examples:
        >>> file = make(models.File, filename="race.mp4", status="completed")
    """
    return _built(model, completed(model, values, _example(model)))


def make_list(model: type[M], count: int, /, **values: Any | Callable[[int], Any]) -> list[M]:
    """So many models as `make` makes, each with an id of its own, where the model has one: its `id`, `job_id`, in a collection its `file_id`.

    Args:
        model: Which, such as `models.Segment`.
        count: How many.
        values: As for `make`. A function is called with the place of each model in the list, from 0 on, and gives its value:
            `start_time=lambda i: i * 2.0`.

    Raises:
        ConfigError: As for `make`; the first model with a problem is named.

    Examples:
        >>> segments = make_list(models.Segment, 3, start_time=lambda i: i * 2.0, end_time=lambda i: i * 2.0 + 2)
    """
    example = _example(model)
    identity = _identity(model, example)
    made = []
    for place in range(count):
        own = {name: value(place) if callable(value) else value for name, value in values.items()}
        if place and identity is not None:
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

    Examples:
        >>> job = make_job(models.Describe, "failed")
    """
    example = _example(model)
    if "status" not in fields.names(model):
        raise _refused(model, "status", f"{model.__name__} has no state; use make")
    return _built(model, completed(model, {"status": status, **values}, example))


def _example(model: Any) -> dict[str, Any]:
    """The example of a model.

    Raises:
        ConfigError: It is none, or none that can be made.
    """
    if not fields.is_model(model):
        given = getattr(model, "__name__", repr(model))
        raise ConfigError(
            "what to make",
            [Violation("model", f"{given} is not a model; give a class of cloudglue.models, such as File")],
        )
    found = example_of(model)
    if found is None or any(typing.get_origin(kind) is typing.IO for kind in fields.field_types(model).values()):
        raise _refused(
            model, "", "the contract has no example of it: it is sent, as client.files.upload does, and never received"
        )
    return found


def _built(model: type[M], values: Mapping[str, Any]) -> M:
    found = validation.violations(model, values)
    if found:
        raise ConfigError(f"a {model.__name__}", found)
    return model.from_dict(answers.plain(answers.encode(values)))


def _refused(model: Any, field: str, message: str) -> ConfigError:
    return ConfigError(f"a {model.__name__}", [Violation(field, message)])


def _identity(model: Any, example: Mapping[str, Any]) -> str | None:
    """The field with the id of the model itself; None where it has no id."""
    ids = [name for name in example if name.endswith("_id")]
    ids.sort(key=lambda name: (name in HOLDERS and HOLDERS.index(name) + 1, name not in needed(model)))
    return "id" if "id" in example else next(iter(ids), None)


def _another(value: Any, place: int) -> Any:
    """Another id of the same form."""
    if isinstance(value, int):
        return value + place
    try:
        return str(uuid5(UUID(str(value)), str(place)))
    except ValueError:
        return f"{value}-{place}"
