"""Which references lead nowhere. Until all lead somewhere, nothing else can be said of a contract."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from tools.contract.findings import Finding, finding, meant
from tools.contract.structure import Node

LOCAL = "#/components/"


def astray(document: Node) -> Iterator[Finding]:
    """Each reference to what is not there, and what is meant where that is near."""
    components = document["components"]
    for node, key, place in _references(document, ()):
        reference = node[key]
        if text := _wrong(str(reference), components):
            yield finding(node, key, " ".join(place), f"refers to {reference}, {text}")


def _wrong(reference: str, components: Mapping[str, Any]) -> str | None:
    start, hash_, rest = reference.partition("#/components/")
    group, _, name = rest.partition("/")
    if not hash_:
        return f"which is not of the form {LOCAL}schemas/<name>"
    known = components.get(group, {})
    if start and name in known:
        return f"and all files are one document; write {LOCAL}{rest}"
    if name in known and not start:
        return None
    if not known:
        return f"and components have no {group}{meant(group, components)}"
    near = get_close_matches(name, list(known), n=1, cutoff=0.75)
    return f"which is not there{f'; did you mean {LOCAL}{group}/{near[0]}?' if near else ''}"


def _references(node: Any, place: tuple[str, ...]) -> Iterator[tuple[Node, str, tuple[str, ...]]]:
    """Each mapping and the key in it that holds a reference, with the way there."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("example", "examples", "default", "const", "enum", "x-examples"):
                continue  # data, in which such a key is none
            if key == "$ref":
                yield node, key, _called(place)
            elif key == "mapping" and place[-1:] == ("discriminator",) and isinstance(value, dict):
                yield from ((value, name, (*_called(place), name)) for name in value)
            else:
                yield from _references(value, (*place, str(key)))
    elif isinstance(node, list):
        for value in node:
            yield from _references(value, place)


def _called(place: tuple[str, ...]) -> tuple[str, ...]:
    """The way as other findings have it: `File.media_type`, `GET /files 200`."""
    match place:
        case ("components", "schemas", name, *rest):
            fields = [after for before, after in itertools.pairwise(rest) if before == "properties"]
            return (".".join([name, *fields]),)
        case ("paths", path, method, *rest):
            return (f"{method.upper()} {path}", *(step for step in rest if step.isdigit()))
    return place
