"""Say where the contract and another OpenAPI document differ, resource by resource.

drift.py SPEC                        prints what is missing here, missing there, and what differs; exit status 1 where anything does
drift.py SPEC --write-skeleton DIR   also writes YAML for the operations that are missing here, and prints it for fields and parameters;
                                     descriptions are left to be written
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.contract.comparison import Difference, compare
from tools.contract.merge import CONTRACT, homes, merge
from tools.contract.skeleton import Skeletons, skeletons
from tools.contract.structure import Document, load

SIGNS = {"missing here": "+", "missing there": "-", "differs": "~"}


def report(
    differences: Sequence[Difference], homes: Mapping[str, str], fields: Sequence[tuple[Difference, str]] = ()
) -> Iterator[str]:
    """The differences, as lines: under each YAML file what is to add (+), what is gone (-), and what is not the same (~).

    Under a field or a parameter stands its YAML, where `fields` has it.
    """
    texts = {id(one): text for one, text in fields}
    by_file: dict[str, list[Difference]] = {}
    for one in differences:
        by_file.setdefault(_home(one, homes), []).append(one)
    for file in sorted(by_file):
        yield file
        for change, sign in SIGNS.items():
            for one in (one for one in by_file[file] if one.change == change):
                yield f"  {sign} {_line(one)}"
                yield from (f"        {line}" for line in texts.get(id(one), "").splitlines())
    counts = [f"{sum(one.change == change for one in differences)} {change}" for change in SIGNS]
    yield f"{len(differences)} differences{': ' + ', '.join(counts) if differences else ''}"


def _home(one: Difference, homes: Mapping[str, str]) -> str:
    """The file to change: where the schema is, or the operation, or the resource."""
    operation = one.places[0].operation
    component = one.schema and (one.schema if "/" in one.schema else f"schemas/{one.schema}")
    known = homes.get(component or operation.title)
    return known or f"{operation.tag.lower().replace(' ', '_')}.yaml"


def _line(one: Difference) -> str:
    others = f"; other fields of the schema {one.unlike} do not differ" if one.unlike else ""
    return f"{one.schema}{one.path}: {one.text} ({one.title}){others}" if one.schema else str(one)


def _versions(ours: Document, theirs: Document) -> Iterator[str]:
    here, there = (document.raw.get("info", {}).get("version") for document in (ours, theirs))
    if here != there and there:
        yield f"the version of the API is {here} here, {there} there: info.version in openapi.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how two contracts differ, and write skeletons where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec", type=Path, help="the other document, JSON or YAML, OpenAPI 3.0 or 3.1")
    parser.add_argument("--contract", type=Path, metavar="DIR", default=CONTRACT, help="the folder of our YAML")
    parser.add_argument("--write-skeleton", type=Path, metavar="DIR", help="where to write YAML for new operations")
    options = parser.parse_args(arguments)
    try:
        ours, theirs = Document(merge(options.contract)), load(options.spec)
        differences = compare(ours, theirs)
        made = skeletons(ours, theirs, differences) if options.write_skeleton else Skeletons({}, [])
    except (OSError, ValueError) as error:
        print(f"drift: {error}", file=sys.stderr)
        return 2
    print("\n".join([*_versions(ours, theirs), *report(differences, homes(options.contract), made.fields)]))
    for name, text in made.files.items():
        file = options.write_skeleton / f"{name}.yaml"
        if file.exists():  # merge takes every file: what is new can stand beside what is there until it is moved
            file = file.with_stem(f"{name}_new")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(f"wrote {file}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
