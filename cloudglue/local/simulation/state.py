"""What was made in the simulation, and the ids that it gives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from msgspec import Struct, field

from .kinds import Kind


class Thing(Struct):
    """Something that was made: a collection, a job, a file in a collection."""

    kind: str
    """The path of its kind."""
    id: str
    within: dict[str, str]
    """The ids of what it is a part of, by what they are the ids of."""
    refers: dict[str, list[str]]
    """The ids that its request named."""
    answer: dict[str, Any]
    """It as the API shows it, when all of it is there."""
    created: float
    early: list[str] = field(default_factory=list)
    """The fields of a job that are there before it has ended."""
    ends: float | None = None
    """When its job ends; None for what is not a job."""
    outcome: str | None = None
    """The state in which it ends."""
    error: str | None = None
    """Why it fails, where it was told to."""
    appears: float = 0.0
    """When it is there: what a job finds is so at its end."""

    def ids(self, kind: Kind) -> dict[str, str]:
        """Its own id, and those of what it is a part of."""
        return {**self.within, kind.own: self.id}

    def is_done(self, now: float) -> bool:
        """Whether all of it is there: it is no job, or one that has succeeded by then."""
        return self.ends is None or (self.outcome is None and now >= self.ends)


Key = tuple[str, str, str]
"""Kind, what it is a part of, id: one file may be in many collections."""


class State:
    """All that was made. What changes is noted, for whoever keeps it.

    Args:
        seed: The ids follow from it, and from how many were given.
        kept: What an earlier run left.
        given: How many ids that run had given.
    """

    def __init__(self, seed: int = 0, kept: Mapping[Key, Thing] | None = None, given: int = 0) -> None:
        self.seed = seed
        self.given = given
        """How many ids were given."""
        self.now = 0.0
        """The time of the request that is answered: what appears later is not there yet."""
        self.changed: dict[Key, Thing | None] = {}
        """What is not kept yet; None for what is gone."""
        self._things: dict[str, dict[Key, Thing]] = {}
        for key, thing in (kept or {}).items():
            self._things.setdefault(thing.kind, {})[key] = thing

    def new_id(self) -> str:
        """An id that was not given before; the n-th of a seed is always the same."""
        self.given += 1
        return self.id_of(str(self.given))

    def id_of(self, what: str) -> str:
        """The id of something that is told by a text: the same of a seed each time."""
        digest = hashlib.sha256(f"{self.seed}/{what}".encode()).digest()
        return str(UUID(bytes=digest[:16], version=4))

    def add(self, thing: Thing) -> Thing:
        """Make it, in place of what has its id there."""
        self._things.setdefault(thing.kind, {}).pop(key_of(thing), None)
        self._things[thing.kind][key_of(thing)] = thing
        self.changed[key_of(thing)] = thing
        return thing

    def note(self, thing: Thing) -> None:
        """Say that it was changed."""
        self.changed[key_of(thing)] = thing

    def all(self, kind: Kind, within: Mapping[str, str] | None = None) -> list[Thing]:
        """Those of a kind, the newest first; only those that are part of `within`."""
        found = (t for t in reversed(self._things.get(kind.path, {}).values()) if t.appears <= self.now)
        parts = [kind.own for kind in kind.lineage[:-1]]
        if not parts:
            return list(found)
        return [t for t in found if within is None or all(t.within.get(n) == within.get(n) for n in parts)]

    def get(self, kind: Kind, ids: Mapping[str, str]) -> Thing | None:
        """The one that these ids name."""
        within = {parent.own: ids.get(parent.own, "") for parent in kind.lineage[:-1]}
        found = self._things.get(kind.path, {}).get(_key(kind.path, within, ids.get(kind.own, "")))
        return found if found is not None and found.appears <= self.now else None

    def find(self, key: Key) -> Thing | None:
        """The one that is kept so."""
        return self._things.get(key[0], {}).get(key)

    def has(self, kinds: Iterable[Kind], id: str) -> bool:
        """Whether one of these kinds has something with this id."""
        return any(thing.id == id for kind in kinds for thing in self.all(kind))

    def remove(self, match: Callable[[Thing], bool]) -> list[Thing]:
        """Take away what matches."""
        gone = [thing for things in self._things.values() for thing in things.values() if match(thing)]
        for thing in gone:
            self.changed[key_of(thing)] = None
            del self._things[thing.kind][key_of(thing)]
        return gone

    def clear(self) -> None:
        """Take all away, and begin the ids anew."""
        self.remove(lambda thing: True)
        self.given, self.now = 0, 0.0


def key_of(thing: Thing) -> Key:
    """Under what it is kept."""
    return _key(thing.kind, thing.within, thing.id)


def _key(kind: str, within: Mapping[str, str], id: str) -> Key:
    return kind, "/".join(within.values()), id
