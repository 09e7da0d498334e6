"""What operations are called, and which resource each belongs to, where the contract does not say it as `<tag>_<verb>`."""

from __future__ import annotations

import re

from tools.contract.structure import Document, Operation

from . import identifiers

WORDS = {"post": "create", "put": "update"}


class Names:
    """Gives each operation of a document a resource and a verb, the same pair never twice."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.resources: dict[str, str] = {}
        """The resources by what the contract calls them."""
        self.given: set[tuple[str, str]] = set()

    def of(self, operation: Operation) -> tuple[str, str]:
        """The resource and the verb."""
        said = str((operation.raw.get("tags") or [_first_part(operation.path)])[0])
        resource = self.resources.setdefault(said, identifiers.resource_name(said))
        name = identifiers.verb(_written_by_fastapi(operation) or operation.name)
        verb = self._of_path(operation) if not name else _without(name, resource, identifiers.verb(said))
        verb = verb if verb.isidentifier() else f"call_{verb}".rstrip("_")
        unique, number = verb, 1
        while (resource, unique) in self.given:
            unique = f"{verb}_{operation.method}" if number == 1 else f"{verb}_{operation.method}_{number}"
            number += 1
        self.given.add((resource, unique))
        return resource, unique

    def _of_path(self, operation: Operation) -> str:
        """A verb of the method, and of what stands in the path behind the resource."""
        parts, first = _parts(operation.path), _first_part(operation.path)
        behind = parts[parts.index(first) + 1 :] if first in parts else parts
        is_one = operation.path.rstrip("/").endswith("}")
        is_list = operation.method == "get" and not is_one and self._gives_a_list(operation)
        word = "list" if is_list else WORDS.get(operation.method, operation.method)
        return identifiers.verb("_".join([word, *(part for part in behind if not part.startswith("{"))]))

    def _gives_a_list(self, operation: Operation) -> bool:
        good = next((part.node for status, part in operation.responses.items() if status.startswith("2")), {})
        schema = ((good.get("content") or {}).get("application/json") or {}).get("schema") or {}
        shape = self.document.shape(schema)
        return shape.kind == "array" or any(self.document.shape(f.node).kind == "array" for f in shape.fields.values())


def _written_by_fastapi(operation: Operation) -> str | None:
    """The function's name, where the id is that which FastAPI makes of it, the path and the method."""
    end = re.sub(r"\W", "_", operation.path) + f"_{operation.method}"
    return operation.name.removesuffix(end) if operation.name.endswith(end) and operation.name != end else None


def _without(name: str, *resources: str) -> str:
    for resource in resources:
        if name.startswith(f"{resource}_"):
            return name.removeprefix(f"{resource}_")
    return name


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _first_part(path: str) -> str:
    """The first part of a path that names a thing: not `api`, no version, no parameter."""
    named = (part for part in _parts(path) if not part.startswith("{") and not re.fullmatch(r"api|v\d+(\.\d+)*", part))
    return next(named, "root")


def sentence(operation: Operation) -> str:
    """What an operation does, in a sentence."""
    said = operation.raw.get("summary") or str(operation.raw.get("description") or "").strip().partition("\n")[0]
    text = " ".join(str(said).split()) or operation.title
    return text if text[-1] in ".!?…" else f"{text}."
