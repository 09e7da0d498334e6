"""A contract of ours that can be gone on with: what lint, merge, generate and api-diff refuse, each with all of its faults."""

from __future__ import annotations

from collections.abc import Iterator

from tools.contract import references
from tools.contract.discriminators import misleading
from tools.contract.extensions import astray
from tools.contract.findings import Finding, Refused
from tools.contract.keys import misspelt
from tools.contract.structure import Node
from tools.contract.taken_names import misnamed, taken


def sound(document: Node) -> Node:
    """The same document, if nothing is wrong with it.

    Raises:
        Refused: Something in it is written wrongly; the message has a line for each fault.
    """
    if found := unreadable(document) or list(misled(document)):
        raise Refused(found)
    return document


def unreadable(document: Node) -> list[Finding]:
    """What is written so that nothing more can be said of it."""
    return list(misspelt(document)) or list(references.astray(document))


def misled(document: Node) -> Iterator[Finding]:
    """What names something that is not there, in a contract that can be read."""
    yield from misnamed(document)
    yield from taken(document)
    yield from astray(document)
    yield from misleading(document)
