"""What a simulation of the service needs of the contract besides the generated code: what operations take, and examples of what they answer.

It becomes examples.json beside the code: read where the service is simulated, and nowhere else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tools.contract.operation_examples import ABSENT, Examples, answer_of, body_of
from tools.contract.structure import Document, Node, Operation, name_of

FILE = "examples.json"


def text(document: Node) -> str:
    """The file's content: a line for each operation and for each union, so that a change of one is a change of its line."""
    examples = Examples(Document(document))
    operations = {f"{one.tag}.{one.verb}": _operation(examples, one) for one in examples.operations}
    unions = dict(_unions(examples))
    # What an id in an example is the id of is known when all examples are made.
    ids = dict(sorted(examples.ids.items(), key=lambda item: item[1]))
    parts: dict[str, dict[str, Any]] = {"operations": operations, "unions": unions, "ids": ids}
    return "{" + ",\n".join(f"{json.dumps(name)}: {{\n{_lines(part)}}}" for name, part in parts.items()) + "}\n"


def _lines(part: dict[str, Any]) -> str:
    return (
        ",\n".join(f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in part.items())
        + "\n"
    )


def _operation(examples: Examples, operation: Operation) -> dict[str, Any]:
    body, answer = body_of(operation), answer_of(operation)
    status, good = next((s, part.node) for s, part in operation.responses.items() if s.startswith("2"))
    events = (good.get("content") or {}).get("text/event-stream", {}).get("schema", {})
    value = examples.answer(operation)
    return {
        "status": int(status) if status.isdecimal() else 200,
        "errors": sorted(int(s) for s in operation.responses if s.isdecimal() and int(s) >= 400),
        "body": name_of(body["schema"]) if body else None,
        "needs_body": bool(operation.body and operation.body.node.get("required")),
        "answer": name_of(answer["schema"]) if answer else None,
        "events": name_of(events),
        "required": [
            p.node["name"] for p in operation.parameters.values() if p.node["in"] == "query" and p.node.get("required")
        ],
        "unique": operation.raw.get("x-unique", []),
        "path": examples.call(operation).path,
        "example": None if value is ABSENT else value,
    }


def _unions(examples: Examples) -> Iterator[tuple[str, dict[str, Any]]]:
    """Of each union that says what it is by a field, an example for each value of that field."""
    for name, schema in examples.document.raw.get("components", {}).get("schemas", {}).items():
        said = schema.get("discriminator")
        if said:
            named = {tag: re.sub(".*/", "", target) for tag, target in said["mapping"].items()}
            yield name, {tag: {**examples.schema(part), said["propertyName"]: tag} for tag, part in named.items()}
