"""What the generated models say of their fields: types, values, what is inside. No I/O."""

from __future__ import annotations

import enum
import types
import typing
from functools import cache
from typing import Any

import attrs


def enum_values(kind: Any) -> list[str]:
    """The values of an enum type, or of the enum in a union with None or UNSET."""
    found = next((k for k in options(kind) if isinstance(k, type) and issubclass(k, enum.Enum)), None)
    return [str(member.value) for member in found] if found else []


def model_in(kind: Any) -> Any:
    """The model in a type: the type itself, or its part beside None and UNSET. None where there is none."""
    return next((k for k in options(kind) if attrs.has(k)), None)


@cache
def field_types(model: Any) -> dict[str, Any]:
    """The types of a model's fields, by name."""
    return typing.get_type_hints(model)


def field_type(model: Any, name: str) -> Any:
    """The type of one field of a model."""
    return field_types(model)[name]


def options(kind: Any) -> list[Any]:
    """The types that a union is of; the type itself where it is none."""
    is_union = typing.get_origin(kind) in (typing.Union, types.UnionType)
    return list(typing.get_args(kind)) if is_union else [kind]
