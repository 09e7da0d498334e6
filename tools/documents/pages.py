"""Write the pages of docs that follow from the contract and the classes, or check them.

python -m tools.documents.pages           writes docs/reference.md, docs/resources/ and the map in docs/explanations/architecture.md
python -m tools.documents.pages --check   prints a diff where they are not up to date; exit status 1 then
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from . import reference, resources, rooms

DOCS = Path(__file__).resolve().parents[2] / "docs"


def pages() -> dict[str, str]:
    """The text of each page, by its place in docs."""
    return {"explanations/architecture.md": rooms.page(), "reference.md": reference.page(), **resources.pages()}


def kept() -> dict[str, str]:
    """The pages as they are now."""
    files = [DOCS / "explanations" / "architecture.md", DOCS / "reference.md", *(DOCS / "resources").glob("*.md")]
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
