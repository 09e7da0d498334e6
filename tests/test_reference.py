"""The reference is up to date, and has every public name, operation, error and command: docs/reference/ is what the code and the contract give."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import cloudglue
from cloudglue import Cloudglue, errors, models, strategies
from tools.contract.merge import CONTRACT, merge
from tools.contract.python_names import public_names
from tools.contract.structure import Document
from tools.documents import command, reference, signatures
from tools.documents.markdown import anchor
from tools.documents.places import places

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs/reference"
# Where names are that are reached otherwise than through the module in which they stand, or through the package itself.
PAGES = {"paging": "results", "streams": "results"}


def checked() -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.documents.pages", "--check"], cwd=ROOT, capture_output=True, text=True
    )


@pytest.mark.long  # `make check` says the same
def test_the_pages_are_up_to_date() -> None:
    done = checked()

    assert done.stdout.strip() == "docs is what the contract and the classes give"
    assert done.returncode == 0


def test_a_new_method_changes_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    def rewind(self: Cloudglue, seconds: float = 1.0) -> str:
        """Go back."""
        return "done"

    monkeypatch.setattr(Cloudglue, "rewind", rewind, raising=False)

    page = reference.pages()["reference/clients.md"]
    assert "### Cloudglue.rewind\n\n```python\nclient.rewind(seconds: float = 1.0) -> str\n```\n\nGo back." in page


def test_types_are_shown_as_they_are_written() -> None:
    class Pace(NamedTuple):
        seconds: float
        unit: str | None = None

    assert signatures.block("Pace", Pace, gives=False) == "Pace(seconds: float, unit: str | None = None)"


@pytest.fixture(scope="module")
def sections() -> dict[tuple[str, str], str]:
    """The text under each heading of the reference, by its page and its anchor."""
    found = {}
    for file in REFERENCE.rglob("*.md"):
        outside = re.sub(r"^```.*?^```$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        page = file.relative_to(REFERENCE).with_suffix("").as_posix()
        for heading, text in re.findall(r"^#+ (.+)\n((?:(?!#).*\n)*)", outside, re.MULTILINE):
            assert (page, anchor(heading)) not in found, f"{page}: two headings {heading}"
            found[page, anchor(heading)] = text
    return found


def where(name: str) -> tuple[str, list[str]]:
    """The page of a public name, and its parts: the class or the function, then what is in it."""
    first, *rest = name.split(".")
    if first == "client":
        return f"resources/{rest[0]}", rest[1:]
    if first == "models":
        return places().page(rest[0]).removeprefix("reference/").removesuffix(".md"), rest
    if first[0].isupper():
        return "clients", [first, *rest]
    return PAGES.get(first, first), rest


def is_there(name: str, sections: dict[tuple[str, str], str]) -> bool:
    """Whether a name has a heading, or is listed under that of its class, or among the constants."""
    page, parts = where(name)
    if (page, anchor(".".join(parts))) in sections:
        return True
    holder = sections.get((page, anchor(parts[0] if len(parts) > 1 else "Constants")), "")
    return bool(re.search(rf"^- \[?`(\w+\.)?{parts[-1]}`", holder, re.MULTILINE))


def is_reached(name: str) -> bool:
    """Whether users reach it: a few models are only the names of what others hold."""
    parts = name.split(".")
    module = {"models": models, "errors": errors, "strategies": strategies}.get(parts[0])
    return module is None or parts[1] in module.__all__


def test_every_public_name_is_in_the_reference(sections: dict[tuple[str, str], str]) -> None:
    names = [name for name in public_names(ROOT) if is_reached(name)]

    assert len(names) > 2000
    assert [name for name in names if not is_there(name, sections)] == []


def test_every_name_of_the_package_is_linked_from_its_first_page() -> None:
    text = (REFERENCE / "index.md").read_text(encoding="utf-8")

    assert [name for name in cloudglue.__all__ if f"`{name}`" not in text] == []


def test_every_operation_has_its_section_with_its_path_and_an_example(sections: dict[tuple[str, str], str]) -> None:
    operations = Document(merge(CONTRACT)).every_operation()
    texts = {
        operation.name: sections.get((f"resources/{operation.tag}", operation.verb), "") for operation in operations
    }
    paths = {operation.name: operation.title for operation in Document(merge(CONTRACT)).every_operation()}

    assert texts
    assert [name for name, text in texts.items() if not text.strip().startswith(f"`{paths[name]}`")] == []


def test_every_error_every_model_and_every_command_has_its_section(sections: dict[tuple[str, str], str]) -> None:
    missing = [name for name in errors.__all__ if ("errors", anchor(name)) not in sections]
    missing += [name for name in models.__all__ if not is_there(f"models.{name}", sections)]
    missing += [name for name in command.commands() if ("command", anchor(name)) not in sections]

    assert missing == []


def test_the_page_of_sources_has_every_operation() -> None:
    text = (REFERENCE / "sources.md").read_text(encoding="utf-8")
    operations = Document(merge(CONTRACT)).every_operation()

    assert [one.title for one in operations if f"`{one.title}`" not in text] == []
