"""Docstrings, read by griffe: what they say, of which argument, and what is raised."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import griffe

from .markdown import prose

_KIND = griffe.DocstringSectionKind


@dataclass(frozen=True)
class Described:
    """What a docstring says."""

    paragraphs: list[str] = field(default_factory=list)
    """As Markdown; what is indented is a block of code."""
    fields: dict[str, str] = field(default_factory=dict)
    """Of each argument, or of each attribute of a model."""
    raised: list[tuple[str, str]] = field(default_factory=list)
    """The exceptions and warnings, each with when."""

    @property
    def summary(self) -> str:
        """The first paragraph."""
        return self.paragraphs[0] if self.paragraphs else ""


def of(thing: Any) -> Described:
    """What the docstring of a class, a function or a module says; of a class its own only, since inherited ones speak of something else."""
    return read((vars(thing).get("__doc__") if inspect.isclass(thing) else inspect.getdoc(thing)) or "")


def read(text: str) -> Described:
    """What a docstring says."""
    found = Described()
    for section in griffe.Docstring(inspect.cleandoc(text)).parse("google", warnings=False):
        match section.kind:
            case _KIND.text:
                found.paragraphs.extend(_paragraphs(section.value))
            case _KIND.parameters | _KIND.attributes:
                found.fields.update({one.name: prose(one.description) for one in section.value})
            case _KIND.raises | _KIND.warns:
                found.raised.extend((str(one.annotation), prose(one.description)) for one in section.value)
            case _KIND.examples:
                found.paragraphs.append(_session(text for _, text in section.value))
            case kind:
                raise ValueError(f"a docstring has a section {kind.value!r}, which the reference does not show: {text}")
    return found


def _session(texts: Iterable[str]) -> str:
    """What is typed, and as comments what is printed."""
    typed = (">>> ", "... ")
    shown = (line[4:] if line.startswith(typed) else f"# {line}" for text in texts for line in text.splitlines())
    return "\n".join(["```python", *shown, "```"])


def _paragraphs(text: str) -> Iterator[str]:
    for part in text.split("\n\n"):
        if part.startswith("    "):
            yield f"```python\n{inspect.cleandoc(part)}\n```"
        elif part.strip():
            yield prose(part)


def lines(described: Described, types: Mapping[str, str] | None = None) -> Iterator[str]:
    """The same as Markdown; `types` are links to what arguments may be."""
    for paragraph in described.paragraphs:
        yield paragraph
        yield ""
    for name, text in described.fields.items():
        linked = f" ({types[name]})" if types and types.get(name) else ""
        yield f"- `{name}`{linked}: {text}"
    if described.fields:
        yield ""
    for name, text in described.raised:
        yield f"- Raises `{name}`: {text}" if not name.endswith("Warning") else f"- Warns with `{name}`: {text}"
    if described.raised:
        yield ""
