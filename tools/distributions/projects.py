"""The projects that are published, as their pyproject.toml says it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .commands import run

PROJECTS = (Path(), Path("pytest_cloudglue"))
"""Where each pyproject.toml lies, from the root of the repository. One wheel and one source distribution is made of each."""


class Project:
    """One project.

    Args:
        root: The repository.
        place: Its folder, from the root.
    """

    def __init__(self, root: Path, place: Path) -> None:
        self.folder = root / place
        self._whole: dict[str, Any] = tomllib.loads((self.folder / "pyproject.toml").read_text(encoding="utf-8"))

    @property
    def name(self) -> str:
        """What pip calls it."""
        return str(self._table["name"])

    @property
    def file_name(self) -> str:
        """How the names of its files begin."""
        return self.name.replace("-", "_").lower()

    def wheel(self, version: str) -> str:
        """The name of its wheel, which runs everywhere."""
        return f"{self.file_name}-{version}-py3-none-any.whl"

    def source_distribution(self, version: str) -> str:
        """The name of its source distribution."""
        return f"{self.file_name}-{version}.tar.gz"

    @property
    def extras(self) -> list[str]:
        """What may be installed with it."""
        return list(self._table.get("optional-dependencies", {}))

    @property
    def packages(self) -> list[str]:
        """The folders of its Python packages, from its own."""
        return list(self._target("wheel")["packages"])

    @property
    def left_out(self) -> list[str]:
        """What of its folder is in no source distribution: paths from its folder, without the slash before."""
        return [path.lstrip("/") for path in self._target("sdist").get("exclude", [])]

    @property
    def licences(self) -> list[str]:
        """The files of its licence."""
        return list(self._table["license-files"])

    @property
    def has_entry_points(self) -> bool:
        """Whether it has commands, or plugs into something."""
        return bool(self._table.get("scripts") or self._table.get("entry-points"))

    def committed(self) -> Iterator[str]:
        """All files of its folder that are committed, as paths from there."""
        listed = run(["git", "ls-files", "-z"], self.folder)
        yield from (path for path in listed.split("\0") if path)

    @property
    def _table(self) -> dict[str, Any]:
        found: dict[str, Any] = self._whole["project"]
        return found

    def _target(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self._whole["tool"]["hatch"]["build"]["targets"].get(name, {})
        return found


def projects(root: Path) -> list[Project]:
    """All that are published."""
    return [Project(root, place) for place in PROJECTS]
