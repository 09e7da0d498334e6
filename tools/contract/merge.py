"""Join the contract's YAML files into the one document that tools read.

python -m tools.contract.merge [FILE [FOLDER]]   writes the YAML of FOLDER, openapi/ unless told otherwise, as JSON to FILE, build/openapi.json unless
told otherwise, with an example of every body and answer
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tools.contract import yaml_files
from tools.contract.findings import Finding, Refused, finding, meant, told_by, where
from tools.contract.operation_examples import fill
from tools.contract.sound import sound
from tools.contract.yaml_files import Written

CONTRACT = Path(__file__).resolve().parents[2] / "openapi"


def merge(folder: Path) -> dict[str, Any]:
    """The document made of openapi.yaml and the other YAML files beside it, in the order of their names.

    Raises:
        ValueError: A file is not YAML, or two define the same method of a path or the same component; the message has a line for each.
    """
    root = folder / "openapi.yaml"
    document = Written()
    joined = {"paths": Written(), "components": Written()}
    found: list[Finding] = []
    for file in [root, *sorted(f for f in folder.glob("*.yaml") if f != root)]:
        try:
            part = yaml_files.load(file) or Written()
        except ValueError as error:
            found.append(Finding("", "", str(error)))
            continue
        if not isinstance(part, Written):
            found.append(Finding(f"{file.name}:1", "", "holds no keys; a file has paths and components"))
            continue
        for top, whole in joined.items():
            found += _join(whole, top, part)
        rest = [key for key in part if key not in joined]
        if file == root:
            document = Written(part.line, part.lines)
            document |= {key: part[key] for key in rest}
        else:
            text = f"only {root.name} has it; a file of a resource holds paths and components"
            found += (finding(part, key, str(key), text + meant(key, joined)) for key in rest)
    if found:
        raise Refused(found)
    document |= joined  # what the root says stands before the paths
    return document


def _join(whole: Written, top: str, part: Written) -> Iterator[Finding]:
    """Add what a file has under paths or components; what another has already is a finding."""
    given = part.get(top) or Written()
    if not isinstance(given, Written):
        yield finding(part, top, top, "holds no keys; see how the other files are indented")
        return
    for group, entries in given.items():
        place = f"{top} {group}" if top == "components" else str(group)
        if not isinstance(entries, Written):
            yield finding(given, group, place, "holds no keys; see how the other files are indented")
            continue
        known = whole.setdefault(group, Written(entries.line))
        whole.lines.setdefault(str(group), where(given, group))
        for name, value in entries.items():
            if name in known:
                yield finding(entries, name, f"{place} {name}", f"is in {where(known, name)} too; keep one of them")
            known.setdefault(name, value)
            known.lines.setdefault(str(name), where(entries, name))


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


@told_by("merge")
def main(arguments: Sequence[str] | None = None) -> int:
    """Write the merged document."""
    given = sys.argv[1:] if arguments is None else arguments
    target = Path(given[0]) if given else CONTRACT.parent / "build" / "openapi.json"
    document = sound(merge(Path(given[1]) if given[1:] else CONTRACT))
    fill(document)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
