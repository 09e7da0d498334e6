"""What an OpenAPI document says, whatever its schemas are called and however they are put together. No comparison here.

Takes 3.0 and 3.1, JSON and YAML. References, allOf, the three ways to say null and the two ways to say exclusive are resolved,
one level at a time: a schema may contain itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tools.contract import yaml_files

METHODS = ("post", "get", "put", "patch", "delete", "head", "options", "trace")
LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
BOUNDS = (*LOWER, *UPPER, "multipleOf", "pattern", "uniqueItems")
# These say how a number is stored, and change nothing on the wire.
STORAGE_FORMATS = {"int32", "int64", "float", "double"}
NOTES = {"description", "summary", "title", "example", "examples", "externalDocs"}
NOTHING = object()

Node = dict[str, Any]
ANY: Node = {}
"""The schema of a value of which nothing is said; one object, so that it is compared with itself once."""


@dataclass(frozen=True)
class Field:
    """A field of an object, and the named schema that declares it where one does."""

    node: Node
    required: bool
    owner: str | None = None


@dataclass(frozen=True)
class Shape:
    """One level of a schema. What lies below is a node again, to be asked for with `Document.shape`."""

    kind: str
    """string, number, integer, boolean, array, object, any, null or union."""
    nullable: bool = False
    format: str | None = None
    values: tuple[Any, ...] | None = None
    bounds: Mapping[str, Any] = field(default_factory=dict)
    default: Any = NOTHING
    deprecated: bool = False
    fields: Mapping[str, Field] = field(default_factory=dict)
    further: Node | None = None
    """What other keys of an object hold: ANY is anything, None says that there may be none."""
    items: Node | None = None
    options: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Part:
    """A parameter, body or answer, with the reference that led to it where one did."""

    node: Node
    reference: str | None = None


@dataclass(frozen=True)
class Operation:
    """A method of a path with its parameters, body and answers; references in it are resolved, down to the schemas."""

    method: str
    path: str
    tag: str
    name: str
    deprecated: bool
    parameters: Mapping[str, Part]
    """By place and name, `query limit`; those in the path by their position, `path 1`."""
    body: Part | None
    responses: Mapping[str, Part]
    raw: Node = field(repr=False)

    @property
    def verb(self) -> str:
        """Its name without its resource."""
        return self.name.removeprefix(f"{self.tag}_")

    @property
    def title(self) -> str:
        """Method and path, as people write them."""
        return f"{self.method.upper()} {self.path}"


class Document:
    """An OpenAPI document that can be asked for its operations and for the shape of a schema."""

    def __init__(self, raw: Node) -> None:
        self.raw = raw
        self._known: dict[int, tuple[Node, Shape]] = {}

    def operations(self) -> dict[tuple[str, str], Operation]:
        """By method and path; the names of the path's parameters are left out of the key, as they are not sent."""
        return {(one.method, without_names(one.path)): one for one in self.every_operation()}

    def every_operation(self) -> Iterator[Operation]:
        """All of them, those too whose paths differ by no more than the names of their parameters."""
        for path, given in self.raw.get("paths", {}).items():
            item = self.resolve(given)
            yield from (self._operation(path, method, item) for method in METHODS if method in item)

    def _operation(self, path: str, method: str, item: Node) -> Operation:
        raw = item[method]
        parameters = {}
        for given in [*item.get("parameters", []), *raw.get("parameters", [])]:
            parameter = self._part(given)
            parameters[_parameter_key(path, parameter.node)] = parameter
        tags = raw.get("tags") or [path.strip("/").split("/")[0]]
        return Operation(
            method,
            path,
            str(tags[0]),
            str(raw.get("operationId", "")),
            bool(raw.get("deprecated")),
            parameters,
            self._part(raw["requestBody"]) if raw.get("requestBody") else None,
            {str(status).upper(): self._part(answer) for status, answer in raw.get("responses", {}).items()},
            raw,
        )

    def _part(self, node: Node) -> Part:
        return Part(self.resolve(node), node.get("$ref"))

    def resolve(self, node: Node) -> Node:
        """What a reference leads to, or the node itself."""
        seen = []
        while "$ref" in node:
            reference = node["$ref"]
            if not reference.startswith("#"):
                raise ValueError(f"{reference}: leads out of the document; bundle it into one file first")
            if reference in seen:
                raise ValueError(f"{reference}: leads to itself")
            seen.append(reference)
            target: Any = self.raw
            for part in reference[1:].split("/")[1:]:
                key = unquote(part).replace("~1", "/").replace("~0", "~")
                try:
                    target = target[int(key)] if isinstance(target, list) else target[key]
                except (KeyError, IndexError, ValueError):
                    raise ValueError(f"{reference}: is referred to, and not there") from None
            node = target
        return node

    def shape(self, node: Node | bool) -> Shape:
        """One level of the schema."""
        if isinstance(node, bool):
            return Shape("any", nullable=True)
        if id(node) not in self._known:
            self._known[id(node)] = (node, self._shape(node))  # the node is kept, or its id would be given to another
        return self._known[id(node)][1]

    def said(self, node: Node, is_required: bool) -> str:
        """A field or a parameter in a few words: `number, minimum 1, maximum 120, required`."""
        shape = self.shape(node)
        kind = f"array of {self.shape(shape.items).kind}" if shape.items else shape.kind
        words = [
            kind,
            shape.format,
            f"one of {' | '.join(map(json.dumps, shape.values))}" if shape.values else None,
            *(f"{name} {json.dumps(bound)}" for name, bound in shape.bounds.items()),
            f"default {json.dumps(shape.default)}" if shape.default is not NOTHING else None,
            "or null" if shape.nullable and kind != "any" else None,
            "required" if is_required else None,
        ]
        return ", ".join(word for word in words if word)

    def _shape(self, node: Node) -> Shape:
        flat, owners = self._flat(node, None)
        nullable = bool(flat.pop("nullable", False))
        options, is_nullable = self._options(flat)
        nullable |= is_nullable
        if len(options) == 1:  # a choice of one, or of one and null, is that one
            merged = {"allOf": [{k: v for k, v in flat.items() if k not in ("oneOf", "anyOf")}, *options]}
            only, below = self._flat(merged, None)
            owners = {**below, **owners}
            nullable |= bool(only.pop("nullable", False))
            flat = only
            options, is_nullable = self._options(flat)
            nullable |= is_nullable
        if options:
            return Shape(
                "union",
                nullable,
                options=tuple(options),
                default=flat.get("default", NOTHING),
                deprecated=bool(flat.get("deprecated")),
            )
        return self._single(flat, nullable, owners)

    def _single(self, flat: Node, nullable: bool, owners: Mapping[str, str | None]) -> Shape:
        values = [flat["const"]] if "const" in flat else flat.get("enum")
        kind, is_nullable = _kind(flat, values)
        if values is not None:
            is_nullable |= None in values and kind != "null"
            values = [v for v in values if v is not None]
        required = set(flat.get("required", []))
        names = [*flat.get("properties", {}), *sorted(required - set(flat.get("properties", {})))]
        return Shape(
            kind,
            nullable or is_nullable or (kind == "any" and values is None),
            _format(flat),
            tuple(values) if values is not None else None,
            _bounds(flat),
            flat.get("default", NOTHING),
            bool(flat.get("deprecated")),
            {n: Field(flat.get("properties", {}).get(n, ANY), n in required, owners.get(n)) for n in names},
            _further(flat) if kind == "object" else None,
            flat.get("items", ANY) if kind == "array" else None,
        )

    def _options(self, flat: Node) -> tuple[list[Node], bool]:
        """The choices of the schema without null, and whether null was one."""
        kinds = flat.get("type")
        if isinstance(kinds, list) and len([k for k in kinds if k != "null"]) > 1:
            rest = {k: v for k, v in flat.items() if k not in ("type", "default", "deprecated")}
            return [{**rest, "type": kind} for kind in kinds if kind != "null"], "null" in kinds
        key = "oneOf" if "oneOf" in flat else "anyOf"
        if key not in flat:
            return [], False
        rest = {k: v for k, v in flat.items() if k not in (key, "default", "deprecated", "discriminator", *NOTES)}
        options, nullable = [], False
        for option in flat[key]:
            below, _ = self._flat(option, None)
            inner, is_null = self._options(below) if "oneOf" in below or "anyOf" in below else ([], False)
            nullable |= is_null or bool(below.get("nullable"))
            if _kind(below, below.get("enum"))[0] == "null":
                nullable = True
            elif inner:
                options += inner
            else:
                options.append(option)
        if set(rest) - {"type"} and len(options) > 1:  # what stands beside the choice holds for each of its options
            options = [{"allOf": [rest, option]} for option in options]
        return options, nullable

    def _flat(self, node: Node, owner: str | None) -> tuple[Node, dict[str, str | None]]:
        """The schema without references and allOf at its top, and which named schema declares each field."""
        parts: list[tuple[Node, dict[str, str | None]]] = []
        if "$ref" in node:
            parts.append(self._flat(self.resolve({"$ref": node["$ref"]}), name_of(node) or owner))
        parts += [self._flat(part, owner) for part in node.get("allOf", [])]
        own = {k: v for k, v in node.items() if k not in ("$ref", "allOf")}
        parts.append((own, dict.fromkeys(own.get("properties", {}), owner)))
        flat: Node = {}
        owners: dict[str, str | None] = {}
        for part, declared in parts:
            flat = _both(flat, part)
            owners = {**declared, **owners}
        return flat, owners


def load(path: Path) -> Document:
    """Read a document, JSON or YAML.

    Raises:
        ValueError: It is not an OpenAPI document of version 3; the message says what was found.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig")) if path.suffix == ".json" else yaml_files.load(path)
    except Exception as error:
        raise ValueError(
            f"{path}: cannot be read as {'JSON' if path.suffix == '.json' else 'YAML'}: {error}"
        ) from error
    if not isinstance(raw, dict) or not str(raw.get("openapi", "")).startswith("3."):
        older = (
            f"; it is Swagger {raw['swagger']}, convert it first" if isinstance(raw, dict) and "swagger" in raw else ""
        )
        raise ValueError(
            f"{path}: is not an OpenAPI document of version 3: its key openapi is missing, or says otherwise{older}"
        )
    return Document(raw)


def without_names(path: str) -> str:
    """The path with {} in place of its parameters."""
    return "/".join("{}" if part.startswith("{") else part for part in path.rstrip("/").split("/"))


def name_of(node: Node) -> str | None:
    """What the schema is called that the node refers to."""
    group, _, name = str(node.get("$ref", "")).rpartition("/")
    return unquote(name) if group == "#/components/schemas" else None


def _parameter_key(path: str, parameter: Node) -> str:
    place, name = parameter["in"], parameter["name"]
    if place == "path":
        names = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
        return f"path {names.index(name) + 1}" if name in names else f"path {name}"
    return f"{place} {name.lower() if place == 'header' else name}"


def _both(a: Node, b: Node) -> Node:
    """What holds where both schemas hold."""
    both = {**a, **b}
    if "properties" in a and "properties" in b:
        shared = {
            n: {"allOf": [a["properties"][n], b["properties"][n]]} for n in a["properties"] if n in b["properties"]
        }
        both["properties"] = {**a["properties"], **b["properties"], **shared}
    if "required" in a and "required" in b:
        both["required"] = [*a["required"], *b["required"]]
    if "enum" in a and "enum" in b:
        both["enum"] = [v for v in a["enum"] if v in b["enum"]]
    if "type" in a and "type" in b:
        both["type"] = _narrower(a["type"], b["type"])
    for bounds, tighter in ((LOWER, max), (UPPER, min)):
        both |= {n: tighter(a[n], b[n]) for n in bounds if n in a and n in b}
    return both


def _narrower(a: str | list[str], b: str | list[str]) -> str | list[str]:
    kinds, others = ([k] if isinstance(k, str) else k for k in (a, b))
    shared = [k for k in kinds if k in others] or (
        ["integer"] if {"integer", "number"} <= {*kinds, *others} else others
    )
    return shared[0] if len(shared) == 1 else shared


def _kind(flat: Node, values: list[Any] | None) -> tuple[str, bool]:
    """The kind of value, and whether null is one too."""
    given = flat.get("type")
    if isinstance(given, list):
        rest = [k for k in given if k != "null"]
        return (rest[0] if rest else "null"), "null" in given
    if given:
        return str(given), False
    if values:
        return next((_kind_of(v) for v in values if v is not None), "null"), False
    for kind, keys in (("object", ("properties", "additionalProperties", "required")), ("array", ("items",))):
        if any(key in flat for key in keys):
            return kind, False
    return "any", False


def _kind_of(value: Any) -> str:
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "null")


def _format(flat: Node) -> str | None:
    if flat.get("contentEncoding") == "base64":
        return "byte"
    if "contentMediaType" in flat and "format" not in flat:
        return "binary"
    given = flat.get("format")
    return None if given in STORAGE_FORMATS else given


def _bounds(flat: Node) -> dict[str, Any]:
    bounds = {n: flat[n] for n in BOUNDS if flat.get(n) is not None}
    for exclusive, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if bounds.get(exclusive) is True and plain in bounds:  # as 3.0 says it
            bounds[exclusive] = bounds.pop(plain)
        elif isinstance(bounds.get(exclusive), bool):
            del bounds[exclusive]
    if not bounds.get("uniqueItems", True):
        del bounds["uniqueItems"]
    return {n: v for n, v in bounds.items() if not (n.startswith("min") and n != "minimum" and v == 0)}


def _further(flat: Node) -> Node | None:
    given = flat.get("additionalProperties", True)
    return ANY if given in (True, {}) else None if given is False else given
