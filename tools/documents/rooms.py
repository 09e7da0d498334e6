"""The map of docs/explanations/architecture.md: which rooms there are, on which floor, what lives in each and what it imports, as the code has it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import grimp

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "explanations" / "architecture.md"
BEGIN, END = "<!-- the map, made by `make generate` -->\n", "<!-- end of the map -->\n"
PACKAGES = ("cloudglue", "cloudglue_api", "tools")


def page() -> str:
    """The document, with the map as the code is now."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{chr(10).join(_lines())}\n\n{END}{rest.partition(END)[2]}"


def _lines() -> Iterator[str]:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    for container, floors in _floors():
        yield from ("" if container == PACKAGES[0] else "\n").splitlines()
        yield f"| floor | in `{container.replace('.', '/')}/` | what lives there | imports |"
        yield "|---|---|---|---|"
        rooms = [f"{container}.{name}" for floor in floors for name in floor]
        for number, floor in enumerate(floors):
            for name in floor:
                room = f"{container}.{name}"
                imports = ", ".join(
                    f"`{other.removeprefix(f'{container}.')}`" for other in _imported(graph, room, rooms)
                )
                form = f"`{name}/`" if _file(room).name == "__init__.py" else f"`{name}`"
                yield f"| {len(floors) - number} | {form} | {_first_line(room)} | {imports or 'none of these'} |"


def _floors() -> Iterator[tuple[str, list[list[str]]]]:
    """The containers and their floors, the highest first, as import-linter is told to hold them."""
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]
    for contract in settings["contracts"]:
        if contract["type"] == "layers":
            yield contract["containers"][0], [floor.split(" | ") for floor in contract["layers"]]


def _imported(graph: grimp.ImportGraph, room: str, rooms: list[str]) -> list[str]:
    inside = {room, *graph.find_descendants(room)}
    outside = {other for module in inside for other in graph.find_modules_directly_imported_by(module)} - inside
    return [other for other in rooms if any(f"{module}.".startswith(f"{other}.") for module in outside)]


def _first_line(room: str) -> str:
    text = ast.get_docstring(ast.parse(_file(room).read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0].replace("|", "\\|")


def _file(room: str) -> Path:
    found = find_spec(room)
    assert found is not None, room
    assert found.origin is not None, room
    return Path(found.origin)
