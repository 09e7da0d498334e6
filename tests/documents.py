"""The documents that people write, the blocks of code in them, and whether output is what a document shows of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MADE = ("reference", "resources")  # by tools/documents; tests of their own hold them
DOCUMENTS = [
    ROOT / "README.md",
    *(page for page in sorted((ROOT / "docs").rglob("*.md")) if not page.relative_to(ROOT / "docs").parts[0].startswith(MADE)),
]  # fmt: skip
_FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"


class Block(NamedTuple):
    """A block of code in a document."""

    document: Path
    line: int
    """Of its first line in the document."""
    code: str
    shown: str | None
    """The output that the document shows: the text block right behind it; None where it shows none."""

    @property
    def name(self) -> str:
        """For the name of a test."""
        return f"{self.document.relative_to(ROOT)}:{self.line}"


def blocks(language: str) -> Iterator[Block]:
    """Every block of a language in the documents."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        found = list(_FENCE.finditer(text))
        for match, following in pairwise([*found, None]):
            if match is not None and match[1] == language:
                is_output = following and following[1] == "text" and not text[match.end() : following.start()].strip()
                line = text.count("\n", 0, match.start()) + 2
                yield Block(document, line, match[2], following[2] if following and is_output else None)


def commands(console: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown of it."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def fits(printed: str, shown: str, ids: dict[str, str]) -> bool:
    """Whether this was printed. `…` stands for anything, a time for any; an id for one that is the same each time, and noted in `ids`."""
    pattern, new = "", []
    for part in re.split(f"(…|{_ID}|{_TIME})", shown.strip("\n")):
        if part == "…":
            pattern += ".*"
        elif re.fullmatch(_TIME, part):
            pattern += _TIME
        elif re.fullmatch(_ID, part) and part not in ids:
            pattern += f"(?P=id{new.index(part)})" if part in new else f"(?P<id{len(new)}>{_ID})"
            new += [part] if part not in new else []
        else:
            pattern += re.escape(ids.get(part, part))
    if not (match := re.fullmatch(pattern, printed.strip("\n"), re.DOTALL)):
        return False
    ids.update({name: match[f"id{number}"] for number, name in enumerate(new)})
    return True
