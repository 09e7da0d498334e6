"""On which page of docs/ each model is, and links to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from cloudglue import models
from tools.contract.merge import CONTRACT, homes

from .markdown import anchor, relative

_NAMED = re.compile(r"\bmodels\.([A-Z]\w*)")
_WORD = re.compile(r"\b([A-Z]\w*)\b")


class Places:
    """The place of each model: the page of the YAML file that says what it is."""

    def __init__(self, found: Mapping[str, str], names: Iterable[str]) -> None:
        schemas = {name.removeprefix("schemas/"): file for name, file in found.items() if name.startswith("schemas/")}
        self.names = sorted(names)
        self._files = {name: schemas.get(name) or _nearest(name, schemas) for name in self.names}

    def page(self, model: str) -> str:
        """The page, as seen from docs."""
        return f"reference/models/{self._files[model].removesuffix('.yaml')}.md"

    def link(self, model: str, here: str) -> str:
        """A link to a model, on the page `here`."""
        page = self.page(model)
        target = "" if page == here else relative(page, here)
        return f"[`{model}`]({target}#{anchor(model)})"

    def links(self, type: str, here: str) -> str:
        """The links to the models that a type in a signature names, each once."""
        named = dict.fromkeys(name for name in _NAMED.findall(type) if name in self._files)
        return ", ".join(self.link(name, here) for name in named)

    def linked(self, type: str, here: str) -> str:
        """The type of a model's field, with each model in it a link."""
        parts = _WORD.split(type)
        shown = [
            self.link(part, here) if odd and part in self._files else f"`{part}`" if part.strip() else ""
            for odd, part in zip([number % 2 for number in range(len(parts))], _joined(parts, self._files), strict=True)
        ]
        return "".join(shown)


def _joined(parts: list[str], known: Mapping[str, str]) -> list[str]:
    """The parts, what is not a model put together with what stands before it; as many as before, some of them empty."""
    joined = list(parts)
    for place in range(1, len(parts), 2):
        if parts[place] not in known:
            joined[place + 1] = joined[place - 1] + parts[place] + parts[place + 1]
            joined[place - 1] = joined[place] = ""
    return joined


def _nearest(name: str, schemas: Mapping[str, str]) -> str:
    """Of a model that is not a schema by name, the file of the one whose name it begins with: it was made inside of that."""
    outer = max((one for one in schemas if name.startswith(one)), key=len, default="")
    return schemas.get(outer, "shared.yaml")


@cache
def places() -> Places:
    """The places of the models of this contract."""
    return Places(homes(CONTRACT), models.__all__)
