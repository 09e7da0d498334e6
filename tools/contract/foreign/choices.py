"""Choices between schemas, as far as one Python type can tell them apart: the rest becomes the nearest type that holds them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from tools.contract.structure import Document, Node, Shape, name_of

from .directions import Direction
from .identifiers import are_told_apart, is_attribute

# Texts that are decoded to something that is not text.
SPECIAL = ("date", "date-time", "uuid")


class Writer(Protocol):
    """Writes schemas, and gives names to those that need one."""

    document: Document

    def written(self, node: Node | bool, direction: Direction, place: str) -> Node:
        """The schema, to stand at a place."""
        ...

    def map(self, values: Node, place: str) -> Node:
        """What has keys of its own."""
        ...

    def same(self, made: Node, place: str) -> Node:
        """A reference to a schema that may have a name already."""
        ...

    def enum(self, values: list[Any], place: str) -> Node:
        """A reference to a new enum."""
        ...


def is_of_models(document: Document, shape: Shape) -> bool:
    """Whether a schema is a choice between several objects, each with fields of its own, and nothing else."""
    options = list(_options(document, shape)) if shape.kind == "union" else []
    return len(options) > 1 and all(_is_model(document, option) for option in options)


def choice_of_models(schemas: Writer, node: Node, shape: Shape, direction: Direction, place: str) -> Node:
    """A choice between several objects, as it stands under a name: told apart by one field where the contract says so."""
    given = list(_options(schemas.document, shape))
    options = [schemas.written(option, direction, f"{place} option {n}") for n, option in enumerate(given, 1)]
    references = [{"$ref": option["$ref"]} for option in options]
    made: Node = {"oneOf": [one for n, one in enumerate(references) if one not in references[:n]]}
    said = node.get("discriminator")
    if isinstance(said, dict) and said.get("propertyName"):
        mapping = dict(_mapping(schemas.document, said, given, references))
        made["discriminator"] = {"propertyName": said["propertyName"], "mapping": mapping}
    return made


def reduced(schemas: Writer, node: Node, shape: Shape, direction: Direction, place: str) -> Node:
    """A choice without null, as one schema or as options that a decoder can tell apart."""
    document = schemas.document
    if is_of_models(document, shape):
        return schemas.same(choice_of_models(schemas, node, shape, direction, place), place)
    options = [(option, document.shape(option)) for option in _options(document, shape)]
    by_kind: dict[str, list[tuple[Node, Shape]]] = {}
    for option, inner in options:
        by_kind.setdefault(inner.kind, []).append((option, inner))
    if "any" in by_kind or "union" in by_kind:
        return {}
    if "integer" in by_kind and "number" in by_kind:
        by_kind["number"] += by_kind.pop("integer")
    objects = by_kind.get("object", [])
    if len(objects) > 1 and all(_is_model(document, option) for option, _ in objects):
        return {}  # objects to be told apart, and beside them what is not an object: JSON as it is
    made = []
    for kind, several in by_kind.items():
        made.append(_one(schemas, kind, several, direction, place, is_alone=len(by_kind) == 1))
    return made[0] if len(made) == 1 else {"anyOf": made}


def _one(
    schemas: Writer, kind: str, several: list[tuple[Node, Shape]], direction: Direction, place: str, *, is_alone: bool
) -> Node:
    """The one schema of a kind that holds all of these."""
    if len(several) == 1 and (is_alone or several[0][1].format != "date-time"):
        written = schemas.written(several[0][0], direction, f"{place} {kind}")
        return {key: value for key, value in written.items() if key not in ("description", "default", "deprecated")}
    values = [value for _, inner in several for value in inner.values or ()]
    if all(inner.values for _, inner in several) and {type(v) for v in values} in ({str}, {int}):
        return schemas.enum(values, f"{place} {kind}")
    if kind == "object":
        return schemas.map({}, f"{place} object")
    return {"type": "array", "items": {}} if kind == "array" else {"type": kind}


def _options(document: Document, shape: Shape) -> Iterator[Node]:
    """The options of a choice, and those of choices within it."""
    for option in shape.options:
        inner = document.shape(option)
        if inner.kind == "union" and inner is not shape:
            yield from _options(document, inner)
        else:
            yield option


def _is_model(document: Document, node: Node) -> bool:
    shape = document.shape(node)
    names = all(map(is_attribute, shape.fields))
    return has_fields(shape) and names and not is_open(document, node)


def has_fields(shape: Shape) -> bool:
    """Whether a schema is an object with fields that have names of their own; one without is a map."""
    return shape.kind == "object" and bool(shape.fields) and are_told_apart(shape.fields)


def is_open(document: Document, node: Node) -> bool:
    """Whether an object says of itself that it has other keys too."""
    if "$ref" in node and is_open(document, document.resolve({"$ref": node["$ref"]})):
        return True
    given = node.get("additionalProperties")
    return given not in (None, False) or any(is_open(document, part) for part in node.get("allOf", []))


def _mapping(
    document: Document, said: dict[str, Any], given: list[Node], references: list[Node]
) -> Iterator[tuple[str, str]]:
    """Which value of the field names which object: by the contract's own list, else by the field's constants, else by their names."""
    for option, reference in zip(given, references, strict=True):
        name = name_of(option) or ""
        listed = [tag for tag, target in (said.get("mapping") or {}).items() if str(target).rpartition("/")[2] == name]
        field = document.shape(option).fields.get(said["propertyName"])
        values = document.shape(field.node).values if field else None
        yield from ((str(tag), reference["$ref"]) for tag in listed or values or ([name] if name else []))
