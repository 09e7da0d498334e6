"""Which schema of one OpenAPI document is which of another, told by where both use them; their names say nothing."""

from __future__ import annotations

from itertools import chain

from tools.contract.structure import Document, Node, Part, name_of


def matching_schemas(here: Document, there: Document) -> dict[int, str]:
    """The names here of what stands there in the same places, by the identity of the nodes there, with null beside them or not."""
    walk = _Walk(here, there)
    ours, theirs = here.operations(), there.operations()
    for key in ours.keys() & theirs.keys():
        one, other = ours[key], theirs[key]
        bodies = [(one.body, other.body)] if one.body and other.body else []
        answers = (
            (one.responses[status], other.responses[status]) for status in one.responses.keys() & other.responses.keys()
        )
        for mine, yours in chain(bodies, answers):
            walk.contents(mine, yours)
    return walk.names


def without_null(node: Node) -> Node:
    """The schema beside null, where a node is a choice of the two; else the node."""
    inner = [part for key in ("oneOf", "anyOf") for part in node.get(key, []) if part.get("type") != "null"]
    return inner[0] if len(inner) == 1 else node


class _Walk:
    """Goes down both documents at once, as far as they are alike."""

    def __init__(self, here: Document, there: Document) -> None:
        self.here, self.there = here, there
        self.names: dict[int, str] = {}
        self._seen: set[tuple[int, int]] = set()

    def contents(self, ours: Part, theirs: Part) -> None:
        mine, other = ours.node.get("content") or {}, theirs.node.get("content") or {}
        for kind in mine.keys() & other.keys():
            self.schemas(mine[kind].get("schema", {}), other[kind].get("schema", {}))

    def schemas(self, ours: Node, theirs: Node) -> None:
        one, other = self.here.resolve(without_null(ours)), self.there.resolve(without_null(theirs))
        if (id(one), id(other)) in self._seen:
            return
        self._seen.add((id(one), id(other)))
        mine, yours = self.here.shape(one), self.there.shape(other)
        if mine.kind != yours.kind:
            return
        if name := name_of(without_null(ours)):
            self.names.setdefault(id(other), name)
        for field in mine.fields.keys() & yours.fields.keys():
            self.schemas(mine.fields[field].node, yours.fields[field].node)
        if mine.items is not None and yours.items is not None:
            self.schemas(mine.items, yours.items)
