"""The pages of the site, put together in a folder: docs/, the documents beside it, and each file that a page links to."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .markdown import relative

DOCS = "docs/"
FRONT = "index.md"
LANGUAGES = {".py": "python", ".yaml": "yaml", ".toml": "toml", ".json": "json", ".sh": "bash"}
PICTURES = {".svg", ".webp", ".png", ".jpg", ".css", ".js"}
"""What is copied as it is; of other files a page is made that shows them."""

# What is code is left as it is: a block, or words between backticks.
_CODE = re.compile(r"(^(?:```|~~~).*?^(?:```|~~~)$|`+[^`\n]+`+)", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"(?<=\]\()([^)\s]+)(?=\))")
# A block with the name of its file is shown with it: superfences takes no word after the language.
_NAMED = re.compile(r"^```(\w+) ([^\s=]+)$", re.MULTILINE)
_OUTSIDE = re.compile(r"[a-z]+:|#|//")


class DeadLink(Exception):
    """A page links to what is not there; the message says which."""


@dataclass
class Staging:
    """The places in the site of what is in the repository, both as POSIX paths."""

    root: Path
    pages: dict[str, str] = field(default_factory=dict)
    """Of each document."""
    shown: dict[str, str] = field(default_factory=dict)
    """Of each file that a page links to and that is not a document: a page that shows it."""

    @classmethod
    def of(cls, root: Path) -> Staging:
        """The documents of a repository."""
        found = {DOCS + name: name for name in _names(root / DOCS) if name.endswith(".md")}
        found |= {file.name: f"project/{file.stem.lower()}.md" for file in sorted(root.glob("*.md"))}
        found |= {
            file.relative_to(root).as_posix(): f"project/{file.parent.name.replace('_', '-')}.md"
            for file in sorted(root.glob("examples/*/README.md"))
        }
        found["README.md"] = FRONT  # the site has a front page of its own, which says what that says
        return cls(root, found)

    def write(self, folder: Path) -> dict[str, str]:
        """Write all pages, and what they need, into a new folder; give their texts by their places.

        Raises:
            DeadLink: A page links to what is not there.
        """
        shutil.rmtree(folder, ignore_errors=True)
        texts = {}
        for document, place in sorted(self.pages.items()):
            if document == "README.md" and DOCS + FRONT in self.pages:
                continue
            texts[place] = self._rewritten(document, place)
        texts |= {place: _as_page(self.root / file, file) for file, place in self.shown.items()}
        for place, text in texts.items():
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for name in _names(self.root / DOCS):
            if PurePosixPath(name).suffix in PICTURES:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(self.root / DOCS / name, folder / name)
        return texts

    def _rewritten(self, document: str, place: str) -> str:
        text = (self.root / document).read_text(encoding="utf-8")
        text = outside_code(text, lambda part: _TARGET.sub(lambda found: self._target(found[0], document, place), part))
        return _NAMED.sub(r'```\1 title="\2"', text)

    def _target(self, link: str, document: str, place: str) -> str:
        """What a link of a document is in the site."""
        if _OUTSIDE.match(link):
            return link
        path, hash, anchor = link.partition("#")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(document), path))
        target = self._place(file)
        if target is None:
            raise DeadLink(f"{document}: {link} leads to no file; a folder is linked by a page in it")
        kept = "" if file == "README.md" else f"{hash}{anchor}"
        return relative(target, place) + kept

    def _place(self, file: str) -> str | None:
        for one in (file, f"{file}/{FRONT}", f"{file}/README.md"):
            if one in self.pages:
                return self.pages[one]
        if not (self.root / file).is_file() or file.startswith(".."):
            return None
        if file.startswith(DOCS) and PurePosixPath(file).suffix in PICTURES:
            return file.removeprefix(DOCS)
        return self.shown.setdefault(file, f"project/files/{file}.md")


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """The text, changed where it is not code."""
    return "".join(part if place % 2 else change(part) for place, part in enumerate(_CODE.split(text)))


def _names(folder: Path) -> Iterator[str]:
    yield from sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def _as_page(file: Path, name: str) -> str:
    """A page that shows a file."""
    text = file.read_text(encoding="utf-8").rstrip()
    fence = "`" * (3 + max((len(found) for found in re.findall(r"^`{3,}", text, re.MULTILINE)), default=0))
    return f"# {name}\n\nA file of the repository.\n\n{fence}{LANGUAGES.get(file.suffix, 'text')}\n{text}\n{fence}\n"
