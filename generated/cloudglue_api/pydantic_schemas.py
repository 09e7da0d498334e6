"""What pydantic asks of the models, so that they can be its fields and FastAPI's answers. Only pydantic has this imported.

A model's fields are pydantic's own: its errors name them, and its JSON schema describes them. As from an answer, unknown fields are passed over, an enum
takes new values, and bounds are for the schema alone: what was read once can be written and read again.
"""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Mapping
from contextvars import ContextVar
from typing import IO, Any

from msgspec import UnsetType, to_builtins
from pydantic_core import core_schema

from .types import Bounds, needed, plain

_made: ContextVar[set[str] | None] = ContextVar("_made", default=None)
"""What the schema that is being made has already, by its references: a model may hold others twice, or itself."""


def of_model(model: Any, handler: Any) -> Any:
    """The schema of a model: an instance as it is, or a mapping of its fields."""

    def read(value: Any, from_fields: Any) -> Any:
        return value if isinstance(value, model) else model(**from_fields(value))

    def made() -> Any:
        hints, required = typing.get_type_hints(model, include_extras=True), needed(model)
        fields = {
            name: core_schema.typed_dict_field(_of(hints[name], handler), required=name in required)
            for name in model.__struct_fields__
        }
        return core_schema.no_info_wrap_validator_function(
            read,
            core_schema.typed_dict_schema(fields, extra_behavior="ignore"),
            ref=_reference(model),
            serialization=core_schema.plain_serializer_function_ser_schema(_to_builtins),
        )

    return _once(model, made)


def json_of_model(model: Any, schema: Any, handler: Any) -> Any:
    """The JSON schema of a model, with what the contract says of it and of its fields."""
    found = handler.resolve_ref_schema(handler(schema))
    text, described = _documented(model)
    hints = typing.get_type_hints(model, include_extras=True)
    found |= {"title": model.__name__, "description": text}
    for name, field in found["properties"].items():
        field.pop("title", None)
        next((one for one in field.get("anyOf", ()) if one != {"type": "null"}), field).update(_limits(hints[name]))
        if name in described:
            field["description"] = described[name]
    return found


def of_enum(kind: Any) -> Any:
    """The schema of an enum: any text, or any whole number."""
    values = core_schema.int_schema() if issubclass(kind, int) else core_schema.str_schema()
    return core_schema.no_info_after_validator_function(kind, values, ref=_reference(kind))


def json_of_enum(kind: Any) -> dict[str, Any]:
    """The JSON schema of an enum, with the values that the contract knows."""
    text, _ = _documented(kind)
    values = [member.value for member in kind]
    type_name = "integer" if issubclass(kind, int) else "string"
    return {"title": kind.__name__, "description": text, "type": type_name, "enum": values}


def of_union(union: Any, handler: Any) -> Any:
    """The schema of a union of models: one of them, told apart as in an answer; what is none that is known stays a mapping."""
    models = union.models()

    def name_of(value: Any) -> str:
        if isinstance(value, Mapping):
            return union.name_of(value) or "mapping"
        return next((name for name in union.members if isinstance(value, getattr(models, name))), "mapping")

    choices = {name: handler.generate_schema(getattr(models, name)) for name in union.members}
    choices["mapping"] = core_schema.dict_schema(core_schema.str_schema())
    return core_schema.tagged_union_schema(choices, name_of)


def json_of_union(schema: Any, handler: Any) -> Any:
    """The JSON schema of a union: the models fit the mapping too, so that more than one may be right."""
    found = handler(schema)
    return {"anyOf": found["oneOf"]}


def of_instant() -> Any:
    """The schema of a time stamp: a datetime, or what an answer may have in its place."""
    from .types import instant

    return core_schema.no_info_before_validator_function(
        lambda value: instant(value) if isinstance(value, (str, int, float)) else value,
        core_schema.datetime_schema(),
    )


def _of(hint: Any, handler: Any) -> Any:
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _of(inside[0], handler)
    if origin in (typing.Union, types.UnionType):
        kinds = [kind for kind in inside if kind not in (type(None), UnsetType)]
        of_all = [_of(kind, handler) for kind in kinds]
        one = of_all[0] if len(of_all) == 1 else core_schema.union_schema(of_all)
        return core_schema.nullable_schema(one) if type(None) in inside else one
    if origin is list:
        return core_schema.list_schema(_of(inside[0], handler))
    if typing.is_typeddict(hint):
        return _of_typed_dict(hint, handler)
    # An upload's file is not JSON: whatever it is, it is handed on.
    return core_schema.any_schema() if origin is IO else handler.generate_schema(hint)


def _of_typed_dict(kind: Any, handler: Any) -> Any:
    def made() -> Any:
        fields = {
            name: core_schema.typed_dict_field(_of(hint, handler), required=name in kind.__required_keys__)
            for name, hint in typing.get_type_hints(kind).items()
        }
        return core_schema.typed_dict_schema(fields, extra_behavior="ignore", ref=_reference(kind))

    # Not left to pydantic, which before Python 3.12 takes that of typing_extensions alone.
    return _once(kind, made)


def _once(kind: Any, make: Any) -> Any:
    made = _made.get()
    if made is None:
        token = _made.set({_reference(kind)})
        try:
            return make()
        finally:
            _made.reset(token)
    if _reference(kind) in made:
        return core_schema.definition_reference_schema(_reference(kind))
    made.add(_reference(kind))
    return make()


def _reference(kind: Any) -> str:
    return f"{kind.__module__}.{kind.__qualname__}:{id(kind)}"


def _to_builtins(value: Any) -> Any:
    return to_builtins(value, enc_hook=plain)


def _limits(hint: Any) -> dict[str, Any]:
    """What the contract says of a field besides its type."""
    for one in (hint, *typing.get_args(hint)):
        for said in getattr(one, "__metadata__", ()):
            if isinstance(said, Bounds):
                return dict(said.limits)
    return {}


def _documented(kind: Any) -> tuple[str, dict[str, str]]:
    """What a docstring says of a class, and of its fields by name."""
    text, _, fields = (inspect.getdoc(kind) or "").partition("\n\nAttributes:\n")
    found = re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", fields, re.MULTILINE)
    return " ".join(text.split()), {name: " ".join(said.split()) for name, said in found}
