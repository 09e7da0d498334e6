"""Contracts from where they are: a folder of YAML files, one a resource, or one file, JSON or YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tools.contract.merge import merge
from tools.contract.structure import load


def read(place: Path) -> dict[str, Any]:
    """The document in a file or a folder.

    Raises:
        ValueError: There is none, or it is not an OpenAPI document of version 3; the message says what was found.
    """
    if place.is_dir():
        if not (place / "openapi.yaml").is_file():
            raise ValueError(f"{place}: is a folder without openapi.yaml; give it one, or name a file, JSON or YAML")
        return merge(place)
    if not place.is_file():
        raise ValueError(f"{place}: no such file or folder")
    return load(place).raw
