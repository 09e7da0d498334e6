"""Print what changed for users since an older version, as Markdown for CHANGELOG.md; what can break a program is marked.

python -m tools.contract.api_diff [SINCE]           what changed since the last release, or since a git reference
python -m tools.contract.api_diff [SINCE] --check   prints each breaking change that CHANGELOG.md does not name, or the version does not allow for; exit status 1 then
"""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.contract import baseline
from tools.contract.behaviour import changes as behaviours
from tools.contract.breaking import is_breaking, is_breaking_rule
from tools.contract.comparison import Difference, Place, compare, said
from tools.contract.findings import told_by
from tools.contract.merge import merge
from tools.contract.python_names import NameChange, name_changes
from tools.contract.same_change import argument, same
from tools.contract.sound import sound
from tools.contract.structure import Document, Node

ROOT = Path(__file__).resolve().parents[2]
READ = ("openapi", "generated", "cloudglue")
UNRELEASED = "0.0.0"
HEADINGS = ("Added", "Changed", "Deprecated", "Removed")


@dataclass(frozen=True)
class Entry:
    """A line for the changelog."""

    heading: str
    name: str
    """What a reader searches for; an entry of the changelog that holds it speaks of this change."""
    text: str
    is_breaking: bool

    def __str__(self) -> str:
        return f"- {'**Breaking:** ' if self.is_breaking else ''}`{self.name}`{self.text}."


def entries(old: Path, new: Path) -> list[Entry]:
    """What changed for users between two folders that hold the contract and the packages; what is both in the contract and in Python, once."""
    here, there = sound(contract(new)), contract(old)
    differences = compare(Document(here), Document(there))
    names, changes = name_changes(old, new), []
    for one in differences:
        followed = same(one, names)
        names = [name for name in names if name not in followed]
        changes.append(_of_contract(one, followed))
    known = {(entry.name, entry.heading) for entry in changes}
    known |= {
        (f"models.{one.schema}{one.path}", entry.heading) for one, entry in zip(differences, changes, strict=True)
    }
    behaviour = [Entry("Changed", one.name, f": {one.text}", one.is_breaking) for one in behaviours(here, there)]
    return [
        *changes,
        *_of_rules(here, there),
        *behaviour,
        *(entry for entry in map(_of_name, names) if (entry.name, entry.heading) not in known),
    ]


def markdown(found: Sequence[Entry]) -> Iterator[str]:
    """The entries under the headings of the changelog, what is breaking first."""
    for heading in HEADINGS:
        under = sorted((e for e in found if e.heading == heading), key=lambda e: not e.is_breaking)
        if under:
            yield f"### {heading}"
            yield ""
            yield from map(str, under)
            yield ""


def unsaid(found: Sequence[Entry], changelog: str, old: str, new: str) -> Iterator[str]:
    """What keeps the breaking changes from being released: no entry that names them, or a version that promises there are none."""
    breaking = [entry for entry in found if entry.is_breaking]
    written = coming(changelog, new)
    for entry in breaking:
        if not re.search(rf"(?<![\w.]){re.escape(entry.name)}(?![\w])", written):
            yield f"CHANGELOG.md, unreleased: says nothing of `{entry.name}`; `make api-diff` has a line for it"
    if breaking and not allows_breaking(old, new):
        part = "minor" if old.startswith("0.") else "major"
        yield f"CHANGELOG.md: version {new} follows {old}, and {len(breaking)} changes are breaking; step up the {part} version"


def coming(changelog: str, version: str) -> str:
    """What the changelog says of the next version: under the heading that says unreleased, or that has its number by now."""
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    headed = [section.partition("\n") for section in sections]
    return "".join(text for head, _, text in headed if "unreleased" in head.lower() or version in head.split())


def allows_breaking(old: str, new: str) -> bool:
    """Whether the step between two versions tells users to look before they upgrade: a major one, before 1.0 a minor one."""
    before, after = (tuple(int(part) for part in re.findall(r"\d+", version)[:3]) for version in (old, new))
    return after[0] > before[0] or (before[0] == 0 and after[:2] > before[:2])


def _of_contract(one: Difference, followed: Sequence[NameChange]) -> Entry:
    """The entry of a change of the contract, with the changes of names that follow from it."""
    name = followed[0].name if one.subject == "value" and followed else _name(one)
    heading = {"missing there": "Added", "missing here": "Removed", "differs": "Changed"}[one.change]
    if one.subject not in ("operation", "parameter", "field", "body") and not (one.subject == "value" and followed):
        heading = "Deprecated" if _is_deprecated(one) else "Changed"  # a bound is a change of what has it
    where = "" if one.subject == "operation" else f" ({one.title})"
    calls = dict.fromkeys(f"{one.name}({one.argument})" for one in followed if one.argument)
    others = [f"`{call}`" for call in calls if call != name]
    too = f"; {', '.join(others)} too" if others else ""
    breaks = is_breaking(one) or any(change.is_breaking for change in followed)
    return Entry(heading, name, f": {_text(one)}{where}{too}", breaks)


def _is_deprecated(one: Difference) -> bool:
    return one.subject == "deprecated" and one.here is True


def _of_rules(here: Node, there: Node) -> Iterator[Entry]:
    """The rules between fields that came or went."""
    new, old = (document["components"]["schemas"] for document in (here, there))
    before = Document(there)
    for name in [name for name in new if name in old]:
        ours, theirs = (schemas[name].get("x-rules", []) for schemas in (new, old))
        for rule in [rule for rule in ours if rule not in theirs]:
            breaks = is_breaking_rule(rule, theirs, before, old[name])
            yield Entry("Changed", f"models.{name}", f": rule {_rule(rule)}, new", breaks)
        for rule in [rule for rule in theirs if rule not in ours]:
            yield Entry("Changed", f"models.{name}", f": rule {_rule(rule)}, gone", is_breaking=False)


def _rule(rule: Node) -> str:
    if "ascending" in rule:
        return (" < " if rule.get("strictly") else " ≤ ").join(rule["ascending"])
    needs, takes = (
        [f"{value} {verb} {field}" for value, field in rule.get(verb, {}).items()] for verb in ("needs", "takes")
    )
    return f"{rule['by']}: {', '.join([*needs, *takes])}"


def _text(one: Difference) -> str:
    if _is_deprecated(one):
        sunset = (one.node or {}).get("x-sunset", {})
        words = (("until", " until "), ("instead", "; use "))
        return "deprecated" + "".join(f"{before}{sunset[key]}" for key, before in words if key in sunset)
    if one.change == "differs":
        return f"{one.subject} was {said(one.there)}, is {said(one.here)}"
    state, value = ("new", one.here) if one.change == "missing there" else ("gone", one.there)
    if one.subject == "operation":
        return f"{one.places[0].operation.title}, {state}"
    if one.subject in ("field", "parameter"):
        return f"{one.subject} ({value}), {state}"
    return f"{one.subject}{'' if value is None else f' `{said(value)}`'}, {state}"


def _name(one: Difference) -> str:
    """How users write what changed."""
    place, called = one.places[0], argument(one.places[0])
    is_argument = called and (place.part != "body" or all(argument(other) == called for other in one.places))
    if one.schema and "/" not in one.schema and not (is_argument and one.path):
        return f"models.{one.schema}{one.path}"
    return f"{_method(place)}({called})" if is_argument else _method(place)


def _method(place: Place) -> str:
    return f"client.{place.operation.tag}.{place.operation.verb}"


def _of_name(change: NameChange) -> Entry:
    heading = "Added" if change.is_new else "Removed" if change.text == "is gone" else "Changed"
    return Entry(heading, change.name, f" {change.text}", change.is_breaking)


# -- versions


def contract(root: Path) -> Node:
    """The contract of a repository, or of what was kept of a release."""
    kept = root / baseline.CONTRACT
    return json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else merge(root / "openapi")


def checked_out(reference: str, root: Path, folder: Path) -> Path:
    """Write what is compared as it was at a git reference to a folder.

    Raises:
        ValueError: There is no such reference, or it has no contract.
    """
    command = ["git", "archive", "--end-of-options", reference, *READ]
    done = subprocess.run(command, cwd=root, capture_output=True)  # git, as make finds it; no shell # nosec B603
    if done.returncode:
        raise ValueError(f"{reference}: git cannot read it: {done.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def version(root: Path) -> str:
    """The version that the package says it is: in a release, its own."""
    home = root / "cloudglue/version.py"
    text = (home if home.exists() else root / "cloudglue/__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.*)"$', text, re.MULTILINE)
    return found[1] if found else "0.0.0"


def coming_version(changelog: str) -> str:
    """The version that the first heading of the changelog names: the next one, as soon as there is something to say of it."""
    found = re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    return found[1] if found else "0.0.0"


@told_by("api-diff", 2)
def main(arguments: Sequence[str] | None = None) -> int:
    """Print what changed, or what keeps it from being released; the exit status says whether anything does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("since", nargs="?", help="a tag, a branch or a commit")
    parser.add_argument(
        "--check", action="store_true", help="only say what is missing in the changelog and the version"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        old = Path(name)
        before = version(checked_out(options.since, ROOT, old)) if options.since else baseline.unpacked(old)
        found = entries(old, ROOT)
    since = options.since or ("version " + before if before != UNRELEASED else "what was last kept")
    if not options.check:
        print("\n".join(markdown(found)) if found else f"Nothing changed for users since {since}.")
        return 0
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    problems = list(unsaid(found, changelog, before, coming_version(changelog)))
    print(
        "\n".join(problems)
        if problems
        else f"the changelog and the version speak of every breaking change since {since}"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
