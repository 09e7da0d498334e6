"""YAML in the house form for operations, parameters and fields that the contract lacks, and for what will go.

Their descriptions say TODO, with the words of the other document, and lint.py refuses them until they are written. What the
contract has already is referred to, if this resource uses it or several do: the same schemas, parameters and errors are not
written again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.contract.comparison import Difference, count_in_parameters, count_in_schemas
from tools.contract.lint import MARKER
from tools.contract.matching import matching_schemas, without_null
from tools.contract.structure import ANY, NOTHING, Document, Node, Operation, Part, Shape, name_of
from tools.contract.yaml_lines import flow, lines

TODO = f"{MARKER}: describe"
ENDS = ("succeeded", "failed")
ANY_SHAPE = Shape("any")
VERBS = {"post": "create", "put": "update", "patch": "update", "delete": "delete"}


@dataclass(frozen=True)
class Skeletons:
    """What there is to add to the contract, as YAML."""

    files: dict[str, str]
    """The text of one file a resource, by the resource's name: its new operations, and the schemas that they and new fields need."""
    fields: list[tuple[Difference, str]]
    """The lines of each field and each parameter that is missing here, and of what will go, to be put where the difference says."""


def skeletons(here: Document, there: Document, differences: Sequence[Difference]) -> Skeletons:
    """What is missing here, operations, parameters and fields."""
    missing = [one for one in differences if one.change == "missing here"]
    new = [one.places[0].operation for one in missing if one.subject == "operation"]
    fields = [one for one in missing if one.subject in ("field", "parameter")]
    fields += [one for one in differences if one.subject == "deprecated" and one.there is True and one.node]
    files, written = {}, []
    for tag in dict.fromkeys(_snake(op.tag) for op in [*new, *(one.places[0].operation for one in fields)]):
        writer = _Writer(here, there, tag)
        paths: Node = {}
        for operation in (op for op in new if _snake(op.tag) == tag):
            paths.setdefault(operation.path, {})[operation.method] = writer.operation(operation)
        written += [(one, writer.field(one)) for one in fields if _snake(one.places[0].operation.tag) == tag]
        if paths or writer.schemas:
            files[tag] = _text(here, tag, paths, writer.schemas)
    return Skeletons(files, written)


def _text(here: Document, tag: str, paths: Node, schemas: dict[str, Node]) -> str:
    made: Node = {"paths": paths} if paths else {}
    if schemas:
        made["components"] = {"schemas": schemas}
    known = {t["name"] for t in here.raw.get("tags", [])}
    head = f"# {TODO}." + ("" if tag in known else f" {tag} is a new resource: name it under tags in openapi.yaml.")
    return "\n".join([head, *lines(made)]) + "\n"


class _Writer:
    """Writes the operations of one resource, and collects the schemas they need that are not here yet."""

    def __init__(self, here: Document, there: Document, tag: str) -> None:
        self.here, self.there, self.tag = here, there, tag
        self.schemas: dict[str, Node] = {}
        # One that lacks a field here is still the same: the field is a difference of its own.
        self._names = matching_schemas(here, there)
        self._taken = {str(op.name) for op in here.operations().values()}
        self._common = _common(here, tag)

    def operation(self, operation: Operation) -> Node:
        name = self._name(operation)
        summary = f"{_todo(operation.raw, 'summary').rstrip('.')}."  # a sentence
        made: Node = {"operationId": name, "tags": [self.tag], "summary": summary, "description": _todo(operation.raw)}
        made |= self._job(operation)
        noun = "".join(word.title() for word in name.split("_"))
        if operation.parameters:
            made["parameters"] = [self._parameter(part.node, noun) for part in operation.parameters.values()]
        if operation.body:
            content = self._content(operation.body.node, f"{noun}Request")
            made["requestBody"] = {"required": bool(operation.body.node.get("required")), "content": content}
        made["responses"] = {
            status: self._answer(status, part, f"{noun}Answer") for status, part in operation.responses.items()
        }
        return made

    def field(self, one: Difference) -> str:
        """The line of a field or a parameter that is missing here, or what is to be said of what will go."""
        if one.subject == "deprecated":
            day = re.search(r"\b\d{4}-\d{2}-\d{2}\b", _todo(one.node or ANY))
            sunset = {**({"until": day[0]} if day else {}), "instead": _todo(one.node or ANY)}
            # A field and a parameter stand in one line, an operation has a line for each key.
            between = ", " if one.places[0].part else "\n"
            return f"deprecated: true{between}x-sunset: {flow(sunset)}"
        if one.subject == "parameter":
            return f"- {flow(self._parameter(one.node or ANY, _camel(one.places[0].operation.name)))}"
        name = one.path.rpartition(".")[2]
        node = self.schema(one.node or ANY, f"{one.schema or _camel(self.tag)}{_camel(name)}")
        return flow({name: node})[1:-1]

    def _name(self, operation: Operation) -> str:
        """<resource>_<verb>, from what the operation is called there or else from its method."""
        words = _snake(operation.name).split("_") if operation.name else []
        own = {w for word in self.tag.split("_") for w in (word, word.removesuffix("s"))}
        verb = "_".join(w for w in words if w not in own and w.removesuffix("s") not in own)
        ends_in_id = operation.path.endswith("}")
        verb = verb or VERBS.get(operation.method, "get" if ends_in_id else "list")
        name = f"{self.tag}_{verb}"
        name = name if name not in self._taken else f"{self.tag}_{'_'.join(words)}"
        self._taken.add(name)
        return name

    def _job(self, operation: Operation) -> Node:
        """In which states a job has ended, where the operation reads one: those in which others of the contract have."""
        content = operation.responses["200"].node.get("content", {}) if "200" in operation.responses else {}
        answer = self.there.shape(content.get("application/json", {}).get("schema", ANY))
        status = self.there.shape(answer.fields["status"].node) if "status" in answer.fields else ANY_SHAPE
        jobs = [one.raw["x-job"] for one in self.here.operations().values() if "x-job" in one.raw]
        ends = {how: [v for v in status.values or () if any(v in job[how] for job in jobs)] for how in ENDS}
        is_read = operation.method == "get" and operation.path.endswith("}")
        return {"x-job": ends} if is_read and all(ends.values()) else {}

    def _parameter(self, node: Node, noun: str) -> Node:
        for name, ours in sorted(
            self.here.raw.get("components", {}).get("parameters", {}).items(), key=lambda item: len(item[0])
        ):
            same = (ours["in"], ours["name"]) == (node["in"], node["name"])
            same = same and f"#/components/parameters/{name}" in self._common
            if same and not count_in_parameters(self.here, self.there, ours, node):
                return {"$ref": f"#/components/parameters/{name}"}
        required = {"required": True} if node.get("required") else {}
        schema = self.schema(node.get("schema", ANY), noun + _camel(node["name"]), is_described=False)
        return {"name": node["name"], "in": node["in"], **required, "description": _todo(node), "schema": schema}

    def _answer(self, status: str, part: Part, noun: str) -> Node:
        if not status.startswith("2"):
            for name, ours in self.here.raw.get("components", {}).get("responses", {}).items():
                if status in self._statuses(name) and self._is_same_content(ours, part.node):
                    return {"$ref": f"#/components/responses/{name}"}
        content = self._content(part.node, noun)
        return {"description": _todo(part.node), **({"content": content} if content else {})}

    def _statuses(self, response: str) -> set[str]:
        """The statuses under which the contract uses one of its shared answers."""
        reference = f"#/components/responses/{response}"
        answers = (item for op in self.here.operations().values() for item in op.responses.items())
        return {status for status, part in answers if part.reference == reference}

    def _is_same_content(self, ours: Node, theirs: Node) -> bool:
        mine, other = (
            [media.get("schema", ANY) for media in node.get("content", {}).values()] for node in (ours, theirs)
        )
        return len(mine) == len(other) and not any(
            count_in_schemas(self.here, self.there, *pair) for pair in zip(mine, other, strict=True)
        )

    def _content(self, node: Node, noun: str) -> Node:
        content = (node.get("content") or {}).items()
        return {
            kind: {"schema": self.schema(media.get("schema", ANY), noun, is_described=False)} for kind, media in content
        }

    # -- schemas

    def schema(self, node: Node, noun: str, *, is_described: bool = True) -> Node:
        """The schema at a place: a line where it is simple, else a reference to one with a name."""
        shape = self.there.shape(node)
        if not (shape.fields or shape.kind == "union" or (shape.values and len(shape.values) > 1)):
            return {**self._simple(shape, noun), **({"description": _todo(node)} if is_described else {})}
        reference = {"$ref": f"#/components/schemas/{self._schema_name(node, shape, noun)}"}
        if not shape.nullable:
            return reference
        return {"oneOf": [reference, {"type": "null"}], **({"description": _todo(node)} if is_described else {})}

    def _simple(self, shape: Shape, noun: str) -> Node:
        made: Node = {} if shape.kind == "any" else {"type": [shape.kind, "null"] if shape.nullable else shape.kind}
        if shape.values:
            made["const"] = shape.values[0]
        made |= {"format": shape.format} if shape.format else {}
        made |= shape.bounds
        made |= {} if shape.default is NOTHING else {"default": shape.default}
        if shape.kind == "array":
            made["items"] = self.schema(shape.items or ANY, f"{noun}Item", is_described=False)
        if shape.kind == "object":
            further = shape.further
            made["additionalProperties"] = further is not None and (
                self.schema(further, f"{noun}Value", is_described=False) if further else True
            )
        return made

    def _schema_name(self, node: Node, shape: Shape, noun: str) -> str:
        target = self.there.resolve(without_null(node))
        if id(target) in self._names:
            return self._names[id(target)]
        ours = self.here.raw.get("components", {}).get("schemas", {})
        for name, mine in ours.items():
            is_common = f"#/components/schemas/{name}" in self._common
            if is_common and not count_in_schemas(self.here, self.there, mine, without_null(node)):
                self._names[id(target)] = name
                return str(name)
        wanted = _camel(name_of(node) or noun)
        taken = {*ours, *self.schemas}
        name = next(
            n for n in (wanted, f"{_camel(self.tag)}{wanted}", f"{noun}{wanted}", f"{wanted}2") if n not in taken
        )
        self._names[id(target)] = name
        self.schemas[name] = {}  # its place in the file is before what it holds
        self.schemas[name] = self._named(shape, name, _todo(target))
        return name

    def _named(self, shape: Shape, name: str, todo: str) -> Node:
        if shape.kind == "union":
            options = [self.schema(o, f"{name}{i + 1}", is_described=False) for i, o in enumerate(shape.options)]
            return {"description": todo, "oneOf": options}
        if shape.values:
            return {"description": todo, "type": shape.kind, "enum": list(shape.values)}
        required = [field for field, f in shape.fields.items() if f.required]
        fields = {field: self.schema(f.node, name + _camel(field)) for field, f in shape.fields.items()}
        return {
            "description": todo,
            "type": "object",
            **({"required": required} if required else {}),
            "properties": fields,
        }


def _todo(node: Node, key: str = "description") -> str:
    """What is left to be written, with what stands there."""
    words = " ".join(str(node.get(key, "")).split())
    return f"{MARKER}: {words}" if words else TODO


def _common(here: Document, tag: str) -> set[str]:
    """What the operations of this resource refer to, or those of several."""
    users: dict[str, set[str]] = {}
    for operation in here.operations().values():
        todo, seen = [operation.raw], set[str]()
        while todo:
            new = set(re.findall(r'"(#/components/[^"]+)"', json.dumps(todo.pop()))) - seen
            seen |= new
            todo += [here.resolve({"$ref": reference}) for reference in new]
        for reference in seen:
            users.setdefault(reference, set()).add(_snake(operation.tag))
    return {reference for reference, tags in users.items() if tag in tags or len(tags) > 1}


def _words(name: str) -> Iterator[str]:
    yield from re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)


def _snake(name: str) -> str:
    return "_".join(word.lower() for word in _words(name))


def _camel(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in _words(name))
