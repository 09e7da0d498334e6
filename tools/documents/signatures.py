"""Signatures as people read them: one line where they fit into one, else an argument a line."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, ForwardRef

WIDTH = 100


def block(name: str, function: Callable[..., Any], *, gives: bool = True) -> str:
    """The signature of a function, a method or a class under the name by which it is called."""
    signature = inspect.signature(function)
    arguments = list(_arguments(signature))
    answer = annotation(signature.return_annotation)
    shown = f" -> {answer}" if answer and gives else ""
    line = f"{name}({', '.join(arguments)}){shown}"
    if len(line) <= WIDTH:
        return line
    return "\n".join([f"{name}(", *(f"    {one}," for one in arguments), f"){shown}"])


def annotation(given: Any) -> str:
    """A type as it is written in the code; nothing where there is none."""
    if given is inspect.Signature.empty:
        return ""
    if isinstance(given, ForwardRef):  # a field of a NamedTuple
        return given.__forward_arg__
    return given if isinstance(given, str) else inspect.formatannotation(given)


def _arguments(signature: inspect.Signature) -> Iterator[str]:
    before = None
    for one in signature.parameters.values():
        if one.name in ("self", "cls"):
            continue
        if before is one.POSITIONAL_ONLY and one.kind is not one.POSITIONAL_ONLY:
            yield "/"
        if one.kind is one.KEYWORD_ONLY and before not in (one.KEYWORD_ONLY, one.VAR_POSITIONAL):
            yield "*"
        stars = "*" if one.kind is one.VAR_POSITIONAL else "**" if one.kind is one.VAR_KEYWORD else ""
        kind = annotation(one.annotation)
        typed = f": {kind}" if kind else ""
        equals = " = " if kind else "="
        yield f"{stars}{one.name}{typed}" + ("" if one.default is one.empty else f"{equals}{one.default!r}")
        before = one.kind
    if before is inspect.Parameter.POSITIONAL_ONLY:
        yield "/"
