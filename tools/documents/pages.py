"""Write the pages of docs that follow from the contract and the code, or check them.

python -m tools.documents.pages           writes docs/reference/ and the map in the page about the architecture
python -m tools.documents.pages --check   prints a diff where they are not up to date; exit status 1 then
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.contract.merge import CONTRACT, merge
from tools.contract.operation_examples import Examples
from tools.contract.structure import Document

from . import command, model_pages, reference, resources, rooms, sources

DOCS = Path(__file__).resolve().parents[2] / "docs"
MADE = "<!-- Made by `make generate`; do not edit. -->"
MAP = rooms.PAGE.relative_to(DOCS).as_posix()


def pages() -> dict[str, str]:
    """The text of each page, by its place in docs."""
    examples = Examples(Document(merge(CONTRACT)))
    made = {
        **reference.pages(),
        **resources.pages(examples),
        **model_pages.pages(examples),
        "reference/command.md": command.page(),
        sources.HERE: sources.text(examples),
    }
    return {MAP: rooms.page(), **{name: _marked(text) for name, text in made.items()}}


def _marked(text: str) -> str:
    """A page with a line for those who open its file; readers do not see it."""
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{MADE}\n{rest.rstrip()}\n"


def kept() -> dict[str, str]:
    """The pages as they are now."""
    files = [DOCS / MAP, *(DOCS / "reference").rglob("*.md")]
    return {file.relative_to(DOCS).as_posix(): file.read_text(encoding="utf-8") for file in files if file.exists()}


def differences(made: Mapping[str, str], found: Mapping[str, str]) -> Iterator[str]:
    """The lines of a unified diff that turns what was found into what was made."""
    for name in sorted({*made, *found}):
        before, after = (texts.get(name, "").splitlines() for texts in (found, made))
        yield from difflib.unified_diff(before, after, f"docs/{name}", "made", lineterm="")


def main() -> int:
    """Write the pages, or check them; the exit status says whether they are up to date."""
    made, found = pages(), kept()
    if "--check" in sys.argv[1:]:
        lines = list(differences(made, found))
        print("\n".join(lines) if lines else "docs is what the contract and the classes give")
        return 1 if lines else 0
    for name in found.keys() - made.keys():
        (DOCS / name).unlink()
    for name, text in made.items():
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
