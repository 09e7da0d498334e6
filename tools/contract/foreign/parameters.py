"""The parameters of an operation: those of its path too, each with a plain schema, in an order of their own."""

from __future__ import annotations

import re

from tools.contract.structure import Document, Node, Operation

from . import identifiers
from .directions import Direction
from .schemas import Schemas, without_null

# What OpenAPI says of these in a header: they are not parameters.
IGNORED = ("accept", "content-type", "authorization")
PLACES = ("path", "query", "header", "cookie")


def written(schemas: Schemas, operation: Operation, place: str, notes: list[str]) -> tuple[str, list[Node]]:
    """The operation's path, and its parameters as the generator reads them.

    Raises:
        ValueError: One is of a form that cannot be sent.
    """
    path, made = f"/{operation.path.lstrip('/')}", list[Node]()
    for part in operation.parameters.values():
        node = part.node
        where, name = node.get("in"), str(node.get("name", ""))
        if where not in PLACES:
            raise ValueError(
                f"{operation.title}: the parameter {name!r} is in {where!r}; it may be in {', '.join(PLACES)}"
            )
        if where == "header" and name.lower() in IGNORED:
            continue
        if where == "path":
            if f"{{{name}}}" not in path:
                notes.append(f"{operation.title}: the parameter {name!r} is not in the path; left out")
                continue
            plain = identifiers.as_identifier(name)
            path, name = path.replace(f"{{{name}}}", f"{{{plain}}}"), plain
        one = _one(schemas, node, name, f"{place} {name}", operation, notes)
        made += [one] if one else []
    declared = {parameter["name"] for parameter in made if parameter["in"] == "path"}
    for name in re.findall(r"{([^}]*)}", path):
        if name not in declared:
            notes.append(f"{operation.title}: the path has {{{name}}}, which is not a parameter; taken as a text")
            plain = identifiers.as_identifier(name)
            path = path.replace(f"{{{name}}}", f"{{{plain}}}")
            made.append({"name": plain, "in": "path", "required": True, "schema": {"type": "string"}})
    return path, made


def _one(schemas: Schemas, node: Node, name: str, place: str, operation: Operation, notes: list[str]) -> Node | None:
    schema = node.get("schema")
    if schema is None:
        schema = next((media.get("schema") for media in (node.get("content") or {}).values()), None) or {}
    title = f"{operation.title}: the parameter {name!r} in {node['in']}"
    if _is_object(schemas.document, schema):
        if node.get("required"):
            raise ValueError(f"{title} is an object, and must be given; write its fields as parameters of their own")
        notes.append(f"{title} is an object; left out, `with_options(extra_query=…)` sends it")
        return None
    plain = without_null(schemas.written(schema, Direction.REQUEST, place))
    made: Node = {"name": name, "in": node["in"], "required": bool(node.get("required")) or node["in"] == "path"}
    text = node.get("description") or plain.pop("description", None)
    made |= {"description": str(text)} if text else {}
    is_list = plain.get("type") == "array"
    if is_list and (node["in"] != "query"):
        plain = {"type": "string"}
        made["description"] = f"{made.get('description', '')} Several are separated by commas.".strip()
    elif is_list and node.get("explode") is False:
        made["x-separator"] = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(str(node.get("style")), ",")
    return {**made, "schema": plain, **{key: value for key, value in node.items() if key in ("example", "x-sunset")}}


def _is_object(document: Document, node: Node) -> bool:
    shape = document.shape(node)
    inner = [shape.items] if shape.items else list(shape.options)
    return shape.kind == "object" or any(_is_object(document, one) for one in inner)
