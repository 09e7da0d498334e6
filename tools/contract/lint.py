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
from tools.contract.foreign.identifiers import is_attribute
from tools.contract.merge import CONTRACT
from tools.contract.operation_examples import answer_of
from tools.contract.reading import read
from tools.contract.structure import Document, Shape

MARKER = "TODO"
RULES = (("ascending",), ("ascending", "strictly"), ("by", "needs"), ("by", "takes"), ("by", "needs", "takes"))
METHODS = ("get", "put", "post", "patch", "delete")


def broken(document: dict[str, Any]) -> Iterator[str]:
    """What is against the rules, each as a place and what to do about it."""
    tags = {tag["name"]: tag for tag in document.get("tags", [])}
    yield from (f"tag {name}: has no description" for name, tag in tags.items() if not tag.get("description"))
    used_tags: set[str] = set()
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                used_tags |= set(item[method].get("tags", []))
                yield from _operation(f"{method.upper()} {path}", item[method], set(tags))
    yield from (f"tag {name}: no operation has it; remove it" for name in tags if name not in used_tags)
    yield from _repeated(document)
    for name, schema in document["components"].get("schemas", {}).items():
        yield from _schema(name, schema)
    for name, parameter in document["components"].get("parameters", {}).items():
        yield from _described(f"parameter {name}", parameter)
    yield from _not_unique(document)
    yield from _unused(document)
    yield from _unwritten(document, ())


def _operation(place: str, operation: dict[str, Any], tags: set[str]) -> Iterator[str]:
    name, own = str(operation.get("operationId", "")), operation.get("tags", [])
    if len(own) != 1 or own[0] not in tags:
        yield f"{place}: has the tags {own}; give it one of those in openapi.yaml"
    elif not name.startswith(f"{own[0]}_") or name == f"{own[0]}_":
        yield f"{place}: has the operationId {name!r}; call it {own[0]}_<verb>"
    if not str(operation.get("summary", "")).endswith("."):
        yield f"{place}: has no summary that is a sentence"
    if not any(str(code).startswith("4") for code in operation.get("responses", {})):
        yield f"{place}: names no error 4xx"
    yield from _unsure_of_its_end(place, operation)
    for parameter in operation.get("parameters", []):
        yield from _described(f"{place} {parameter.get('name', '')}", parameter)
        yield from _unsure_of_its_end(f"{place} {parameter.get('name', '')}", parameter)


def _not_unique(document: dict[str, Any]) -> Iterator[str]:
    schemas = Document(document)
    for operation in schemas.operations().values():
        said = operation.raw.get("x-unique", [])
        answer = answer_of(operation)
        fields = schemas.shape(answer["schema"]).fields if said and answer else {}
        yield from (
            f"{operation.title}: x-unique names {n}, which is not a field of its answer"
            for n in said
            if n not in fields
        )
        if said and "409" not in operation.responses:
            yield f"{operation.title}: has x-unique, and no 409 for what is not"


def _repeated(document: dict[str, Any]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                place = f"{method.upper()} {path}"
                first = seen.setdefault(item[method].get("operationId", place), place)
                if first != place:
                    yield f"{place}: has the operationId of {first}"


def _schema(name: str, schema: dict[str, Any]) -> Iterator[str]:
    yield from _described(name, schema)
    for part in [schema, *schema.get("allOf", [])]:
        for field, value in part.get("properties", {}).items():
            yield from _described(f"{name}.{field}", value)
            yield from _unsure_of_its_end(f"{name}.{field}", value)


def misdirected(document: dict[str, Any]) -> Iterator[str]:
    """What `x-rules` and `x-text` say of fields that is not so."""
    yield from _misruled(document)
    yield from _textless(document)


def _misruled(document: dict[str, Any]) -> Iterator[str]:
    """Which rules between fields are of no known form, or about what is not there."""
    schemas = Document(document)
    for name, schema in document["components"].get("schemas", {}).items():
        fields = schemas.shape(schema).fields if "x-rules" in schema else {}
        for rule in schema.get("x-rules", []):
            if not any(set(rule) == set(form) for form in RULES):
                forms = " or ".join(f"{{{', '.join(form)}}}" for form in RULES)
                yield f"{name}: x-rules has {rule}; the keys of a rule are {forms}"
                continue
            by, belonging = rule.get("by"), {**rule.get("needs", {}), **rule.get("takes", {})}
            named = [*rule.get("ascending", []), *([by] if by else []), *dict.fromkeys(belonging.values())]
            yield from (f"{name}: x-rules names {n}, which is not a field of it" for n in named if n not in fields)
            kind = schemas.shape(fields[by].node) if by in fields else Shape("any")
            values = ("true", "false") if kind.kind == "boolean" else kind.values or ()
            unknown = [value for value in belonging if value not in values]
            yield from (f"{name}: x-rules names {value}, which is not a value of {by}" for value in unknown)


def _textless(document: dict[str, Any]) -> Iterator[str]:
    """Which properties of text lead nowhere, or are called as a field is."""
    schemas = Document(document)
    for name, schema in document["components"].get("schemas", {}).items():
        texts = schema.get("x-text", {})
        if not isinstance(texts, dict) or not all(isinstance(one, str) for pair in texts.items() for one in pair):
            yield f"{name}: x-text has {texts}; it gives properties, each with the path to its text"
            continue
        for called, path in texts.items():
            if not is_attribute(called) or called in schemas.shape(schema).fields:
                yield f"{name}: x-text has {called}, which no property can be called, or a field is"
            at = [schema]
            for step in path.split("."):
                at = [inner for node in at for inner in _inside(schemas, node, step)]
            if not any(schemas.shape(node).kind == "string" for node in at):
                yield f"{name}: x-text names {path}, where there is no text"


def _inside(schemas: Document, node: Any, field: str) -> Iterator[Any]:
    """A field of an object, or of each that a union has; of a list, what its items are."""
    shape = schemas.shape(node)
    for option in shape.options or (node,):
        if field in (fields := schemas.shape(option).fields):
            found = fields[field].node
            yield schemas.shape(found).items or found


def _unsure_of_its_end(place: str, node: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with how an operation or a field says that it will go. The day may be unknown; what to use instead is not."""
    sunset = node.get("x-sunset") or {}
    if node.get("deprecated") or sunset:
        is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(sunset.get("until", "2027-06-30")))
        if not (node.get("deprecated") is True and is_day and sunset.get("instead")):
            yield (
                f"{place}: what will go has 'deprecated: true' and 'x-sunset: {{until: \"2027-06-30\", instead: what to use}}', "
                "without the day where it is not known"
            )


def _described(place: str, node: dict[str, Any]) -> Iterator[str]:
    # What a reference leads to has a description of its own, and is asked for it there.
    if "$ref" not in node and not node.get("description"):
        yield f"{place}: has no description; say what it is"


def _unused(document: dict[str, Any]) -> Iterator[str]:
    reached: set[str] = set()
    todo = list(_references(document["paths"]))
    while todo:
        reference = todo.pop()
        if reference in reached:
            continue
        reached.add(reference)
        group, name = reference.removeprefix("#/components/").split("/")
        if name not in document["components"].get(group, {}):
            yield f"{reference}: is referred to, and not there"
        else:
            todo += _references(document["components"][group][name])
    for group in ("schemas", "parameters", "responses"):
        for name in document["components"].get(group, {}):
            if f"#/components/{group}/{name}" not in reached:
                yield f"components.{group}.{name}: nothing uses it; remove it"


def _unwritten(node: Any, place: tuple[str, ...]) -> Iterator[str]:
    """Where a skeleton made by drift.py was not filled in."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary", "instead") and isinstance(value, str) and value.startswith(MARKER):
                yield f"{' '.join([*place, key])}: still says {value!r}; write it"
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is against the rules; the exit status says whether anything is."""
    given = sys.argv[1:] if arguments is None else arguments
    document = read(Path(given[0]) if given else CONTRACT)
    found = list(broken(document))
    try:
        found += [*misdirected(document), *problems(document)]
    except ValueError:
        if not found:  # else it is the reference that leads nowhere, and is named already
            raise
    print("\n".join(found) if found else "the contract keeps its rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
