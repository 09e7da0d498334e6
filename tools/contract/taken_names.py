"""Whether operations and fields are called so that each has a method, or an attribute, of its own."""

from __future__ import annotations

from collections.abc import Iterator

from tools.contract.extensions import CURSORS
from tools.contract.findings import Finding, finding
from tools.contract.foreign.identifiers import MODEL
from tools.contract.foreign.paging import method
from tools.contract.operation_examples import answer_of, body_of
from tools.contract.structure import Document, Node, Operation, name_of


def misnamed(document: Node) -> Iterator[Finding]:
    """Operations that are not called `<resource>_<verb>`, and two that are called alike."""
    tags = {tag.get("name") for tag in document.get("tags", [])}
    seen: dict[str, str] = {}
    for one in Document(document).every_operation():
        name, own = one.name, one.raw.get("tags", [])
        if len(own) != 1 or own[0] not in tags:
            yield finding(one.raw, "tags", one.title, f"has the tags {own}; give it one of those in openapi.yaml")
        elif not name.startswith(f"{own[0]}_") or name == f"{own[0]}_":
            yield finding(one.raw, "operationId", one.title, f"has the operationId {name!r}; call it {own[0]}_<verb>")
        first = seen.setdefault(name or one.title, one.title)
        if first != one.title:
            yield finding(one.raw, "operationId", one.title, f"has the operationId of {first}")


def taken(document: Node) -> Iterator[Finding]:
    """Operations that are called as another's method is, and fields that are called as a model's method is."""
    schemas = Document(document)
    resources: dict[str, list[Operation]] = {}
    for operation in schemas.every_operation():
        resources.setdefault(operation.tag, []).append(operation)
    for operations in resources.values():
        yield from _methods(operations)
    for name, schema in document["components"].get("schemas", {}).items():
        for part in [schema, *schema.get("allOf", [])]:
            fields = part.get("properties", {})
            for field in [field for field in fields if field in MODEL]:
                text = f"every model has a method of this name; no field of ours is called {', '.join(sorted(MODEL))}"
                yield finding(fields, field, f"{name}.{field}", text)


def _methods(operations: list[Operation]) -> Iterator[Finding]:
    owners = {one.verb: one for one in operations if not one.raw.get("x-handwritten")}
    made: dict[str, str] = {}
    for operation in operations:
        for called, key in _made(operation, operations):
            if called in owners:
                text = f"{key} of {operation.title} makes a method {called}; give this operationId another verb"
                yield finding(owners[called].raw, "operationId", owners[called].title, text)
            elif called in made:
                text = f"{key} makes a method {called}, and so does {made[called]}; they cannot both be in one resource"
                yield finding(operation.raw, key, operation.title, text)
            made.setdefault(called, f"{key} of {operation.title}")


def _made(operation: Operation, operations: list[Operation]) -> Iterator[tuple[str, str]]:
    """What an operation has besides its own method, each with the key that makes it."""
    raw = operation.raw
    names = {part.node["name"] for part in operation.parameters.values() if part.node["in"] == "query"}
    pages = raw.get("x-pages", {})
    if "limit" in names and names & set(CURSORS) and pages is not False:
        yield pages.get("method", method(operation.verb)), "x-pages" if "method" in pages else "operationId"
    if "x-job" in raw:
        yield "wait", "x-job"
        for one in operations:
            if one.method == "post" and body_of(one) and _answer(one) and _answer(one) == _answer(operation):
                yield f"{one.verb}_and_wait", "x-job"
    answer = operation.responses.get("200")
    if answer and "text/event-stream" in answer.node.get("content", {}):
        yield "stream", "responses"


def _answer(operation: Operation) -> str | None:
    """The model that an operation answers with."""
    answer = answer_of(operation)
    return name_of(answer.get("schema", {})) if answer else None
