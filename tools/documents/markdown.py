"""Pieces of Markdown: prose out of docstrings, tables, anchors, links between pages. No I/O."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

_CODE = re.compile(r"(`+[^`]*`+)")


def prose(text: str) -> str:
    """A docstring's text as one line of Markdown: what looks like HTML in it is shown and not obeyed."""
    parts = _CODE.split(re.sub(r"\s+", " ", text).strip())
    return "".join(part if part.startswith("`") else part.replace("<", "&lt;") for part in parts)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table, with an empty line after it; nothing where there is no row."""
    cells = [[one.replace("|", "\\|") for one in row] for row in rows]
    if cells:
        yield f"| {' | '.join(head)} |"
        yield f"|{'---|' * len(head)}"
        yield from (f"| {' | '.join(row)} |" for row in cells)
        yield ""


def anchor(heading: str) -> str:
    """What a heading is reached by, on the site and where Markdown is shown otherwise."""
    return re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")


def relative(target: str, here: str) -> str:
    """How the page `here` writes the address of the page or file `target`; both are seen from one folder."""
    return posixpath.relpath(target, posixpath.dirname(here) or ".")


def fenced(language: str, text: str) -> Iterator[str]:
    """A block of code, with an empty line after it."""
    yield f"```{language}"
    yield text
    yield "```"
    yield ""
