"""What a class has: its attributes with what is written below each, from the source; its methods, from the class."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import griffe

from .markdown import prose

PACKAGES = ("cloudglue", "cloudglue_api", "pytest_cloudglue")


class Attribute(NamedTuple):
    """An attribute of a class, or a constant of a module."""

    name: str
    type: str
    text: str
    value: str


@cache
def source(module: str) -> griffe.Module:
    """A module as it is written; nothing is imported by this."""
    path = Path(inspect.getsourcefile(import_module(module)) or "")
    return griffe.visit(module, filepath=path, code=path.read_text(encoding="utf-8"))


def attributes(kind: type, *, inherited: bool = True) -> list[Attribute]:
    """The public attributes of a class, properties too, and of what it is made of."""
    found: dict[str, Attribute] = {}
    for part in _own_parts(kind) if inherited else [kind]:
        node = source(part.__module__).members.get(part.__name__)
        if isinstance(node, griffe.Class):
            found |= {one.name: one for one in _attributes(node)}
    return list(found.values())


def constants(module: str) -> list[Attribute]:
    """The public constants of a module that say what they are."""
    return [one for one in _attributes(source(module)) if one.text]


def _attributes(node: griffe.Module | griffe.Class) -> Iterator[Attribute]:
    for name, member in node.members.items():
        if name[0] != "_" and isinstance(member, griffe.Attribute):
            text = prose(member.docstring.value) if member.docstring else ""
            yield Attribute(name, str(member.annotation or ""), text, str(member.value or ""))


def methods(kind: type) -> dict[str, Any]:
    """The public methods of a class and of what it is made of, by name, in the order in which they are written."""
    found: dict[str, Any] = {}
    for part in _own_parts(kind):
        names = [name for name, member in vars(part).items() if name[0] != "_" and _is_method(member)]
        found |= {name: getattr(kind, name) for name in names}
    return found


def _is_method(member: Any) -> bool:
    return inspect.isfunction(member) or isinstance(member, classmethod | staticmethod)


def _own_parts(kind: type) -> list[type]:
    return [part for part in reversed(kind.__mro__) if part.__module__.partition(".")[0] in PACKAGES]
