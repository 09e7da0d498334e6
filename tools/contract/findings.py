"""What is found wrong with a contract, each with its file and line; and the one place where programs print it and end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import wraps
from typing import Any, Protocol

from tools.contract.yaml_files import Written


@dataclass(frozen=True)
class Finding:
    """One fault: where it is written, what it is a fault of, and what is wrong with what to do."""

    where: str
    """`files.yaml:158`; empty where the contract did not come from YAML."""
    place: str
    """`File.filename`, `GET /files`."""
    text: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.place, self.text) if part)


class Refused(ValueError):
    """A contract that programs do not go on with; the message has a line for each finding."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = list(findings)
        super().__init__("\n".join(map(str, self.findings)))


def finding(node: Any, key: str | None, place: str, text: str) -> Finding:
    """A finding about a key of a mapping, or about all of it where `key` is None."""
    return Finding(where(node, key), place, text)


def where(node: Any, key: str | None = None) -> str:
    """The file and the line of a mapping, or of a key in it; empty where that is not known."""
    if not isinstance(node, Written):
        return ""
    return node.lines.get(str(key), node.line) if key is not None else node.line


def meant(word: object, known: Iterable[str]) -> str:
    """`; did you mean maxLength?`, where one of the known words is near."""
    near = get_close_matches(str(word), list(known), n=1, cutoff=0.75)
    return f"; did you mean {near[0]}?" if near else ""


class Main(Protocol):
    """The main function of a program."""

    def __call__(self, arguments: Sequence[str] | None = None) -> int:
        """Run it; the exit status."""
        ...


def told_by(program: str, status: int = 1) -> Callable[[Main], Main]:
    """Of the main function of a program: what is wrong with a contract is printed, in place of a traceback, and is its exit status."""

    def told(main: Main) -> Main:
        @wraps(main)
        def run(arguments: Sequence[str] | None = None) -> int:
            try:
                return main(arguments)
            except (OSError, ValueError) as error:
                print(error if isinstance(error, Refused) else f"{program}: {error}", file=sys.stderr)
                return status

        return run

    return told
