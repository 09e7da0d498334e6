"""The keys of the contract's own, which begin with `x-`: where each stands, what it holds, and whether what it names is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tools.contract.findings import Finding, finding, meant
from tools.contract.foreign.identifiers import is_attribute
from tools.contract.operation_examples import answer_of
from tools.contract.structure import Document, Node, Operation, Shape, name_of
from tools.contract.values import unlike

RULES = (("ascending",), ("ascending", "strictly"), ("by", "needs"), ("by", "takes"), ("by", "needs", "takes"))
CURSORS = ("cursor", "page_token", "offset")


@dataclass(frozen=True)
class Extension:
    """A key of the contract's own."""

    on: tuple[str, ...]
    """What has it."""
    holds: str = "keys"
    """What it holds: a kind of value of keys.py, or keys of its own."""
    keys: dict[str, str] = field(default_factory=dict)
    """What each of its keys holds; any keys where none is named."""
    needs: tuple[str, ...] = ()
    or_false: bool = False


EXTENSIONS = {
    "x-job": Extension(
        ("operation",),
        keys={"succeeded": "texts", "failed": "texts", "at": "text", "optional": "flag"},
        needs=("succeeded", "failed"),
    ),
    "x-pages": Extension(("operation",), keys={"items": "text", "method": "text", "stable": "flag"}, or_false=True),
    "x-repeatable": Extension(("operation",), "flag"),
    "x-handwritten": Extension(("operation",), "flag"),
    "x-unique": Extension(("operation",), "texts"),
    "x-sunset": Extension(("operation", "parameter", "schema"), keys={"until": "text", "instead": "text"}),
    "x-separator": Extension(("parameter",), "text"),
    "x-rules": Extension(("schema",), "list"),
    "x-text": Extension(("schema",)),
    "x-examples": Extension(("document",)),
}
"""What there is of them. A key that changes what clients do is compared in behaviour.py too."""


def misformed(node: Node, place: str) -> Iterator[Finding]:
    """Which `x-` keys of an operation, a schema, a parameter or the document do not hold what they must."""
    for key in [key for key in node if key in EXTENSIONS]:
        known, value = EXTENSIONS[key], node[key]
        if known.or_false and value is False:
            continue
        if wrong := unlike(known.holds, value):
            forms = f": {{{', '.join(known.keys)}}}" if known.keys else ""
            yield finding(node, key, place, f"{key} {wrong}{forms}{', or false' if known.or_false else ''}")
        elif known.keys:
            yield from (finding(node, key, place, f"{key} {text}") for text in _keys(known, value))


def _keys(known: Extension, value: Node) -> Iterator[str]:
    yield from (f"has no {name}" for name in known.needs if name not in value)
    for name, inner in value.items():
        if name not in known.keys:
            yield f"has {name}; its keys are {', '.join(known.keys)}{meant(name, known.keys)}"
        elif wrong := unlike(known.keys[name], inner):
            yield f"{name} {wrong}"


def astray(document: Node) -> Iterator[Finding]:
    """What `x-` keys name and is not so, in a contract whose form is right."""
    yield from misdirected(document)
    schemas = Document(document)
    for operation in schemas.every_operation():
        yield from _pages(schemas, operation)
        if operation.raw.get("x-repeatable") and operation.method != "post":
            text = f"x-repeatable is for a POST; a {operation.method.upper()} does the same twice anyway, remove it"
            yield finding(operation.raw, "x-repeatable", operation.title, text)


def misdirected(document: Node) -> Iterator[Finding]:
    """What `x-rules`, `x-text` and `x-job` say that is not so, in the contracts of others too."""
    schemas = Document(document)
    for name, schema in document["components"].get("schemas", {}).items():
        yield from (finding(schema, "x-rules", name, f"x-rules {text}") for text in _rules(schemas, schema))
        yield from (finding(schema, "x-text", name, f"x-text {text}") for text in _texts(schemas, schema))
    for operation in schemas.every_operation():
        if "x-job" in operation.raw:
            said = _job(schemas, operation, operation.raw["x-job"])
            yield from (finding(operation.raw, "x-job", operation.title, f"x-job {text}") for text in said)


def _job(schemas: Document, operation: Operation, job: Any) -> Iterator[str]:
    succeeded, failed = (job.get(how) if isinstance(job, dict) else None for how in ("succeeded", "failed"))
    if not isinstance(succeeded, list) or not isinstance(failed, list):
        yield f"has {job}; it gives the states in which a job has ended: {{succeeded: [completed], failed: [failed]}}"
        return
    twice = [state for state in succeeded if state in failed]
    yield from (f"has {state} both in succeeded and in failed; keep it in one" for state in twice)
    answer = answer_of(operation)
    jobs = [answer.get("schema", {})] if answer else []
    for step in str(job["at"]).split(".") if "at" in job else ():
        jobs = [inner for node in jobs for inner in _inside(schemas, node, step)]
    states = [(node, one) for node in jobs for one in _inside(schemas, node, "status")]
    if not states:
        place = f"at {job['at']}, where at leads," if "at" in job else "in the answer"
        yield f"is for an operation that reads a job, and {place} there is none that has a status"
    for node, status in states:
        values = schemas.shape(status).values
        for state in [*succeeded, *failed]:
            if values is not None and state not in values:
                owner = name_of(node) or "the answer"
                near = meant(state, map(str, values)) or f"; those are {', '.join(map(str, values))}"
                yield f"names {state}, which is not a value of {owner}.status{near}"


def _pages(schemas: Document, operation: Operation) -> Iterator[Finding]:
    said = operation.raw.get("x-pages", {})
    names = {part.node["name"] for part in operation.parameters.values() if part.node["in"] == "query"}
    by = next((name for name in CURSORS if name in names), None)
    if "limit" not in names or by is None:
        if said:
            text = f"x-pages is for a list that takes limit, and {', '.join(CURSORS[:-1])} or {CURSORS[-1]}; remove it"
            yield finding(operation.raw, "x-pages", operation.title, text)
        return
    if said is False:
        return
    path, answer = said.get("items", "data"), answer_of(operation)
    at = [answer.get("schema", {})] if answer else []
    *steps, last = path.split(".")
    for step in steps:
        at = [inner for node in at for inner in _inside(schemas, node, step)]
    lists = [schemas.shape(node).fields.get(last) for node in at]
    if not any(one and schemas.shape(one.node).kind == "array" for one in lists):
        text = f"pages by limit and {by}, but its answer has no list at '{path}'; say where it is with x-pages: {{items: …}}, or x-pages: false"
        yield finding(operation.raw, "x-pages" if said else "operationId", operation.title, text)
    if "method" in said and not is_attribute(said["method"]):
        text = f"x-pages has the method {said['method']!r}; no method can be called so"
        yield finding(operation.raw, "x-pages", operation.title, text)


def _rules(schemas: Document, schema: Node) -> Iterator[str]:
    """Which rules between fields are of no known form, or about what is not there."""
    fields = schemas.shape(schema).fields if "x-rules" in schema else {}
    for rule in schema.get("x-rules", []):
        if not any(set(rule) == set(form) for form in RULES):
            forms = " or ".join(f"{{{', '.join(form)}}}" for form in RULES)
            yield f"has {rule}; the keys of a rule are {forms}"
            continue
        by, belonging = rule.get("by"), {**rule.get("needs", {}), **rule.get("takes", {})}
        named = [*rule.get("ascending", []), *([by] if by else []), *dict.fromkeys(belonging.values())]
        yield from (f"names {n}, which is not a field of it{meant(n, fields)}" for n in named if n not in fields)
        kind = schemas.shape(fields[by].node) if by in fields else Shape("any")
        values = ("true", "false") if kind.kind == "boolean" else kind.values or ()
        unknown = [value for value in belonging if value not in values]
        yield from (f"names {value}, which is not a value of {by}{meant(value, values)}" for value in unknown)


def _texts(schemas: Document, schema: Node) -> Iterator[str]:
    """Which properties of text lead nowhere, or are called as a field is."""
    texts = schema.get("x-text", {})
    if not isinstance(texts, dict) or not all(isinstance(one, str) for pair in texts.items() for one in pair):
        yield f"has {texts}; it gives properties, each with the path to its text"
        return
    for called, path in texts.items():
        if not is_attribute(called) or called in schemas.shape(schema).fields:
            yield f"has {called}, which no property can be called, or a field is"
        at = [schema]
        for step in path.split("."):
            at = [inner for node in at for inner in _inside(schemas, node, step)]
        if not any(schemas.shape(node).kind == "string" for node in at):
            yield f"names {path}, where there is no text"


def _inside(schemas: Document, node: Any, field: str) -> Iterator[Any]:
    """A field of an object, or of each that a union has; of a list, what its items are. A number is one of a list."""
    if field.isdigit():
        yield node
        return
    shape = schemas.shape(node)
    for option in shape.options or (node,):
        if field in (fields := schemas.shape(option).fields):
            found = fields[field].node
            yield schemas.shape(found).items or found
