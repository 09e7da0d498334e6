"""Schemas in the one form that the generator reads, whatever dialect they are written in.

`nullable`, `anyOf` with null, lists of types, `allOf`, `const` and single choices become one of each. What becomes a class (an object with
fields, an enum, a choice of objects) gets a name under components.schemas; all else is written where it stands.
"""

from __future__ import annotations

from typing import Any

from tools.contract.structure import ANY, NOTHING, Document, Node, Shape, name_of

from . import identifiers
from .choices import SPECIAL, choice_of_models, has_fields, is_of_models, is_open, reduced
from .directions import Direction, Directions
from .places import at

KEPT = ("description", "deprecated")
SCALARS = ("string", "number", "integer", "boolean")


class Schemas:
    """Writes schemas; `made` has those with a name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.directions = Directions(document)
        self.made: dict[str, Node] = {}
        self._names: dict[tuple[str, Direction], str] = {}
        self._modules: set[str] = set()
        self._open: set[str] = set()
        # Named schemas have the first choice: what has no name is called after its place.
        self._called = {name: self._new(name) for name in self.directions.schemas}

        for name in self.directions.schemas:  # those that no operation uses too
            with at(f"components.schemas.{name}"):
                for variant in self.directions.variants(name):
                    self.written(_reference_to(name), variant, name)

    def written(self, node: Node | bool, direction: Direction, place: str) -> Node:
        """The schema, to stand at `place`, after which what has no name is called."""
        if isinstance(node, bool):
            return {}
        shape = self.document.shape(node)
        core = self._core(node, shape, direction, place)
        if shape.nullable and shape.kind not in ("any", "null"):
            core = _or_null(core)
        return {**core, **self._said(node, shape)}

    def fields(self, node: Node, direction: Direction, place: str) -> Node:
        """An object with what it says of its fields, as it stands under a name."""
        shape = self.document.shape(node)
        properties, required = {}, []
        for name, field in shape.fields.items():
            flat = self._flat(field.node)
            if flat.get("writeOnly" if direction is Direction.ANSWER else "readOnly"):
                continue
            is_in_form = direction is Direction.FORM
            properties[name] = self._field(field.node, direction, f"{place} {name}", is_in_form)
            required += [name] if field.required else []
        made: Node = {**self._described(node), "type": "object"}
        made |= {"required": required} if required else {}
        made |= {"properties": properties}
        if is_open(self.document, node):
            made["additionalProperties"] = True
        rules = [rule for part in self._parts(node) for rule in part.get("x-rules", [])]
        texts = next((part["x-text"] for part in self._parts(node) if "x-text" in part), None)
        return made | ({"x-rules": rules} if rules else {}) | ({"x-text": texts} if texts else {})

    def map(self, values: Node, place: str) -> Node:
        """A reference to what has keys of its own; maps of one kind share a name."""
        made: Node = {"description": "", "type": "object", "additionalProperties": values or True}
        return self.named(place, made) if place in self.directions.schemas else self.same(made, place)

    def same(self, made: Node, place: str) -> Node:
        """A reference to a schema that has a name already, or that gets one after its place."""
        for name, known in self.made.items():
            if "properties" not in known and all(known.get(key) == made[key] for key in made if key != "discriminator"):
                return _reference_to(name)
        return self.named(place, made)

    def named(self, place: str, made: Node) -> Node:
        """A reference to a schema that becomes a class, called after its place."""
        self.made[self._name(place)] = {"description": f"What stands at {place.replace('_', ' ')}.", **made}
        return _reference_to(self._name(place))

    def _name(self, place: str) -> str:
        if place not in self._called:
            self._called[place] = self._new(place)
        return self._called[place]

    def _new(self, place: str) -> str:
        name = identifiers.class_name(place, self._modules)
        self._modules.add(identifiers.module_name(name))
        return name

    # -- one level

    def _field(self, node: Node, direction: Direction, place: str, is_in_form: bool) -> Node:
        below = Direction.ANSWER if direction is Direction.ANSWER else Direction.REQUEST
        if is_in_form and self.directions.is_file(node):
            file: Node = {"type": "string", "format": "binary"}
            is_list = self.document.shape(node).kind == "array"
            return {**({"type": "array", "items": file} if is_list else file), **self._described(node)}
        written = self.written(node, below, place)
        return without_null(written) if is_in_form else written

    def _core(self, node: Node, shape: Shape, direction: Direction, place: str) -> Node:
        name = self._reference(node)
        if name is None:
            return self._unnamed(node, shape, direction, place)
        if name in self._open:
            return {}  # a list of itself, with no object between
        variant = self.directions.variant(name, direction)
        if (name, variant) in self._names:
            return _reference_to(self._names[name, variant])
        suffix = self.directions.suffix(name, variant)
        place, target = f"{name} {suffix}" if suffix else name, self.directions.schemas[name]
        if has_fields(shape) or is_of_models(self.document, shape):
            called = self._names[name, variant] = self._name(place)  # before what is in it, which may refer to it
            self.made[called] = {}
            usual = {"description": f"What the contract calls {name}."}
            self.made[called] = usual | self._class(target, shape, variant, place)
            return _reference_to(called)
        self._open.add(name)
        try:
            core = self._unnamed(target, shape, direction, place)
        finally:
            self._open.discard(name)
        if core == _reference_to(self._called[place]):
            self._names[name, variant] = self._called[place]
            usual = {"description": f"What the contract calls {name}."}
            self.made[self._called[place]] |= usual | self._described(target)
        return core

    def _class(self, target: Node, shape: Shape, variant: Direction, place: str) -> Node:
        if shape.kind == "union":
            return {**self._described(target), **choice_of_models(self, target, shape, variant, place)}
        made = self.fields(target, variant, place)
        if isinstance(target.get("examples"), list) and not self.directions.differs(place):
            made["examples"] = target["examples"]
        return made

    def _unnamed(self, node: Node, shape: Shape, direction: Direction, place: str) -> Node:
        if shape.values is not None:
            return self._enum(node, shape, place)
        if shape.kind == "object":
            if has_fields(shape):
                return self.named(place, self.fields(node, direction, place))
            values = ANY if shape.fields else shape.further or ANY
            return self.map(self.written(values, direction, f"{place} value"), place)
        if shape.kind == "array":
            items = self.written(shape.items or ANY, direction, f"{place} item")
            return {"type": "array", "items": items, **shape.bounds}
        if shape.kind == "union":
            return reduced(self, node, shape, direction, place)
        if shape.kind not in SCALARS:
            return {"type": "null"} if shape.kind == "null" else {}
        given = shape.format if shape.kind == "string" and shape.format != "binary" else None
        return {"type": shape.kind, **({"format": given} if given else {}), **shape.bounds}

    def _enum(self, node: Node, shape: Shape, place: str) -> Node:
        values = list(shape.values or ())
        kinds = {type(value) for value in values}
        if not values:
            return {"type": "null"}
        is_large = kinds == {int} and max(map(abs, values)) >= 2**63  # which no decoder takes for an enum
        is_unprintable = kinds == {str} and not all(value.isprintable() for value in values)  # nor any literal
        if is_large or is_unprintable or (kinds - {str} and kinds - {int}):
            return {"type": shape.kind} if len(kinds) == 1 and shape.kind in SCALARS else {}
        kind = "string" if kinds == {str} else "integer"
        flat = self._flat(node)
        if "const" in flat:
            return {"type": kind, "const": values[0]}
        return self.enum(values, place, flat.get("x-enum-varnames") or flat.get("x-enumNames"))

    def enum(self, values: list[Any], place: str, names: object = None) -> Node:
        """A reference to a new enum."""
        values = list(dict.fromkeys(values))
        kind = "string" if isinstance(values[0], str) else "integer"
        called = identifiers.enum_names(values, names)
        return self.named(place, {"type": kind, "enum": values, "x-enum-varnames": called})

    # -- what a schema says besides its form

    def _reference(self, node: Node) -> str | None:
        """The named schema that a node is, with words of its own or null beside it; None where it is more, or none."""
        while True:
            if "$ref" in node:
                name = name_of(node)
                target = self.directions.schemas.get(name or "", {})
                if name is None:
                    node = self.document.resolve(node)
                elif "$ref" in target:
                    node = target
                else:
                    return name
                continue
            given = {key for key in ("allOf", "anyOf", "oneOf") if key in node}
            if len(given) != 1 or {"properties", "items", "enum", "const", "additionalProperties"} & set(node):
                return None
            options = [one for one in node[given.pop()] if isinstance(one, dict) and one.get("type") != "null"]
            if len(options) != 1 or options[0].get("enum") == [None]:
                return None
            node = options[0]

    def _said(self, node: Node, shape: Shape) -> Node:
        made = self._described(node)
        default = shape.default if shape.format not in SPECIAL else NOTHING
        is_plain = isinstance(default, (str, int, float)) and shape.kind not in ("union", "any", "object", "array")
        if default is not NOTHING and is_plain and _fits(default, shape):
            made["default"] = default
        flat = self._flat(node)
        if isinstance(flat.get("examples"), list) and shape.kind not in ("object", "union"):
            made["examples"] = flat["examples"]
        return made

    def _described(self, node: Node | bool) -> Node:
        if isinstance(node, bool):
            return {}
        found = {key: node[key] for key in KEPT if key in node}
        text = node.get("description")
        found |= {"description": str(text)} if text is not None else {}
        return found | {key: value for key, value in node.items() if key == "x-sunset"}

    def _flat(self, node: Node) -> Node:
        return {key: value for part in self._parts(node) for key, value in part.items()}

    def _parts(self, node: Node | bool) -> list[Node]:
        """What a schema is put together of by references, allOf and single choices, the inmost first."""
        if isinstance(node, bool):  # anything, or nothing
            return []
        below: list[Node] = []
        if "$ref" in node:
            below += self._parts(self.document.resolve({"$ref": node["$ref"]}))
        for part in node.get("allOf", []):
            below += self._parts(part)
        for key in ("anyOf", "oneOf"):
            options = [one for one in node.get(key, []) if isinstance(one, dict) and one.get("type") != "null"]
            below += self._parts(options[0]) if len(options) == 1 else []
        return [*below, node]


def _reference_to(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def without_null(node: Node) -> Node:
    """The schema without null, for what is not JSON: a form or a query leaves out what is not there."""
    if isinstance(node.get("type"), list):
        return {**node, "type": next(kind for kind in node["type"] if kind != "null")}
    options = [one for one in node.get("anyOf", []) if one != {"type": "null"}]
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    return node if "anyOf" not in node else {**options[0], **rest} if len(options) == 1 else {**rest, "anyOf": options}


def _or_null(core: Node) -> Node:
    if isinstance(core.get("type"), str):
        return {**core, "type": [core["type"], "null"]}
    if "anyOf" in core:
        return {"anyOf": [*core["anyOf"], {"type": "null"}]}
    return {"anyOf": [core, {"type": "null"}]} if core else {}


def _fits(default: Any, shape: Shape) -> bool:
    if shape.values is not None:
        return default in shape.values
    kinds = {"string": str, "integer": int, "number": int | float, "boolean": bool}
    return isinstance(default, kinds.get(shape.kind, ())) and isinstance(default, bool) == (shape.kind == "boolean")
