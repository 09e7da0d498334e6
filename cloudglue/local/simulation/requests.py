"""What a request says, or why it is refused."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import unquote

import msgspec

from cloudglue import filters
from cloudglue.codec import decoders, fields, validation
from cloudglue.errors import ConfigError, Violation
from cloudglue_api.types import Rule

from .contract import Operation
from .errors import RefusedError
from .footage import FILE
from .kinds import Catalog

_FILE_URI = re.compile(r"cloudglue://files/([^/?#]+)")
_MANY = 10**18
_EXACT = 2**53


def query(operation: Operation, given: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The query's values, as the contract types them. What it does not know is passed over, as the service does.

    Raises:
        RefusedError: 400, with every violation.
    """
    found: dict[str, Any] = {}
    violations = [Violation(n, "is missing") for n in sorted(operation.required - {name for name, _ in given})]
    for name, text in given:
        rule = operation.endpoint.query.get(name)
        if rule is None:
            continue
        value = _typed(rule, text)
        if isinstance(found.get(name), list):
            value = [*found[name], *value]
        found[name] = value
    for name, value in found.items():
        violations += validation.rule_violations(operation.endpoint.query[name], value, name)
    if violations:
        raise RefusedError(400, str(ConfigError("the query", violations)))
    return found


def body(operation: Operation, data: bytes) -> dict[str, Any]:
    """The body's fields that the contract knows.

    Raises:
        RefusedError: 400, with every violation.
    """
    if operation.body is None or (not data and not operation.needs_body):
        return {}
    if not data:
        raise RefusedError(400, 'the body is missing; send a JSON object, such as {"key": "value"}')
    try:
        given = _whole(decoders.decode(data, Any))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(400, f"the body is not JSON: {error}") from error
    if not isinstance(given, dict):
        raise RefusedError(400, 'the body is not a JSON object, such as {"key": "value"}')
    known: dict[str, Any] = fields.without_unknown(operation.body, given)
    found = validation.violations(operation.body, known)
    if found:
        raise RefusedError(400, str(ConfigError(f"the body of {operation.endpoint.call}", found)))
    return known


def address(body: Mapping[str, Any]) -> str | None:
    """Where the video of a request is."""
    return next((value for name, value in body.items() if name.endswith("url") and isinstance(value, str)), None)


def filename(body: Mapping[str, Any]) -> str | None:
    """What the file at a request's address is called: the last part of its path."""
    way = re.split(r"[?#]", address(body) or "")[0].rstrip("/")
    return unquote(way.rpartition("/")[2])[:200] or None


def told(said: Mapping[str, Any]) -> dict[str, Any]:
    """What a request, or what was made of it, says that is to be done: itself, and its configs."""
    configs = [one for name, one in said.items() if name.endswith("_config") and isinstance(one, Mapping)]
    return {name: value for one in (*configs, said) for name, value in one.items()}


def search_filter(said: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The search filter in a request; None where there is none."""
    found = said.get("filter")
    if isinstance(found, Mapping):
        return found
    return next((f for one in said.values() if isinstance(one, Mapping) and (f := search_filter(one))), None)


def filter_of(text: str) -> Mapping[str, Any]:
    """The search filter of a query, where it is JSON text.

    Raises:
        RefusedError: 400, it is none.
    """
    try:
        found: dict[str, Any] = decoders.decode(text, dict[str, Any])
        filters.validate(found)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise RefusedError(400, f"filter: is not a JSON object: {error}") from error
    except ConfigError as error:
        raise RefusedError(400, str(error)) from error
    return found


def references(catalog: Catalog, said: Mapping[str, Any]) -> dict[str, list[str]]:
    """The ids of things that a request names, by what they are the ids of: `collections` holds ids of collections."""
    found: dict[str, list[str]] = {}
    for own, id in _references(catalog, said):
        if id not in found.setdefault(own, []):
            found[own].append(id)
    return found


def _references(catalog: Catalog, said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in said.items():
        if name in ("filter", "metadata", "schema"):
            continue
        values = value if isinstance(value, list) else [value]
        own = _own(catalog, name, is_list=isinstance(value, list))
        for one in values:
            if isinstance(one, Mapping):
                yield from _references(catalog, one)
            elif isinstance(one, str):
                uri = _FILE_URI.match(one) if name.endswith(("url", "uri")) or own == FILE else None
                if uri is not None:
                    yield FILE, uri[1]
                elif own is not None:
                    yield own, one


def _own(catalog: Catalog, name: str, *, is_list: bool) -> str | None:
    """What the ids in a field of this name are the ids of; None where it holds none that anything has."""
    single = name.removesuffix("s")
    return next((own for own in ((single, f"{single}_id") if is_list else (name,)) if catalog.named(own)), None)


def _whole(value: Any) -> Any:
    """The same with 2.0 as 2: JSON knows no difference, and a whole number may come in either form."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= _EXACT:
        return int(value)
    if isinstance(value, dict):
        return {name: _whole(inner) for name, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, list) else value


def _typed(rule: Rule, text: str) -> Any:
    """What a text in a query stands for. What stands for nothing stays text, and is a violation."""
    if typing.get_origin(rule.type) is list:
        (kind,) = typing.get_args(rule.type)
        inner = Rule(kind, rule.values, **rule.bounds)
        return [_typed(inner, part.strip()) for part in text.split(",")]
    if rule.type is int and re.fullmatch(r"-?[0-9]+", text, re.A):
        return int(text) if len(text) <= 18 else -_MANY if text.startswith("-") else _MANY
    if rule.type is float and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", text, re.A):
        return float(text)
    if rule.type is bool and text in ("true", "false"):
        return text == "true"
    if rule.type is date and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.A):
        return [text]  # no date: as text, the client's own rules would read more forms than the service does
    return text
