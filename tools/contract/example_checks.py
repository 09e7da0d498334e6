"""Whether the contract allows its examples, those that are written in it and those that are made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema import Draft202012Validator

from tools.contract.findings import Finding, finding
from tools.contract.operation_examples import Examples, answer_of, body_of, examples_in
from tools.contract.structure import Document, Node, Operation

FORMATS = Draft202012Validator.FORMAT_CHECKER


def problems(document: Node) -> Iterator[Finding]:
    """Which examples the contract does not allow, and which texts have none; what is in many examples is told of once."""
    examples = Examples(Document(document))
    written = (
        (f"{place}: examples", node, value)
        for name, schema in document["components"].get("schemas", {}).items()
        for place, node in _parts(name, schema)
        for value in examples_in(node)
    )
    found = list(_violations(document, written))
    made = (one for operation in examples.operations for one in _said(examples, operation))
    yield from found or _violations(document, made)  # what is made holds what is written
    for place in examples.unknown:
        text = "has no example; write 'examples: [...]', or say it for all fields of the name under x-examples"
        schema, _, field = place.partition(".")
        fields = document["components"].get("schemas", {}).get(schema, {}).get("properties", {})
        yield finding(fields, field, place, text)


def _violations(document: Node, values: Iterable[tuple[str, Node, Any]]) -> Iterator[Finding]:
    told = set()
    for place, schema, value in values:
        # As its root, a schema is one in which references to components lead somewhere.
        judge = Draft202012Validator({**schema, "components": document["components"]}, format_checker=FORMATS)
        for error in judge.iter_errors(value):
            fault = (list(error.path)[-1:], error.message)
            if str(fault) not in told:
                told.add(str(fault))
                text = f"{error.message}; correct it there, or under x-examples"
                yield finding(schema, None, f"{place}, {error.json_path}", text)


def _said(examples: Examples, operation: Operation) -> Iterator[tuple[str, Node, Any]]:
    """Each value of an operation's example, with its schema and what it is called."""
    call = examples.call(operation)
    for part in operation.parameters.values():
        values = {"path": call.path, "query": call.query}.get(part.node["in"], {})
        if part.node["name"] in values:
            yield f"{operation.title}: example of {part.node['name']}", part.node["schema"], values[part.node["name"]]
    if (media := body_of(operation)) is not None:
        yield f"{operation.title}: example of the body", media["schema"], call.body
    if (media := answer_of(operation)) is not None:
        yield f"{operation.title}: example of the answer", media["schema"], examples.answer(operation)


def _parts(place: str, schema: Node) -> Iterator[tuple[str, Node]]:
    """A schema and those written inside it, each with its place."""
    yield place, schema
    for name, inner in schema.get("properties", {}).items():
        yield from _parts(f"{place}.{name}", inner)
    for inner in [*schema.get("allOf", []), *schema.get("oneOf", []), schema.get("items")]:
        if inner:
            yield from _parts(place, inner)
