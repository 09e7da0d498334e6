"""Join the contract's YAML files into the one document that tools read.

python -m tools.contract.merge [FILE [FOLDER]]   writes the YAML of FOLDER, openapi/ unless told otherwise, as JSON to FILE, build/openapi.json unless
told otherwise, with an example of every body and answer
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.contract import yaml_files
from tools.contract.operation_examples import fill

CONTRACT = Path(__file__).resolve().parents[2] / "openapi"


def merge(folder: Path) -> dict[str, Any]:
    """The document made of openapi.yaml and the other YAML files beside it, in the order of their names.

    Raises:
        ValueError: Two files define the same method of a path, or the same component; the message names both.
    """
    root = folder / "openapi.yaml"
    document: dict[str, Any] = {"paths": {}, "components": {}}
    owners: dict[tuple[str, str, str], str] = {}
    for file in [root, *sorted(f for f in folder.glob("*.yaml") if f != root)]:
        part: dict[str, Any] = yaml_files.load(file) or {}
        for top in ("paths", "components"):
            for group, entries in part.pop(top, {}).items():
                for name, value in entries.items():
                    other = owners.setdefault((top, group, name), file.name)
                    if other != file.name:
                        raise ValueError(f"{top}: {group} {name} is in {other} and in {file.name}; keep one of them")
                    document[top].setdefault(group, {})[name] = value
        if part and file != root:
            raise ValueError(f"{file.name} holds only paths and components; move to {root.name}: {', '.join(part)}")
        document = {**part, **document}  # what the root says stands before the paths
    return document


def homes(folder: Path) -> dict[str, str]:
    """Which file holds what: the name of the file by `GET /files`, `schemas/File`, `parameters/Limit`."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.yaml")):
        part: dict[str, Any] = yaml_files.load(file) or {}
        found |= {
            f"{method.upper()} {path}": file.name for path, item in part.get("paths", {}).items() for method in item
        }
        found |= {f"{group}/{name}": file.name for group, all in part.get("components", {}).items() for name in all}
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the merged document."""
    given = sys.argv[1:] if arguments is None else arguments
    target = Path(given[0]) if given else CONTRACT.parent / "build" / "openapi.json"
    try:
        document = merge(Path(given[1]) if given[1:] else CONTRACT)
        fill(document)
    except ValueError as error:
        raise SystemExit(f"merge: {error}") from error
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
