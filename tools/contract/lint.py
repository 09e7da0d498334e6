"""The contract's own rules: every operation and field says what it is and has an example, and nothing lies about unused.

lint.py [CONTRACT]   prints what is against them, one a line; exit status 1 where anything is
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tools.contract.example_checks import problems
from tools.contract.findings import Finding, finding, told_by
from tools.contract.merge import CONTRACT
from tools.contract.operation_examples import answer_of
from tools.contract.reading import read
from tools.contract.sound import misled, unreadable
from tools.contract.structure import Document
from tools.contract.taken_names import misnamed

MARKER = "TODO"
METHODS = ("get", "put", "post", "patch", "delete")


def broken(document: dict[str, Any]) -> Iterator[Finding]:
    """What is against the rules that only a contract of ours must keep."""
    tags = {tag["name"]: tag for tag in document.get("tags", [])}
    bare = [tag for tag in tags.values() if not tag.get("description")]
    yield from (finding(tag, "name", f"tag {tag['name']}", "has no description") for tag in bare)
    used_tags: set[str] = set()
    for place, operation in operations(document):
        used_tags |= set(operation.get("tags", []))
        yield from _operation(place, operation)
    unused = [tag for name, tag in tags.items() if name not in used_tags]
    yield from (finding(tag, "name", f"tag {tag['name']}", "no operation has it; remove it") for tag in unused)
    yield from misnamed(document)
    for name, schema in document["components"].get("schemas", {}).items():
        yield from _schema(name, schema)
    for name, parameter in document["components"].get("parameters", {}).items():
        yield from _described(f"parameter {name}", parameter, parameter)
    yield from _not_unique(document)
    yield from _unused(document)
    yield from _unwritten(document, ())


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation with its method and path, as it is written."""
    for path, item in document["paths"].items():
        yield from ((f"{method.upper()} {path}", item[method]) for method in METHODS if method in item)


def _operation(place: str, operation: dict[str, Any]) -> Iterator[Finding]:
    if not str(operation.get("summary", "")).endswith("."):
        yield finding(operation, "summary", place, "has no summary that is a sentence")
    if not any(str(code).startswith("4") for code in operation.get("responses", {})):
        yield finding(operation, "responses", place, "names no error 4xx")
    yield from _unsure_of_its_end(place, operation)
    for parameter in operation.get("parameters", []):
        yield from _described(f"{place} {parameter.get('name', '')}", parameter, parameter)
        yield from _unsure_of_its_end(f"{place} {parameter.get('name', '')}", parameter)


def _not_unique(document: dict[str, Any]) -> Iterator[Finding]:
    schemas = Document(document)
    for operation in schemas.operations().values():
        said = operation.raw.get("x-unique", [])
        answer = answer_of(operation)
        fields = schemas.shape(answer["schema"]).fields if said and answer else {}
        texts = [f"x-unique names {n}, which is not a field of its answer" for n in said if n not in fields]
        if said and "409" not in operation.responses:
            texts.append("has x-unique, and no 409 for what is not")
        yield from (finding(operation.raw, "x-unique", operation.title, text) for text in texts)


def _schema(name: str, schema: dict[str, Any]) -> Iterator[Finding]:
    yield from _described(name, schema, schema)
    for part in [schema, *schema.get("allOf", [])]:
        fields = part.get("properties", {})
        for field, value in fields.items():
            yield from _described(f"{name}.{field}", value, fields, field)
            yield from _unsure_of_its_end(f"{name}.{field}", value)


def _unsure_of_its_end(place: str, node: Mapping[str, Any]) -> Iterator[Finding]:
    """What is wrong with how an operation or a field says that it will go. The day may be unknown; what to use instead is not."""
    sunset = node.get("x-sunset") or {}
    if node.get("deprecated") or sunset:
        is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(sunset.get("until", "2027-06-30")))
        if not (node.get("deprecated") is True and is_day and sunset.get("instead")):
            text = (
                "what will go has 'deprecated: true' and 'x-sunset: {until: \"2027-06-30\", instead: what to use}', "
                "without the day where it is not known"
            )
            yield finding(node, "x-sunset" if sunset else "deprecated", place, text)


def _described(place: str, node: dict[str, Any], within: dict[str, Any], key: str | None = None) -> Iterator[Finding]:
    # What a reference leads to has a description of its own, and is asked for it there.
    if "$ref" not in node and not node.get("description"):
        yield finding(within, key, place, "has no description; say what it is")


def _unused(document: dict[str, Any]) -> Iterator[Finding]:
    reached: set[str] = set()
    todo = list(_references(document["paths"]))
    while todo:
        reference = todo.pop()
        if reference in reached:
            continue
        reached.add(reference)
        group, name = reference.removeprefix("#/components/").split("/")
        todo += _references(document["components"].get(group, {}).get(name))
    for group in ("schemas", "parameters", "responses"):
        for name in document["components"].get(group, {}):
            if f"#/components/{group}/{name}" not in reached:
                text = "nothing uses it; remove it"
                yield finding(document["components"][group], name, f"components.{group}.{name}", text)


def _unwritten(node: Any, place: tuple[str, ...]) -> Iterator[Finding]:
    """Where a skeleton made by drift.py was not filled in."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary", "instead") and isinstance(value, str) and value.startswith(MARKER):
                yield finding(node, key, " ".join([*place, key]), f"still says {value!r}; write it")
            else:
                yield from _unwritten(value, (*place, str(key)))
    elif isinstance(node, list):
        for value in node:
            name = value.get("name") if isinstance(value, dict) else None
            yield from _unwritten(value, (*place, name) if isinstance(name, str) else place)


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, str) and node.startswith("#/components/"):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def faults(document: dict[str, Any]) -> list[Finding]:
    """Everything that is wrong with a contract of ours; what cannot be read, alone."""
    found = unreadable(document) or [*misled(document), *broken(document), *problems(document)]
    return list(dict.fromkeys(found))


@told_by("lint")
def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is against the rules; the exit status says whether anything is."""
    given = sys.argv[1:] if arguments is None else arguments
    found = faults(read(Path(given[0]) if given else CONTRACT))
    print("\n".join(map(str, found)) if found else "the contract keeps its rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
