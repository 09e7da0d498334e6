"""A contract as the generator reads it, made from one in whatever dialect of OpenAPI 3, and what there is to know of the change."""

from __future__ import annotations

from tools.contract.structure import Document, Node, Operation

from . import answers, bodies, paging, parameters, requirements, servers
from .operations import Names, sentence
from .places import at
from .schemas import Schemas

OWN = ("x-body", "x-answer", "x-content-type")
"""What the passes say of an operation to the generator; a contract that has them means something else."""


def normal_form(raw: Node) -> tuple[Node, list[str]]:
    """The same contract in the one form that the generator reads; and notes, of what was named or left out.

    Raises:
        ValueError: Something in it cannot be sent or read; the message says where it stands and what to do.
    """
    raw = requirements.left_out(raw)
    document, notes = Document(raw), list[str]()
    operations = list(document.every_operation())
    if not operations:
        raise ValueError("paths: has no operation; name at least one path with a method")
    schemas, names = Schemas(document), Names(document)
    notes += servers.key_notes(raw)
    paths: Node = {}
    for operation in operations:
        if operation.method == "trace":
            notes.append(f"{operation.title}: is not a call of a client; left out")
            continue
        resource, verb = names.of(operation)
        place = f"{resource}_{verb}"
        if "servers" in operation.raw:
            notes.append(f"{operation.title}: has servers of its own; it is sent where all are")
        if not operation.name:
            notes.append(f"{operation.title}: has no operationId; called {resource}.{verb}")
        with at(operation.title):
            path, made = _operation(schemas, operation, place, notes)
        paths.setdefault(path, {})[operation.method] = {**made, "operationId": place, "tags": [resource]}
    notes += (
        f"the resource {said!r} is called {name}: clients have something else of its name"
        for said, name in names.resources.items()
        if name.endswith("_api") and not said.endswith("api")
    )
    normal = Document({"components": {"schemas": schemas.made}})
    for made in (one for methods in paths.values() for one in methods.values()):
        found = paging.pages(normal, made["parameters"], made["responses"])
        resource, verb = made["tags"][0], made["operationId"].removeprefix(f"{made['tags'][0]}_")
        if (resource, paging.method(verb)) in names.given:
            found = False
        if "x-pages" not in made and found is not None:
            made["x-pages"] = found
    info = raw.get("info") or {}
    written = {
        **{key: value for key, value in raw.items() if key.startswith("x-")},
        "openapi": "3.1.0",
        "info": {"title": str(info.get("title") or "Service"), "version": str(info.get("version") or "0")},
        "servers": servers.written(raw, notes),
        "tags": _tags(raw, names.resources),
        "paths": paths,
        "components": {"schemas": schemas.made},
    }
    return written, notes


def _operation(schemas: Schemas, operation: Operation, place: str, notes: list[str]) -> tuple[str, Node]:
    path, given = parameters.written(schemas, operation, place, notes)
    raw = operation.raw
    made: Node = {key: value for key, value in raw.items() if key.startswith("x-") and key not in OWN}
    made |= {"summary": sentence(operation), "parameters": given}
    description = str(raw.get("description") or "").strip()
    if description and raw.get("summary"):
        made["description"] = description
    if raw.get("deprecated") and "x-sunset" not in raw:
        made["description"] = f"{description} Deprecated.".strip()
    made |= bodies.written(schemas, operation, place, notes)
    return path, made | answers.written(schemas, operation, place, notes)


def _tags(raw: Node, resources: dict[str, str]) -> list[Node]:
    described = {str(tag.get("name")): str(tag.get("description") or "") for tag in raw.get("tags") or []}
    return [
        {"name": name, "description": described.get(said) or f"What there is of {said.replace('_', ' ')}."}
        for said, name in resources.items()
    ]
