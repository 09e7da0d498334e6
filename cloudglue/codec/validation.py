"""Whether a request is what the contract allows, field by field, before a byte of it leaves. No I/O.

The bounds stand in the metadata of the generated models' fields and in the rules of the generated operations, so that
a bound changed in the contract is changed here.
"""

from __future__ import annotations

import enum
import numbers
import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET

from cloudglue.errors import ConfigError, Violation
from cloudglue_api.types import Model, Operation, Rule, needed

from . import fields, rules, scalars
from .values import is_finite, is_unicode, kind_of, shown


def check_operation(operation: Operation[Any]) -> None:
    """Raise ConfigError, naming every violation, unless the operation may be sent."""
    found = [*_path_violations(operation.path_values), *_query_violations(operation)]
    found += [*_header_violations(operation)] if operation.headers or operation.cookies else []
    if operation.body is not None and operation.body_model is not None:
        if isinstance(operation.body_model, Rule):
            found += _whole_violations(operation.body_model, operation.body)
        else:
            found += _violations(operation.body_model, {}, operation.body, "")
    if found:
        raise ConfigError(f"the arguments of {operation.endpoint.call}", found)


def check_headers(headers: Mapping[str, str]) -> None:
    """Raise ConfigError unless each header can be sent as it is: one that holds a line break would become two."""
    found = []
    for name, value in headers.items():
        if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            found.append(Violation("extra_headers", f"{shown(name)} is not a name of a header"))
        elif not isinstance(value, str) or not re.fullmatch(r"[\x20-\x7e\t]*", value):
            found.append(Violation(f"extra_headers.{name}", "is not text of plain ASCII characters on one line"))
    if found:
        raise ConfigError("the options", found)


def violations(model: Any, value: Any, path: str = "") -> list[Violation]:
    """Every way in which `value`, an instance of `model` or a mapping, breaks what the contract says of the model."""
    return list(_model_violations(model, value, path))


def _path_violations(values: Mapping[str, Any]) -> Iterator[Violation]:
    for name, value in values.items():
        # Many servers read %2F as a slash: an id with one would name something else.
        text = str(value)
        is_id = isinstance(value, (str, UUID)) and text.strip() not in ("", ".", "..") and "/" not in text
        if not is_id or not is_unicode(text):
            yield Violation(name, f"{shown(value)} is not an id")


def _header_violations(operation: Operation[Any]) -> Iterator[Violation]:
    endpoint = operation.endpoint
    for name, value in operation.headers.items():
        yield from rule_violations(endpoint.headers[name], value, name)
        if not re.fullmatch(r"[\x20-\x7e\t]*", str(value)):
            yield Violation(name, "is not text of plain ASCII characters on one line, as a header must be")
    for name, value in operation.cookies.items():
        yield from rule_violations(endpoint.cookies[name], value, name)
        if not re.fullmatch(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*", str(value)):
            yield Violation(
                name, "has blanks, quotes, commas, semicolons, or what is not ASCII, which a cookie may not have"
            )


def _whole_violations(rule: Rule, value: Any) -> Iterator[Violation]:
    if rule.type is not bytes:
        yield from rule_violations(rule, value, "body")
    elif not isinstance(value, (bytes, bytearray, memoryview)):
        yield Violation("body", f"{shown(value)} is {kind_of(value)}, bytes were expected")


def _query_violations(operation: Operation[Any]) -> Iterator[Violation]:
    for name, value in operation.query.items():
        rule = operation.endpoint.query.get(name)
        if rule is None:
            yield Violation(
                name, f"is not a parameter of this call; it takes {', '.join(operation.endpoint.query) or 'none'}"
            )
        else:
            yield from rule_violations(rule, value, name)


def rule_violations(rule: Rule, value: Any, path: str) -> Iterator[Violation]:
    """Every way in which the value of a query's parameter breaks what the contract says of it."""
    if not rule.values:
        yield from _violations(rule.type, rule.bounds, value, path)
        return
    is_list = rule.type not in (str, int)
    if is_list and (not isinstance(value, Sequence) or isinstance(value, str)):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, a list was expected")
        return
    for one in value if is_list else [value]:
        if not _is_one_of(one, rule.values):
            yield _unknown(path, one, rule.values)


def _model_violations(model: Any, value: Any, path: str) -> Iterator[Violation]:
    known, required = fields.names(model), needed(model)
    types, bounds = fields.field_types(model), fields.field_bounds(model)
    if isinstance(value, model):
        values: dict[str, Any] = {name: given for name in known if (given := getattr(value, name)) is not UNSET}
    elif isinstance(value, Mapping):
        values = {name: given for name, given in value.items() if given is not UNSET}
    else:
        given = f"a {type(value).__name__}" if isinstance(value, Model) else shown(value)
        yield Violation(path, f"{given} is neither a {model.__name__} nor a mapping")
        return
    for name in values:
        if name not in known:
            import difflib  # 2 ms, for a message that is seldom made

            near = difflib.get_close_matches(str(name), known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
            yield Violation(_join(path, name), f"is not a field of {model.__name__}; {hint}")
    for name in known:
        if name in values:
            yield from _violations(types[name], bounds[name], values[name], _join(path, name))
        elif name in required:
            only = bounds[name].get("const")
            allowed = [only] if only is not None else fields.enum_values(types[name])
            yield Violation(_join(path, name), "is missing" + (f"; it is one of {_listed(allowed)}" if allowed else ""))
    yield from (Violation(_join(path, v.field), v.message) for v in rules.broken(model, values))


def _typed_dict_violations(kind: Any, value: Any, path: str) -> Iterator[Violation]:
    if not isinstance(value, Mapping):
        yield Violation(path, f"{shown(value)} is not a mapping")
        return
    known = fields.field_types(kind)
    for name in value:
        if name in known:
            yield from _violations(known[name], {}, value[name], _join(path, name))
        else:
            yield Violation(_join(path, name), f"is not a field of {kind.__name__}; known are {', '.join(known)}")
    yield from (Violation(_join(path, name), "is missing") for name in sorted(kind.__required_keys__ - set(value)))


def _violations(kind: Any, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    """Check one value against one type. The order of the questions is that of the types' strictness."""
    if value is None:
        if type(None) not in fields.options(kind):
            yield Violation(path, "is null, and may not be; leave it out instead")
        return
    if "const" in bounds:
        if value != bounds["const"]:
            yield Violation(path, f"{shown(value)} is not {bounds['const']!r}, the only value that it may have")
        return
    options = fields.values_of(kind)
    if len(options) > 1:
        trials = [list(_violations(option, bounds, value, path)) for option in options]
        # A fault inside a value says more than that the value is of none of the other types.
        yield from min(trials, key=lambda found: (any(one.field == path for one in found), len(found)))
        return
    kind = next(iter(options))
    if kind in scalars.CHECKS:
        yield from scalars.CHECKS[kind](kind, bounds, value, path)
        return
    origin = typing.get_origin(kind) or kind
    if origin is list:
        yield from _list_violations(typing.get_args(kind)[0], bounds, value, path)
    elif origin is dict:
        yield from _map_violations(fields.entry_of(kind), value, path)
    elif origin is typing.IO:
        return  # a file was looked at when its upload was prepared
    elif fields.is_model(kind):
        yield from _model_violations(kind, value, path)
    elif typing.is_typeddict(kind):
        yield from _typed_dict_violations(kind, value, path)
    elif hasattr(kind, "options"):
        yield from _union_violations(kind, value, path)
    elif isinstance(kind, type) and issubclass(kind, enum.Enum):
        if not _is_one_of(value, fields.enum_values(kind)):
            yield _unknown(path, value, fields.enum_values(kind))
    else:
        yield from _json_violations(value, path)


def _list_violations(item: Any, bounds: Mapping[str, Any], value: Any, path: str) -> Iterator[Violation]:
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes)):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, a list was expected")
        return
    if len(value) < bounds.get("minItems", 0):
        yield Violation(path, f"has {len(value)} items, fewer than {bounds['minItems']}")
    if "maxItems" in bounds and len(value) > bounds["maxItems"]:
        yield Violation(path, f"has {len(value)} items, more than {bounds['maxItems']}")
    for index, one in enumerate(value):
        yield from _violations(item, {}, one, f"{path}[{index}]")


def _map_violations(item: Any, value: Any, path: str) -> Iterator[Violation]:
    if not isinstance(value, Mapping):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, a mapping was expected")
        return
    for key, inner in value.items():
        if not isinstance(key, str):
            yield Violation(path, f"the key {shown(key)} is {kind_of(key)}, a text was expected")
        elif item is None:
            yield from _json_violations(inner, _join(path, key))
        else:
            yield from _violations(item, {}, inner, _join(path, key))


def _union_violations(union: Any, value: Any, path: str) -> Iterator[Violation]:
    models = union.models()
    tag = value.get(union.tag) if isinstance(value, Mapping) else getattr(value, union.tag or "", None)
    name = union.options.get(tag) if isinstance(tag, str) else None  # of any type, as callers give it
    if union.tag and name is None and tag is not None and isinstance(value, Mapping):
        yield _unknown(_join(path, union.tag), tag, list(union.options))
        return
    named = [getattr(models, n) for n in ([name] if name else union.members)]
    for one in min((list(_model_violations(model, value, path)) for model in named), key=len):
        # One member knows its own tag only.
        is_tag = name is None and union.tag and one.field == _join(path, union.tag)
        yield Violation(one.field, f"is missing; it is one of {_listed(list(union.options))}") if is_tag else one


def _json_violations(value: Any, path: str) -> Iterator[Violation]:
    """Free-form values: what JSON cannot carry is refused here, rather than turned into something else on its way."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                yield Violation(path, f"the key {shown(key)} is {kind_of(key)}, a text was expected")
            else:
                yield from _json_violations(inner, _join(path, key))
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            yield from _json_violations(inner, f"{path}[{index}]")
    elif isinstance(value, str):
        yield from scalars.text(str, {}, value, path)
    elif isinstance(value, numbers.Real) and not is_finite(value):
        yield Violation(path, f"{shown(value)} is not a finite number")
    elif fields.is_model(type(value)):
        yield from _model_violations(type(value), value, path)
    elif value is not None and not isinstance(value, (bool, numbers.Real, date, datetime, UUID)):
        yield Violation(path, f"{shown(value)} is {kind_of(value)}, which JSON cannot carry")


def _is_one_of(value: Any, allowed: Sequence[str | int]) -> bool:
    """Whether it is one of the values of an enum, as itself: 1 is not "1", nor true."""
    return not isinstance(value, bool) and isinstance(value, (str, int)) and value in allowed


def _unknown(path: str, value: Any, allowed: Sequence[str | int]) -> Violation:
    return Violation(
        path, f"unknown {shown(str(value) if isinstance(value, str) else value)}; allowed are {_listed(allowed)}"
    )


def _listed(values: Sequence[str | int]) -> str:
    return ", ".join(repr(v) for v in values)


def _join(path: str, name: Any) -> str:
    return f"{path}.{name}" if path and name else path or str(name)
