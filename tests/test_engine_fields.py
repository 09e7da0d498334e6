"""The engine reads all that a request may say: what a newer version of the API lets it say is not passed over in silence."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cloudglue import strategies
from cloudglue.local.http.app import operations
from tools.contract.merge import CONTRACT, merge
from tools.contract.structure import Document, Node, Operation

PACKAGE = Path(__file__).resolve().parent.parent / "cloudglue"
FILES = [file for file in (PACKAGE / "local").rglob("*.py") if "simulation" not in file.parts]
# Of strategies only what reads a config: its arguments make one.
CODE = "\n".join([*(file.read_text(encoding="utf-8") for file in FILES), inspect.getsource(strategies.preview)])
UNREAD = {"narrative_config": "answered 501: the engine has no model"}
"""Fields of requests that the engine need not read, and why."""
TO_DO = "read it in cloudglue/local; or say in docs/explanations/engine.md what the engine does without it, and add it to UNREAD"

DOCUMENT = Document(merge(CONTRACT))
REAL = operations(None, None, None)  # type: ignore[arg-type]  # only the paths are looked at
OPERATIONS = [one for one in DOCUMENT.every_operation() if one.method.upper() in REAL.get(one.path, ())]


def names(node: Node) -> Iterator[str]:
    """The fields of a schema, and of those below it."""
    shape = DOCUMENT.shape(node)
    for name, field in shape.fields.items():
        yield name
        yield from () if name in UNREAD else names(field.node)
    for below in (*shape.options, *([shape.items] if shape.items else [])):
        yield from names(below)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_the_engine_reads_what_a_request_may_say(operation: Operation) -> None:
    content = operation.body.node["content"].values() if operation.body else ()
    fields = [name for media in content for name in names(media["schema"]) if name not in UNREAD]
    query = [name.removeprefix("query ") for name in operation.parameters if name.startswith("query ")]

    unread = [name for name in fields if not re.search(rf"\b{name}\b", CODE)]
    unread += [name for name in query if not re.search(rf'(request, |query_params\.get\()"{name}"', CODE)]

    assert unread == [], TO_DO


def test_every_operation_of_the_engine_is_looked_at() -> None:
    assert len(OPERATIONS) == sum(len(methods) for methods in REAL.values())
