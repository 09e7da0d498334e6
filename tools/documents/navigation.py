"""The navigation of the site: a section a folder, in the order in which the front page, and the page that begins a section, link to them. No I/O."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from .staging import FRONT

SECTIONS = {
    "start": "Start",
    "guides": "Guides",
    "reference": "Reference",
    "reference/resources": "Resources",
    "reference/models": "Models",
    "explanations": "Explanations",
    "project": "Project",
}
HIDDEN = "project/files/"
"""Pages that only links lead to."""

_LINK = re.compile(r"\]\(([^)#\s]+\.md)")


def navigation(texts: Mapping[str, str]) -> list[Any]:
    """The `nav` of the site, from the texts of its pages by their places."""
    places = sorted((place for place in texts if not place.startswith(HIDDEN)), key=_order(texts))
    top = [place for place in places if "/" not in place]
    whole: list[Any] = [{_title(texts[place]): place} for place in sorted(top, key=lambda place: place != FRONT)]
    for folder, title in SECTIONS.items():
        inside = [_entry(texts, place) for place in places if posixpath.dirname(place) == folder]
        if not inside:
            continue
        parent = next(
            (
                s[SECTIONS[outer]]
                for outer in SECTIONS
                for s in whole
                if folder.startswith(f"{outer}/") and SECTIONS[outer] in s
            ),
            whole,
        )
        parent.append({title: inside})
    return whole


def _entry(texts: Mapping[str, str], place: str) -> Any:
    # A page without a title begins its section.
    return place if posixpath.basename(place) == FRONT else {_title(texts[place]): place}


def _title(text: str) -> str:
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return found[1].replace("`", "") if found else "Untitled"


def _order(texts: Mapping[str, str]) -> Any:
    """Pages that begin a section first, then as they are linked to, then the others by name."""
    linked: dict[str, int] = {}
    for page in sorted(
        (place for place in texts if posixpath.basename(place) == FRONT), key=lambda place: place.count("/")
    ):
        for link in _LINK.findall(texts[page]):
            linked.setdefault(posixpath.normpath(posixpath.join(posixpath.dirname(page), link)), len(linked))
    return lambda place: (posixpath.basename(place) != FRONT, linked.get(place, len(linked)), place)
