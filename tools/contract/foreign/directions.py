"""Which schemas are sent, which come back, and which of them are not the same in both directions: readOnly, writeOnly, files of a form."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import Any

from tools.contract.structure import Document, Node, Operation, name_of

from .media import is_form


class Direction(Enum):
    """Where a value goes; what its variant of a schema is called says the value."""

    ANSWER = ""
    REQUEST = "Request"
    FORM = "Form"


class Directions:
    """Answers which variants of the named schemas there are."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas: Node = (document.raw.get("components") or {}).get("schemas") or {}
        self._differs: dict[str, bool] = {}

    def variant(self, name: str, direction: Direction) -> Direction:
        """The variant of a schema that a direction needs: often all have the same, which is that of answers."""
        if direction is Direction.FORM and self._has_files(name):
            return Direction.FORM
        return Direction.REQUEST if direction is not Direction.ANSWER and self.differs(name) else Direction.ANSWER

    def suffix(self, name: str, variant: Direction) -> str:
        """What a variant has behind the schema's name: nothing where it is the only one that is used."""
        return "" if self.variants(name)[0] is variant else variant.value

    def variants(self, name: str) -> list[Direction]:
        """The variants that are used; that of answers where none is."""
        return [one for one in Direction if (name, one) in self._used] or [Direction.ANSWER]

    def differs(self, name: str) -> bool:
        """Whether any field in the schema, however deep, is only read or only written."""
        if name not in self._differs:
            self._differs[name] = False  # for what contains itself
            within = self.schemas.get(name, {})
            self._differs[name] = _is_one_way(within) or any(self.differs(inner) for inner in _references(within))
        return self._differs[name]

    def _has_files(self, name: str) -> bool:
        fields = self.document.shape(self.schemas[name]).fields if name in self.schemas else {}
        return any(self.is_file(field.node) for field in fields.values())

    def is_file(self, node: Node) -> bool:
        """Whether a field of a form is a file, or a list of files."""
        shape = self.document.shape(node)
        return (self.document.shape(shape.items) if shape.items else shape).format == "binary"

    @cached_property
    def _used(self) -> set[tuple[str, Direction]]:
        used: set[tuple[str, Direction]] = set()
        todo = [place for operation in self.document.every_operation() for place in _places(operation)]
        while todo:
            node, direction = todo.pop()
            for name in _references(node):
                use = (name, self.variant(name, direction))
                if use not in used and name in self.schemas:
                    used.add(use)
                    below = Direction.ANSWER if direction is Direction.ANSWER else Direction.REQUEST
                    todo.append((self.schemas[name], below))
        return used


def _places(operation: Operation) -> Iterator[tuple[Any, Direction]]:
    for answer in operation.responses.values():
        yield answer.node, Direction.ANSWER
    for kind, media in (operation.body.node.get("content") or {} if operation.body else {}).items():
        yield media, Direction.FORM if is_form(kind) else Direction.REQUEST


def _is_one_way(node: Any) -> bool:
    if isinstance(node, dict):
        return node.get("readOnly") is True or node.get("writeOnly") is True or any(map(_is_one_way, node.values()))
    return isinstance(node, list) and any(map(_is_one_way, node))


def _references(node: Any) -> Iterator[str]:
    """The named schemas that a part of the document refers to by itself."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str) and (name := name_of(node)):
            yield name
        for inner in node.values():
            yield from _references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _references(inner)
