"""What the generated models say of their fields: types, values, what is inside. No I/O."""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct, UnsetType

from cloudglue_api.types import Bounds


def enum_values(kind: Any) -> list[Any]:
    """The values of an enum type, or of the enum in a union with None or UNSET."""
    found = next((k for k in options(kind) if isinstance(k, type) and issubclass(k, enum.Enum)), None)
    return [member.value for member in found] if found else []


def model_in(kind: Any) -> Any:
    """The model in a type: the type itself, or its part beside None and UNSET. None where there is none."""
    return next((k for k in options(kind) if is_model(k)), None)


def is_model(kind: Any) -> bool:
    """Whether a type is a model with fields of its own."""
    return isinstance(kind, type) and issubclass(kind, Struct)


def names(model: Any) -> tuple[str, ...]:
    """The names of a model's fields."""
    found: tuple[str, ...] = model.__struct_fields__
    return found


@cache
def field_types(model: Any) -> dict[str, Any]:
    """The types of a model's fields, by name."""
    return typing.get_type_hints(model)


@cache
def field_bounds(model: Any) -> dict[str, Mapping[str, Any]]:
    """What the contract says of a model's fields besides their types, such as `{"minimum": 1}`, by name."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: next(_bounds(hint), {}) for name, hint in hints.items()}


def _bounds(hint: Any) -> Iterator[Mapping[str, Any]]:
    for option in options(hint):
        yield from (said.limits for said in getattr(option, "__metadata__", ()) if isinstance(said, Bounds))


@cache
def options(kind: Any) -> tuple[Any, ...]:
    """The types that a union is of; the type itself where it is none."""
    is_union = typing.get_origin(kind) in (typing.Union, types.UnionType)
    return typing.get_args(kind) if is_union else (kind,)


@cache
def values_of(kind: Any) -> tuple[Any, ...]:
    """The types that a union is of, without those that stand for no value."""
    return tuple(k for k in options(kind) if k not in (type(None), UnsetType))


def union_in(kind: Any) -> Any:
    """The union of models in a type, where a field of theirs tells them apart; None where there is none."""
    return next((k for k in values_of(kind) if getattr(k, "options", None)), None)


def item_of(kind: Any) -> Any:
    """The type of a list's items; None where it is not a list."""
    return next((typing.get_args(k)[0] for k in options(kind) if typing.get_origin(k) is list), None)


def entry_of(kind: Any) -> Any:
    """The type of a mapping's values; None where it is none, or holds anything."""
    found = next((typing.get_args(k)[1] for k in options(kind) if typing.get_origin(k) is dict), None)
    return None if found is Any else found


def without_unknown(kind: Any, value: Any) -> Any:
    """A value without the fields that its type does not have: a newer program may send more than this contract knows."""
    if isinstance(value, dict) and (model := model_in(kind) or next(filter(typing.is_typeddict, options(kind)), None)):
        known = field_types(model)
        return {name: without_unknown(known[name], one) for name, one in value.items() if name in known}
    if isinstance(value, dict) and (item := entry_of(kind)) is not None:
        return {name: without_unknown(item, one) for name, one in value.items()}
    if isinstance(value, list) and (item := item_of(kind)) is not None:
        return [without_unknown(item, one) for one in value]
    return value
