"""Links of a built site: every address and every anchor inside of it must be there. Nothing outside is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_OUTSIDE = re.compile(r"(https?|mailto|data|javascript|tel):|//")


class Page(HTMLParser):
    """What a page leads to, and what can be led to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = {"", "top"}
        self.title = ""
        self._is_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of addresses and of names."""
        values = {name: value for name, value in attrs if value is not None}
        self._is_title = tag == "title" and not self.title
        self.links += [values[name] for name in ("href", "src", "poster") if name in values and tag != "base"]
        self.anchors |= {values[name] for name in ("id", "name") if name in values and tag != "meta"}

    def handle_data(self, data: str) -> None:
        """Take note of the title."""
        if self._is_title:
            self.title, self._is_title = data.strip(), False


def pages(site: Path) -> dict[Path, Page]:
    """Every page of a site; not what it shows where a page is missing, whose links are seen from wherever that was."""
    return {
        file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html")) if file.name != "404.html"
    }


def broken(site: Path) -> Iterator[str]:
    """The links that lead nowhere, each with its page."""
    known = pages(site)
    for file, page in known.items():
        for link in dict.fromkeys(page.links):
            if _OUTSIDE.match(link):
                continue
            parts = urlsplit(link)
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if target.is_dir():
                target /= "index.html"
            if not target.is_file():
                yield f"{file.relative_to(site)}: {link} leads to no file"
            elif target in known and unquote(parts.fragment) not in known[target].anchors:
                yield f"{file.relative_to(site)}: {link} leads to no anchor"
