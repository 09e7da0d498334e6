"""What an answer repeats of its request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from cloudglue.codec import decoders, fields
from cloudglue_api.types import needed

from .answers import counted


def repeated(model: Any, answer: dict[str, Any], request: Any, body: Mapping[str, Any]) -> dict[str, Any]:
    """An answer with what the request says in place of what the example said; what it could have said and did not is left out.

    Args:
        model: Of the answer.
        answer: Made from the example.
        request: The model of the body.
        body: What it says.
    """
    if request is None:
        return answer
    types, could, required = fields.field_types(model), fields.field_types(request), needed(model)
    made = dict(answer)
    for name, kind in types.items():
        if name in body:
            if fits(body[name], kind):
                made[name] = body[name]
        elif (said := body.get(name.rpartition("_")[0])) and isinstance(said, Mapping) and name.endswith("_name"):
            made[name] = said.get("name", made.get(name))  # criterion_name, of a criterion that is given whole
        elif name in could:
            if name in made and name not in required and not _is_choice(kind):
                del made[name]
                made.pop(f"{name.partition('_')[0]}_count", None)
            elif isinstance(made.get(name), list) and name in required:
                made[name] = []
        elif (
            (inner := fields.model_in(kind)) is not None
            and isinstance(made.get(name), dict)
            and _repeats(inner, request)
        ):
            made[name] = repeated(inner, made[name], request, body)
    return counted(made)


def changed(model: Any, answer: dict[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """An answer with the fields that a change names; null takes a field away where it cannot be null."""
    types, required = fields.field_types(model), needed(model)
    made = dict(answer)
    for name, value in body.items():
        if name in types and fits(value, types[name]):
            made[name] = value
        elif name in types and value is None and name not in required:
            made.pop(name, None)
        else:
            for inner, kind in types.items():
                below = fields.model_in(kind)
                if below is not None and name in fields.names(below) and isinstance(made.get(inner), dict):
                    made[inner] = changed(below, made[inner], {name: value})
    return made


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type."""
    try:
        decoders.convert(value, kind)
    except (msgspec.ValidationError, ValueError):
        return False
    return True


def _repeats(model: Any, request: Any) -> bool:
    """Whether a part of an answer is nothing but what the request says."""
    return shares(model, request) and "id" not in fields.names(model)


def shares(model: Any, request: Any) -> bool:
    """Whether a part of an answer repeats a request: they have fields of the same names."""
    return bool(set(fields.names(model)) & set(fields.names(request)))


def _is_choice(kind: Any) -> bool:
    """Whether it is one of a few values, or a number: what is not said of these has a usual value."""
    return bool(fields.enum_values(kind)) or any(k in (bool, int, float) for k in fields.values_of(kind))
