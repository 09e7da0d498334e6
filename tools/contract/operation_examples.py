"""An example of every operation: what a call may say, and what comes back, composed from the contract.

A value is the first of its schema's `examples`; else a constant; else what `x-examples` in openapi.yaml has for fields of that
name, where null leaves an optional field out; else made from values, default, format and bounds. A new field needs an example of
its own only where it is a text that none of these gives; lint.py says so, and whether the contract allows what was made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tools.contract.matching import without_null
from tools.contract.structure import ANY, NOTHING, Document, Node, Operation, Part, Shape, name_of

ABSENT = object()
"""Stands for a value of which there shall be none in an example."""
BY_FORMAT = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "uri": "https://example.org/video.mp4",
    "binary": "video",
}
KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


@dataclass(frozen=True)
class _Place:
    """Where in an operation's example a value is."""

    ids: tuple[str, ...] = ()
    """What the ids in the paths of the resource are called."""
    within: tuple[str, ...] = ()
    """The named schemas that it is a part of, the outermost first."""
    only_required: bool = False
    """Whether objects there have only what they must have."""


@dataclass(frozen=True)
class Call:
    """What a call says: the values by the names of the contract, and the body, None where there is none."""

    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    headers: dict[str, Any] = field(default_factory=dict)
    cookies: dict[str, Any] = field(default_factory=dict)


class Examples:
    """Gives the examples of a contract's operations."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations = list(document.operations().values())
        self.named: Mapping[str, Any] = document.raw.get("x-examples", {})
        self.unknown: dict[str, None] = {}
        """Where a text without an example was asked for: `Share.title`."""
        self.ids: dict[str, str] = {}
        """The ids that were made, and what each is the id of: `file_id`."""
        ids: dict[str, list[str]] = {}
        for operation in self.operations:
            path = (part.node["name"] for part in operation.parameters.values() if part.node["in"] == "path")
            ids.setdefault(operation.tag, []).extend(path)
        self._places = {tag: _Place(tuple(names)) for tag, names in ids.items()}
        """Where the example of any operation of a resource begins, by the resource's name."""

    def call(self, operation: Operation) -> Call:
        """A call with what must be said, and what is named an example: of a body without required fields, all of it."""
        place = self._places[operation.tag]
        places: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
        for part in operation.parameters.values():
            parameter = part.node
            if parameter.get("required") or "example" in parameter:
                name, schema = parameter["name"], parameter.get("schema", ANY)
                is_given = "example" in parameter
                places[parameter["in"]][name] = parameter["example"] if is_given else self._value(schema, name, place)
        media = body_of(operation)
        if media is None:
            return Call(places["path"], places["query"], None, places["header"], places["cookie"])
        fields = self.document.shape(media.get("schema", ANY)).fields.values()
        place = replace(place, only_required=any(f.required for f in fields))
        body = self._value(media.get("schema", ANY), "", place)
        return Call(places["path"], places["query"], body, places["header"], places["cookie"])

    def answer(self, operation: Operation) -> Any:
        """What comes back when all goes well, with everything in it that can be; ABSENT where that is not JSON."""
        media = answer_of(operation)
        return ABSENT if media is None else self._value(media.get("schema", ANY), "", self._places[operation.tag])

    def schema(self, name: str) -> Any:
        """A value of a named schema, with everything in it that can be."""
        return self._value({"$ref": f"#/components/schemas/{name}"}, "", _Place())

    def _value(self, node: Node, name: str, place: _Place) -> Any:
        """An example of the schema, for a field of this name; ABSENT where an optional one is best left out."""
        shape, given = self.document.shape(node), self._given(node)
        if given is not ABSENT:
            return given
        schema = name_of(without_null(node))
        if schema in place.within:
            return ABSENT  # what contains itself does so once in an example
        place = replace(place, within=(*place.within, schema)) if schema else place
        if shape.kind == "object" and shape.fields:
            return _taken(self._object(shape, place), self.document.resolve(without_null(node)).get("x-rules", []))
        if shape.kind == "union":
            return self._value(shape.options[0], name, place)
        if (by_name := self._by_name(shape, name)) is not ABSENT:
            return by_name
        if shape.kind == "array":
            item = self._value(shape.items or ANY, name, place)
            return [] if item is ABSENT else [item]
        return self._made(shape, name, place)

    def _object(self, shape: Shape, place: _Place) -> dict[str, Any]:
        made = {}
        for name, inner in shape.fields.items():
            is_left_out = place.only_required or self.named.get(name, ABSENT) is None
            if inner.required or not is_left_out:
                owner = (inner.owner,) if inner.owner and inner.owner not in place.within else ()
                within = replace(place, within=(*place.within, *owner))
                value = self._value(inner.node, name, within)
                if value is not ABSENT:
                    made[name] = value
        return made

    def _given(self, node: Node) -> Any:
        """The example that a schema itself has, or one that it refers to."""
        for place in (node, without_null(node), self.document.resolve(without_null(node))):
            for value in examples_in(place):
                return value
        return ABSENT

    def _by_name(self, shape: Shape, name: str) -> Any:
        value = self.named.get(name, ABSENT)
        is_fitting = isinstance(value, KINDS.get(shape.kind, object)) and not (
            isinstance(value, bool) and shape.kind != "boolean"
        )
        return value if is_fitting and (shape.values is None or value in shape.values) else ABSENT

    def _made(self, shape: Shape, name: str, place: _Place) -> Any:
        if shape.values:
            return shape.values[0]
        if shape.default is not NOTHING and shape.default is not None:
            return shape.default
        if shape.kind == "string":
            return self._text(shape, name, place)
        if shape.kind in ("number", "integer"):
            least = shape.bounds.get("minimum", shape.bounds.get("exclusiveMinimum", 0))
            return max(least, 1) if shape.bounds.get("maximum", 1) >= 1 else shape.bounds["maximum"] / 2
        return {"boolean": True, "object": {}}.get(shape.kind)

    def _text(self, shape: Shape, name: str, place: _Place) -> str:
        if shape.format in BY_FORMAT:
            return BY_FORMAT[shape.format]
        if shape.format == "uuid" or re.fullmatch(r"(\w+_)?ids?", name):
            owner = self._owner(name.removesuffix("s"), place)
            made = str(uuid5(NAMESPACE_URL, owner))
            self.ids[made] = owner
            return made
        self.unknown[f"{place.within[-1]}.{name}" if place.within else name] = None
        return name

    def _owner(self, name: str, place: _Place) -> str:
        """What an id is the id of: `id` of a File is what elsewhere is called file_id."""
        if name != "id" or not place.within:
            return name if re.search(r"(^|_)id$", name) else f"{name}_id"  # collections hold ids too
        words = [word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", place.within[-1].removesuffix("WithRuns"))]
        own = "_".join(w for w in words if w not in ("deleted", "list", "item"))
        named = (n for n in place.ids if own.endswith(n.removesuffix("_id")) or own.startswith(n.removesuffix("_id")))
        return max(named, key=lambda n: own.endswith(n.removesuffix("_id")), default=f"{own}_id")


def _taken(made: dict[str, Any], rules: list[Node]) -> dict[str, Any]:
    """The fields of an example without those that a value beside them does not take."""
    for rule in (rule for rule in rules if rule.get("by") in made):
        belonging = {**rule.get("takes", {}), **rule.get("needs", {})}
        value = made[rule["by"]]
        own = belonging.get(str(value).lower() if isinstance(value, bool) else value)
        made = {name: one for name, one in made.items() if name == own or name not in belonging.values()}
    return made


def fill(document: Node) -> None:
    """Put the examples into the document: into each body and answer that is JSON and has none."""
    examples = Examples(Document(document))
    for operation in examples.operations:
        body, answer = _json(operation.body), answer_of(operation)
        if body is not None:
            body.setdefault("example", examples.call(operation).body)
        if answer is not None:
            answer.setdefault("example", examples.answer(operation))


def body_of(operation: Operation) -> Node | None:
    """The first media type of the body."""
    return next(iter((operation.body.node.get("content") or {}).values()), None) if operation.body else None


def answer_of(operation: Operation) -> Node | None:
    """The JSON of the answer when all goes well."""
    return _json(next((part for status, part in operation.responses.items() if status.startswith("2")), None))


def _json(part: Part | None) -> Node | None:
    media: Node | None = (part.node.get("content") or {}).get("application/json") if part else None
    return media


def examples_in(schema: Node) -> list[Any]:
    """The examples that a schema itself has."""
    return [schema["const"]] if "const" in schema else list(schema.get("examples", []))
