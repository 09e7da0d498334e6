"""Which keys each part of a contract of ours may have, and what each holds: what the generator reads, and nothing else.

Whatever else stands in the YAML would be dropped in silence: a misspelt bound is no bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tools.contract.extensions import EXTENSIONS, misformed
from tools.contract.findings import Finding, finding, meant
from tools.contract.structure import Node
from tools.contract.values import KINDS, unlike, written

TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
METHODS = ("get", "put", "post", "patch", "delete")


@dataclass(frozen=True)
class Part:
    """A part of a contract: its keys, and what each holds. `schema` is a schema, `[schema]` a list of them, `{schema}` a map."""

    called: str
    keys: dict[str, str]
    unsupported: frozenset[str] = field(default_factory=frozenset)
    """Keys that OpenAPI has and the generator does not read."""
    needs: tuple[str, ...] = ()
    """Keys that must be there, where it does not refer to another."""


def _keys(**kinds: str) -> dict[str, str]:
    """Keys by the kind of what they hold."""
    return {key: kind.replace("_", " ") for kind, keys in kinds.items() for key in keys.split()}


SAID = {"description": "text", "summary": "text"}
PARTS = {
    "document": Part(
        "a contract",
        {"openapi": "text", "info": "info", "servers": "[server]", "security": "list", "tags": "[tag]", "externalDocs": "keys",
         "paths": "{path}", "components": "components"},
        frozenset({"jsonSchemaDialect", "webhooks"}),
    ),
    "info": Part("info", {"title": "text", "version": "version", **SAID, "contact": "keys", "license": "keys", "termsOfService": "text"}),
    "server": Part("a server", {"url": "text", "description": "text"}, frozenset({"variables"})),
    "tag": Part("a tag", {"name": "text", "description": "text", "externalDocs": "keys"}, needs=("name",)),
    "components": Part(
        "components",
        {"schemas": "{schema}", "parameters": "{parameter}", "responses": "{response}", "securitySchemes": "keys"},
        frozenset({"examples", "requestBodies", "headers", "links", "callbacks", "pathItems"}),
    ),
    "path": Part(
        "a path",
        dict.fromkeys(METHODS, "operation"),
        frozenset({"head", "options", "trace", "parameters", "servers", "summary", "description", "$ref"}),
    ),
    "operation": Part(
        "an operation",
        {"operationId": "text", "tags": "texts", **SAID, "externalDocs": "keys", "parameters": "[parameter]", "requestBody": "body",
         "responses": "{response}", "deprecated": "flag"},
        frozenset({"callbacks", "security", "servers"}),
    ),
    "parameter": Part(
        "a parameter",
        {"$ref": "text", "name": "text", "in": "text", "required": "flag", **SAID, "schema": "schema", "deprecated": "flag",
         "example": "any"},
        frozenset({"allowEmptyValue", "allowReserved", "content", "examples", "explode", "style"}),
        ("name", "in", "schema"),
    ),
    "body": Part("a body", {"description": "text", "required": "flag", "content": "{media}"}, frozenset({"$ref"})),
    "response": Part("an answer", {"$ref": "text", **SAID, "content": "{media}"}, frozenset({"headers", "links"})),
    "media": Part("a kind of content", {"schema": "schema", "example": "any"}, frozenset({"encoding", "examples"})),
    "discriminator": Part("a discriminator", {"propertyName": "text", "mapping": "keys"}),
    "schema": Part(
        "a schema",
        {"$ref": "text", "type": "type", **SAID, "title": "text", "format": "text", "enum": "list", "const": "any", "default": "any",
         "examples": "list", "deprecated": "flag", "minimum": "number", "maximum": "number", "exclusiveMinimum": "number",
         "exclusiveMaximum": "number", "multipleOf": "number", "minLength": "count", "maxLength": "count", "pattern": "text",
         "minItems": "count", "maxItems": "count", "items": "schema", "properties": "{schema}", "required": "texts",
         "additionalProperties": "schema", "oneOf": "[schema]", "anyOf": "[schema]", "allOf": "[schema]",
         "discriminator": "discriminator"},
        frozenset({
            "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$schema", "$vocabulary", "contains", "contentEncoding",
            "contentMediaType", "contentSchema", "dependentRequired", "dependentSchemas", "else", "example", "externalDocs", "if",
            "maxContains", "maxProperties", "minContains", "minProperties", "not", "nullable", "patternProperties", "prefixItems",
            "propertyNames", "readOnly", "then", "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "writeOnly", "xml",
        }),
    ),
}  # fmt: skip


def misspelt(document: Node) -> Iterator[Finding]:
    """Which keys are none, or do not hold what they must."""
    yield from _part("document", document, "", None)


def _part(kind: str, node: Any, place: str, within: tuple[Node, Any] | None) -> Iterator[Finding]:
    part = PARTS[kind]
    if not isinstance(node, dict):
        is_whole = kind == "schema" and isinstance(node, bool)  # any value, or none
        if not is_whole and within:
            yield finding(*within, place, f"is {written(node)}, and must be {part.called}, with keys")
        return
    if "$ref" not in node:
        missing = [key for key in part.needs if key not in node and not meant(key, node)]  # what is near is misspelt
        yield from (finding(node, None, place, f"has no {key}, which {part.called} must have") for key in missing)
    yield from misformed(node, place)
    for key, value in node.items():
        if key not in part.keys and not (key in EXTENSIONS and kind in EXTENSIONS[key].on):
            yield finding(node, key, place, _unknown(kind, key, value))
        elif key in part.keys:
            yield from _value(part.keys[key], node, key, place)


def _value(kind: str, node: Node, key: str, place: str) -> Iterator[Finding]:
    value, inner = node[key], kind.strip("[]{}")
    if kind == "type":
        said = value if isinstance(value, list) else [value]
        wrong = [one for one in said if one not in TYPES]
        yield from (
            finding(node, key, place, f"type is {one}; it is one of {', '.join(TYPES)}{meant(one, TYPES)}")
            for one in wrong
        )
    elif kind in KINDS:
        if text := unlike(kind, value):
            yield finding(node, key, place, f"{key} {text}")
    elif kind == inner:
        yield from _part(inner, value, _place(kind, place, key), (node, key))
    elif kind[0] == "[":
        if not isinstance(value, list):
            yield finding(node, key, place, f"{key} {unlike('list', value)}")
            return
        for one in value:
            name = one.get("name") if inner in ("parameter", "tag") and isinstance(one, dict) else None
            yield from _part(inner, one, f"{place} {name}".strip() if name else place, (node, key))
    elif not isinstance(value, dict):
        yield finding(node, key, place, f"{key} {unlike('keys', value)}")
    else:
        for name, one in value.items():
            yield from _part(inner, one, _place(kind, place, name), (value, name))


def _place(kind: str, place: str, name: Any) -> str:
    """What people call a part: `File.filename`, `GET /files`, `GET /files 200`."""
    match kind:
        case "operation":
            return f"{str(name).upper()} {place}"
        case "{schema}":
            return f"{place}.{name}" if place else str(name)
        case "{path}" | "{parameter}" | "{response}" | "{media}":
            return f"{place} {name}".strip()
    return place


def _unknown(kind: str, key: Any, value: Any) -> str:
    part = PARTS[kind]
    if key in part.unsupported:
        return f"{key!r} is OpenAPI, and not supported here; nothing would follow from it"
    known = [*part.keys, *(name for name, one in EXTENSIONS.items() if kind in one.on)]
    near = meant(key, known)
    text = f"{key!r} is not a key of {part.called}{near}"
    if key in EXTENSIONS:
        return f"{text}; {' and '.join(PARTS[one].called for one in EXTENSIONS[key].on)} may have it"
    is_field = kind == "schema" and isinstance(value, dict) and not near
    return f"{text}; if it is a field, indent it as those under properties are" if is_field else text
