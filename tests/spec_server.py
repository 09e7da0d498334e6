"""A real HTTP server that knows the contract: it judges each request by it, and what it answers is made from it.

Requests are judged by the library jsonschema against the merged document as it is, arguments and answers are made by
hypothesis-jsonschema. Of ours is only how the two are shown the contract: see `example_schema`.
"""

from __future__ import annotations

import contextlib
import copy
import email
import email.policy
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis_jsonschema import from_schema
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue.codec import answers
from tools.contract.merge import merge

OPENAPI = Path(__file__).resolve().parent.parent / "openapi"

CONTRACT = merge(OPENAPI)
SCHEMAS: dict[str, Any] = CONTRACT["components"]["schemas"]
REGISTRY = Registry().with_resource("urn:contract", DRAFT202012.create_resource(CONTRACT))

Size = Literal["minimal", "full", "null"]
"""Only what is required; everything, and nothing null; everything, and null whatever may be."""


class Parameter(NamedTuple):
    name: str
    place: str
    required: bool
    pointer: str


class Said(NamedTuple):
    """What a request says, or shall say."""

    path: dict[str, Any]
    query: dict[str, Any]
    body: dict[str, Any] | None


@dataclass(frozen=True, eq=False)
class Operation:
    """An operation of the contract, with pointers to its schemas."""

    method: str
    path: str
    raw: Mapping[str, Any]

    def __repr__(self) -> str:
        return self.name

    @property
    def id(self) -> str:
        return str(self.raw["operationId"])

    @property
    def tag(self) -> str:
        return str(self.raw["tags"][0])

    @property
    def verb(self) -> str:
        """The name of its method, by the rule of tools/generator/template_data.py."""
        return self.id.removeprefix(f"{self.tag}_")

    @property
    def name(self) -> str:
        return f"{self.tag}.{self.verb}"

    @property
    def pointer(self) -> str:
        return f"/paths/{self.path.replace('/', '~1')}/{self.method}"

    @cached_property
    def parameters(self) -> list[Parameter]:
        found = []
        for index, raw in enumerate(self.raw.get("parameters", [])):
            pointer = raw["$ref"].removeprefix("#") if "$ref" in raw else f"{self.pointer}/parameters/{index}"
            known = at(pointer)
            found.append(Parameter(known["name"], known["in"], known.get("required", False), f"{pointer}/schema"))
        return found

    @property
    def content_type(self) -> str | None:
        return next(iter(self.raw.get("requestBody", {}).get("content", {})), None)

    @property
    def body(self) -> str | None:
        """Where the schema of its body is."""
        if self.content_type is None:
            return None
        return f"{self.pointer}/requestBody/content/{self.content_type.replace('/', '~1')}/schema"

    @property
    def status(self) -> int:
        """The status of its good answer."""
        return next(int(code) for code in self.raw["responses"] if code.startswith("2"))

    @property
    def answer(self) -> str:
        """Where the schema of its good answer is."""
        return f"{self.pointer}/responses/{self.status}/content/application~1json/schema"

    @property
    def model(self) -> str:
        """The name of what it answers with."""
        return str(at(self.answer)["$ref"].rsplit("/", 1)[1])

    @property
    def streams(self) -> bool:
        return "text/event-stream" in self.raw["responses"][str(self.status)]["content"]

    @property
    def cursor(self) -> str | None:
        """The parameter that asks for the next page; None where the operation does not page."""
        names = [p.name for p in self.parameters if p.place == "query"]
        found = (name for name in ("cursor", "page_token", "offset") if name in names)
        return next(found, None) if "limit" in names else None

    @property
    def items(self) -> list[str]:
        """The way through an answer to the items of a page."""
        return str(self.raw.get("x-pages", {}).get("items", "data")).split(".")

    @property
    def iterator(self) -> str:
        """The name of the method that iterates over all pages, by the rule of tools/generator/template_data.py."""
        plain = "iter" if self.verb == "list" else f"iter_{self.verb.removeprefix('list_')}"
        return str(self.raw.get("x-pages", {}).get("method", plain))


def at(pointer: str) -> Any:
    """What the contract has at a JSON pointer."""
    node: Any = CONTRACT
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        node = node[int(part) if isinstance(node, list) else part]
    return node


def operations() -> list[Operation]:
    methods = ("get", "put", "post", "patch", "delete")
    return [
        Operation(method, path, item[method])
        for path, item in CONTRACT["paths"].items()
        for method in methods
        if method in item
    ]


OPERATIONS = operations()
PAGING = [operation for operation in OPERATIONS if operation.cursor]
ENUMS = [name for name, schema in SCHEMAS.items() if "enum" in schema]
ORDERED = [
    (lower, upper, rule.get("strictly", False))
    for schema in SCHEMAS.values()
    for rule in schema.get("x-rules", [])
    for lower, upper in combinations(rule.get("ascending", []), 2)
]
UNION_PARTS = {
    option["$ref"].rsplit("/", 1)[1]
    for schema in SCHEMAS.values()
    for option in schema.get("oneOf", schema.get("anyOf", []))
    if "$ref" in option
}


class SpecServer(ScriptedServer):
    """Answers each request with `example`; `problems` says what of the requests is not by the contract."""

    def __init__(self) -> None:
        super().__init__()
        self.example: Any = None
        self.problems: list[str] = []
        self.said: list[Said] = []
        self.called: list[str] = []
        self.page: Callable[[Said], Any] | None = None
        """What answers in place of the example."""
        self.answer = self._answered

    def expect(self, example: Any = None, page: Callable[[Said], Any] | None = None) -> None:
        """Forget what was asked, and answer with `example` from now on, or with what `page` gives."""
        self.example, self.page = example, page
        for kept in (self.problems, self.said, self.called, self.asked):
            kept.clear()

    def _answered(self, asked: Asked) -> Reply:
        operation, path = _routed(asked.method, urlsplit(asked.target).path.removeprefix("/v1"))
        if operation is None:
            self.problems.append(f"{asked.method} {asked.path} is not an operation")
            return Reply(404, {"error": "not in the contract"})
        said = Said(path, {}, None)
        try:
            said = Said(path, _query(operation, asked), _body(operation, asked))
            self.problems.extend(_problems(operation, said))
        except ValueError as error:
            self.problems.append(str(error))
        self.called.append(operation.id)
        self.said.append(said)
        body = self.example if self.page is None else self.page(said)
        return Reply(operation.status, body, {"content-type": "application/json"})


# -- judging a request


def _routed(method: str, path: str) -> tuple[Operation | None, dict[str, Any]]:
    """The operation whose path this is; of several, the one that names most of it: /query/schema is no /query/{id}."""
    found = []
    for operation in OPERATIONS:
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(operation.path))
        match = re.fullmatch(pattern, path)
        if match and operation.method == method.lower():
            found.append((len(match.groupdict()), operation, match.groupdict()))
    if not found:
        return None, {}
    _, operation, values = min(found, key=lambda one: one[0])
    return operation, {name: unquote(value, errors="strict") for name, value in values.items()}


def _query(operation: Operation, asked: Asked) -> dict[str, Any]:
    known = {p.name: p for p in operation.parameters if p.place == "query"}
    text = urlsplit(asked.target).query
    sent = parse_qs(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict")
    if unknown := set(sent) - set(known):
        raise ValueError(f"{operation.name} has no query parameters {unknown}")
    return {name: _typed(values, example_schema(known[name].pointer)) for name, values in sent.items()}


def _typed(values: list[str], schema: Mapping[str, Any]) -> Any:
    """What the texts in a query stand for. What stands for nothing stays text, and the validator will not have it."""
    if schema.get("type") == "array":
        return [_typed([value], schema["items"]) for value in values]
    if len(values) > 1:
        return values
    read: Any = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}
    with contextlib.suppress(ValueError, KeyError):
        return read.get(schema.get("type"), str)(values[0])
    return values[0]


def _body(operation: Operation, asked: Asked) -> dict[str, Any] | None:
    kind = _content_type(asked).partition(";")[0]
    if kind != (operation.content_type or ""):
        raise ValueError(f"{operation.name} got a body of type {kind!r}, not {operation.content_type!r}")
    if operation.content_type is None:
        return None if not asked.body else _refused(f"{operation.name} takes no body, and got {asked.body!r}")
    if kind == "application/json":
        return dict(json.loads(asked.body))
    return dict(_form(asked, example_schema(operation.body or "")))


def _content_type(asked: Asked) -> str:
    return {name.lower(): value for name, value in asked.headers.items()}.get("content-type", "")


def _refused(message: str) -> None:
    raise ValueError(message)


def _form(asked: Asked, schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    head = f"content-type: {_content_type(asked)}\r\n\r\n".encode()
    for part in email.message_from_bytes(head + asked.body, policy=email.policy.HTTP).iter_parts():  # type: ignore[attr-defined]
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        is_json = schema["properties"].get(name, {}).get("type") != "string"
        yield name, json.loads(content) if is_json else content.decode()


def _problems(operation: Operation, said: Said) -> Iterator[str]:
    for parameter in operation.parameters:
        values = said.path if parameter.place == "path" else said.query
        if parameter.name in values:
            yield from _violations(parameter.pointer, values[parameter.name], f"{operation.name} {parameter.name}")
        elif parameter.required:
            yield f"{operation.name} needs {parameter.name}"
    if operation.body is not None:
        yield from _violations(operation.body, said.body, f"{operation.name} body")


@cache
def _validator(pointer: str) -> Draft202012Validator:
    schema = {"$ref": f"urn:contract#{pointer.replace('{', '%7B').replace('}', '%7D')}"}
    return Draft202012Validator(schema, registry=REGISTRY, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _violations(pointer: str, value: Any, where: str) -> Iterator[str]:
    return (f"{where} {e.json_path}: {e.message}" for e in _validator(pointer).iter_errors(value))


def problems_of_answer(operation: Operation, example: Any) -> list[str]:
    """What of an example is not by the contract."""
    return list(_violations(operation.answer, example, operation.name))


# -- making arguments and answers


@cache
def call_of(operation: Operation, size: Size) -> Said:
    """What a call of this operation may say."""
    places: dict[str, dict[str, Any]] = {"path": {}, "query": {}}
    for parameter in operation.parameters:
        schema = example_schema(parameter.pointer, "full" if size == "null" else size)
        if parameter.place == "path" and "format" not in schema:
            # An id names one part of the path; the facade refuses what a server could read as another path.
            schema = {**schema, "pattern": r"^[^/.\s]+\Z"}
        if parameter.required or size != "minimal":
            places[parameter.place][parameter.name] = _strategy(schema)
    # As a dictionary, path would come in another order than that of the arguments.
    path = st.tuples(*places["path"].values()).map(lambda values: dict(zip(places["path"], values, strict=True)))
    query = st.fixed_dictionaries(places["query"])
    if operation.body is None:
        return _drawn(st.builds(Said, path, query, st.none()), 1)[0]
    schema = example_schema(operation.body, size)
    if operation.streams:  # another method asks for a stream
        schema = {**schema, "properties": {k: v for k, v in schema["properties"].items() if k != "stream"}}
        schema["required"] = [k for k in schema["required"] if k != "stream"]
    return _drawn(st.builds(Said, path, query, _strategy(schema).map(_ordered)), 1)[0]


def answer_of(operation: Operation, size: Size, *, holding: str = "") -> Any:
    """What the operation may answer with.

    Args:
        operation: The operation.
        size: How much of what may be in it is.
        holding: Of unions, take what has this schema in it. If it is an enum, its values are ones that it does not have.
    """
    return copy.deepcopy(_answer_of(operation.model, size, holding))


@cache
def _answer_of(model: str, size: Size, holding: str) -> Any:
    return _drawn(_strategy(_Examples(size, holding).schema(SCHEMAS[model])), 1)[0]


@cache
def items_of(operation: Operation, count: int) -> list[Any]:
    """So many different items for the pages of the operation; short ones, unless those are all alike."""
    item = at(operation.answer)
    for name in operation.items:
        item = _property(item, name)
    short, full = (_Examples(size).schema(item["items"]) for size in ("minimal", "full"))
    found = _drawn(_strategy(short), 3 * count) if short.get("properties") else []
    different = {plain(one): one for one in found}
    if len(different) < count:
        different = {plain(one): one for one in _drawn(_strategy(full), count)}
    return list(different.values())[:count]


def _property(schema: Mapping[str, Any], name: str) -> dict[str, Any]:
    """A property of an object, as the contract has it."""
    while "$ref" in schema:
        schema = at(schema["$ref"].removeprefix("#"))
    known: dict[str, Any] = schema["properties"][name]
    return known


def _strategy(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    return from_schema(dict(schema), custom_formats={"uuid": st.uuids().map(str), "binary": st.just("video")})


def _drawn(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Different values of the strategy, the same in every run; not its first, which is the simplest there is."""
    found: list[Any] = []

    @settings(
        derandomize=True,
        max_examples=count + 1,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: Any) -> None:
        found.append(value)

    draw()
    return found[-count:]


def pages_of(operation: Operation, items: list[Any], sizes: tuple[int, ...]) -> Callable[[Said], Any]:
    """What answers with the items in pages of these sizes, in the operation's own way of paging."""
    starts = [sum(sizes[:index]) for index in range(len(sizes) + 1)]

    def page(said: Said) -> Any:
        start = int(said.query.get(str(operation.cursor), 0))
        end = starts[min(starts.index(start) + 1, len(sizes))]
        answer = holder = answer_of(operation, "full")
        *outer, name = operation.items
        for part in outer:
            holder = holder[part]
        holder[name] = items[start:end]
        holder.update({"total": len(items)} if "total" in holder else {})
        answer.update({"status": operation.raw["x-job"]["succeeded"][0]} if "x-job" in operation.raw else {})
        following = f"next_{operation.cursor}"
        answer.pop(following, None)
        return {**answer, following: str(end)} if end < len(items) and operation.cursor != "offset" else answer

    return page


@cache
def shortest_answer_with(name: str) -> Operation | None:
    """The operation with the smallest answer among those that hold this schema; None where none does."""
    found = {operation: _schemas_in(at(operation.answer)) for operation in OPERATIONS}
    return min((o for o, names in found.items() if name in names), key=lambda o: len(found[o]), default=None)


def _schemas_in(schema: Mapping[str, Any]) -> frozenset[str]:
    """The names of what a schema refers to, and of what that refers to."""
    direct = re.findall(r'"#/components/schemas/(\w+)"', json.dumps(schema))
    return frozenset(direct).union(*(_schemas_under(name) for name in direct))


@cache
def _schemas_under(name: str) -> frozenset[str]:
    return _schemas_in(SCHEMAS[name])


def has_nulls(pointer: str) -> bool:
    """Whether anything at the pointer may be null."""
    return example_schema(pointer, "null") != example_schema(pointer, "full")


UNKNOWN = "from-the-future"
# What stands for any JSON: hypothesis-jsonschema's own makes numbers that no IEEE double holds.
ANY_JSON = {
    "anyOf": [
        {"type": ["string", "boolean", "null"]},
        {"type": "integer", "minimum": -(2**53), "maximum": 2**53},
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "additionalProperties": {"type": "string"}},
    ]
}


@cache
def example_schema(pointer: str, size: Size = "full") -> dict[str, Any]:
    """The schema at a pointer as hypothesis-jsonschema can use it, in a size.

    References are put in place, parts of an `allOf` joined, objects closed (it would make up further fields), and what
    is not for the size is left out.
    """
    return _Examples(size).schema(at(pointer))


class _Examples:
    def __init__(self, size: Size, holding: str = "") -> None:
        self._size = size
        self._holding = holding

    def schema(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        if "$ref" in raw:
            name = raw["$ref"].rsplit("/", 1)[1]
            is_unknown = name == self._holding and name in ENUMS
            return {"const": UNKNOWN} if is_unknown else self.schema(SCHEMAS[name])
        if "allOf" in raw:
            return self._joined([self.schema(part) for part in raw["allOf"]])
        if "oneOf" in raw or "anyOf" in raw:
            return self._choice(raw, raw.get("oneOf", raw.get("anyOf")))
        kept = {k: v for k, v in raw.items() if k not in ("description", "default", "title", "examples")}
        types = kept.get("type")
        if isinstance(types, list) and "null" in types:
            if self._size == "null":
                return {"type": "null"}
            if self._size == "full":
                rest = [t for t in types if t != "null"]
                kept["type"] = rest[0] if len(rest) == 1 else rest
        if "items" in kept:
            kept["items"] = self.schema(kept["items"])
            least = max(0 if self._size == "minimal" else 1, kept.get("minItems", 0))
            kept |= {"minItems": least, "maxItems": least}  # a second item would tell nothing more
        if kept.get("type") == "object":
            return self._object(kept)
        if kept.get("type") == "string" and "enum" not in kept and "const" not in kept and "format" not in kept:
            least = kept.get("minLength", 0)
            kept["maxLength"] = min(kept.get("maxLength", least + 9), least + 9)
        if kept.get("type") == "integer":
            kept = {"minimum": -(2**53), "maximum": 2**53, **kept}
        return kept or ANY_JSON

    def _choice(self, raw: Mapping[str, Any], choices: list[Any]) -> dict[str, Any]:
        options = [o for o in choices if o != {"type": "null"}]
        options = [o for o in options if self._holding in _schemas_in(o)] or options
        if {"type": "null"} in choices and self._size == "null":
            return {"type": "null"}
        schemas = [self.schema(option) for option in options]
        tag = raw.get("discriminator", {}).get("propertyName")
        for option, schema in zip(options, schemas, strict=True):
            if tag is not None and tag not in schema["required"]:  # OpenAPI requires a discriminator to be there
                whole = _Examples("full").schema(option)
                schema["properties"] = {**schema["properties"], tag: whole["properties"][tag]}
                schema["required"] = [*schema["required"], tag]
        if {"type": "null"} in choices and self._size == "minimal":
            schemas.append({"type": "null"})
        return schemas[0] if len(schemas) == 1 else {"oneOf": schemas}

    def _object(self, raw: dict[str, Any]) -> dict[str, Any]:
        known, required = raw.get("properties", {}), raw.get("required", [])
        if not known:
            inner = raw.get("additionalProperties", True)
            inner = ANY_JSON if inner is True else self.schema(inner)
            return {**raw, "additionalProperties": inner, "minProperties": 0 if self._size == "minimal" else 1}
        names = [n for n in known if n in required or self._size != "minimal"]
        properties = {name: self.schema(known[name]) for name in names}
        made = {"type": "object", "properties": properties, "required": names, "additionalProperties": False}
        rule = next((rule for rule in raw.get("x-rules", []) if "by" in rule), None)
        return made if rule is None else self._by_value(made, known, rule)

    def _by_value(self, made: dict[str, Any], known: Mapping[str, Any], rule: Mapping[str, Any]) -> dict[str, Any]:
        """One alternative for each field that belongs to a value of another: no alternative has what belongs to other values."""
        texts = {"true": True, "false": False}
        belonging = {texts.get(k, k): field for k, field in {**rule.get("takes", {}), **rule.get("needs", {})}.items()}
        by = self.schema(known[rule["by"]])
        values = [True, False] if by.get("type") == "boolean" else by.get("enum")
        if values is None:  # the one that is not known
            return made
        alternatives = []
        for own in dict.fromkeys(belonging.get(value) for value in values):
            properties = {n: s for n, s in made["properties"].items() if n == own or n not in belonging.values()}
            properties[rule["by"]] = {"enum": [value for value in values if belonging.get(value) == own]}
            if own in rule.get("needs", {}).values():
                whole = self.schema(known[own])
                properties[own] = {**whole, "minItems": 1, "maxItems": 1} if whole.get("type") == "array" else whole
            alternatives.append({**made, "properties": properties, "required": list(properties)})
        return {"oneOf": alternatives}

    def _joined(self, parts: list[dict[str, Any]]) -> dict[str, Any]:
        first, *rest = parts
        if "oneOf" in first:
            return {"oneOf": [self._joined([option, *rest]) for option in first["oneOf"]]}
        properties = {name: schema for part in parts for name, schema in part["properties"].items()}
        return {**first, "properties": properties, "required": [n for part in parts for n in part["required"]]}


def _ordered(value: Any) -> Any:
    """The same arguments with pairs such as start and end in their order: a rule between fields."""
    if isinstance(value, list):
        return [_ordered(one) for one in value]
    if not isinstance(value, dict):
        return value
    value = {name: _ordered(inner) for name, inner in value.items()}
    for lower, upper, is_strict in ORDERED:
        if value.get(lower) is not None and value.get(upper) is not None:
            value[lower], value[upper] = sorted((value[lower], value[upper]))
            if value[lower] == value[upper] and is_strict:
                value[upper] = value[lower] + max(1, abs(value[lower]))
    return value


# -- comparing


def plain(value: Any) -> str:
    """JSON in one form for all that means the same: 1.0 is 1, and an instant has one spelling."""
    return json.dumps(_plain(json.loads(answers.encode(value))), sort_keys=True, indent=1, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) >= 19:
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(value).isoformat()
    return value
