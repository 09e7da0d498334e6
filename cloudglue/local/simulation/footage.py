"""What answers can rest on: the files that there are, and places in them. The files of the engine are told by `Footage`."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

from cloudglue.local import filter_conditions
from cloudglue_api.types import instant

from .kinds import Catalog, Kind
from .state import State

FILE, SEGMENT, COLLECTION, SEGMENTATION = "file_id", "segment_id", "collection_id", "segmentation_id"
MOST_PLACES = 10


class Footage(Protocol):
    """What the engine has for real."""

    def file(self, id: str) -> dict[str, Any] | None:
        """A file as the API shows it."""
        ...

    def files(self) -> list[dict[str, Any]]:
        """All files, the newest first."""
        ...

    def segments(self, file_id: str, segmentation_id: str | None = None) -> list[tuple[str, float, float]]:
        """Id, start and end of the segments of a file; of one of its segmentations, if it is named."""
        ...

    def has(self, own: str, id: str) -> bool:
        """Whether there is a segmentation, a frame extraction or what else with this id; `own` is what the id is called."""
        ...


class Place(NamedTuple):
    """Somewhere in a file."""

    file: dict[str, Any]
    start: float
    end: float
    segment_id: str | None = None
    collection_id: str | None = None


class Library:
    """Files and places in them, for real and simulated."""

    def __init__(self, catalog: Catalog, state: State, footage: Footage) -> None:
        self._state = state
        self._catalog = catalog
        self._footage = footage
        self._files = next(iter(catalog.named(FILE)), None)
        """The kind of files themselves; others show a file as a part of something."""
        self._segments = next(iter(catalog.named(SEGMENT)), None)
        self._members = [kind for kind in catalog.named(FILE) if kind.parent is not None]

    def file(self, id: str) -> dict[str, Any] | None:
        """A file as the API shows it."""
        made = self._state.get(self._files, {FILE: id}) if self._files else None
        return made.answer if made else self._footage.file(id)

    def is_file(self, kind: Kind | None) -> bool:
        """Whether it is the kind of files themselves."""
        return kind is not None and kind is self._files

    def files(self) -> list[dict[str, Any]]:
        """All files, the newest first."""
        return [*(t.answer for t in (self._state.all(self._files) if self._files else [])), *self._footage.files()]

    def exists(self, own: str, id: str) -> bool:
        """Whether anything that is called so has this id."""
        if own == FILE:
            return self.file(id) is not None
        return self._state.has(self._catalog.named(own), id) or self._footage.has(own, id)

    def holds(self, kind: Kind, ids: Mapping[str, str]) -> bool:
        """Whether the engine has the thing of this kind for real."""
        if self.is_file(kind):
            return self._footage.file(ids[kind.own]) is not None
        is_of_file = kind.parent is None or self.is_file(kind.parent)
        return is_of_file and self._footage.has(kind.own, ids[kind.own])

    def is_done(self, id: str, now: float = math.inf) -> bool:
        """Whether a file can be looked into by then: it has not failed, nor is it still worked on."""
        made = self._state.get(self._files, {FILE: id}) if self._files else None
        if made is not None:
            return made.is_done(now)
        real = self._footage.file(id)
        return real is not None and real["status"] == "completed"

    def collections_of(self, file_id: str, now: float) -> list[str]:
        """The ids of the collections that a file can be found in."""
        members = ((kind.parent, thing) for kind in self._members for thing in self._state.all(kind))
        return [t.within[parent.own] for parent, t in members if parent and t.id == file_id and t.is_done(now)]

    def segments(self, file_id: str, segmentation_id: str | None = None) -> list[tuple[str, float, float]]:
        """Id, start and end of the segments of a file; of one of its segmentations, if it is named."""
        made = (t for t in (self._state.all(self._segments, {FILE: file_id}) if self._segments else []))
        ours = [t for t in made if segmentation_id in (None, t.answer[SEGMENTATION])]
        real = self._footage.segments(file_id, segmentation_id)
        return [*real, *((t.id, t.answer["start_time"], t.answer["end_time"]) for t in ours)]

    def places(
        self, file: dict[str, Any], collection_id: str | None = None, segmentation_id: str | None = None
    ) -> list[Place]:
        """Places in a file: its first segments, or those of a segmentation; where there are none, thirds of it."""
        found = self.segments(file["id"], segmentation_id)[:MOST_PLACES]
        if found:
            return [Place(file, start, end, id, collection_id) for id, start, end in found]
        length = duration(file)
        cuts = [round(length * n / 3, 3) for n in range(3)] + [length]
        return [Place(file, start, end, None, collection_id) for start, end in pairwise(cuts)]

    def place(self, file: dict[str, Any], segment_id: str | None) -> Place | None:
        """The place of a segment in its file; None where no segment is meant."""
        known = self.segments(file["id"]) if segment_id is not None else []
        return next((Place(file, start, end, id) for id, start, end in known if id == segment_id), None)

    def meets(self, filter: Mapping[str, Any], file: dict[str, Any], places: Sequence[Place] | None = None) -> bool:
        """Whether a file meets a search filter; conditions on segments are met by one of these places, of all when left out."""
        there = self.places(file) if places is None else places
        return filter_conditions.are_met(
            filter, partial(_value, file), lambda: (partial(_value, place) for place in there)
        )

    def cited(
        self,
        refers: dict[str, list[str]],
        now: float,
        *,
        by_file: bool,
        shuffled: str,
        filter: Mapping[str, Any] | None = None,
    ) -> Iterator[Place]:
        """The places that an answer to a request may rest on: in the files or collections that it names, else in all.

        Args:
            refers: What the request names.
            now: When it is asked: what is still worked on, or has failed, is not found.
            by_file: One place a file.
            shuffled: What decides on the order, with the seed.
            filter: A search filter that they meet.
        """
        found: list[Place] = []
        for file, collection in self._scope(refers, now):
            places = self.places(file, collection)
            if filter and by_file:
                places = places if self.meets(filter, file, places) else []
            elif filter:
                places = [place for place in places if self.meets(filter, file, [place])]
            whole = Place(file, 0.0, duration(file), None, collection)
            found += [whole] if by_file and places else places
        random.Random(f"{self._state.seed}/{shuffled}").shuffle(found)  # nothing is kept secret by it # nosec
        yield from found

    def _scope(self, refers: dict[str, list[str]], now: float) -> Iterator[tuple[dict[str, Any], str | None]]:
        wanted = refers.get(FILE)
        if wanted is None and COLLECTION in refers:
            for kind in self._members:
                for id in refers[COLLECTION]:
                    for thing in reversed(self._state.all(kind, {COLLECTION: id})):
                        if thing.is_done(now) and (file := self.file(thing.id)):
                            yield file, id
            return
        files: Sequence[dict[str, Any] | None] = self.files() if wanted is None else [self.file(id) for id in wanted]
        for one in files:
            # A file that a job was given while it was still worked on is there when the job ends.
            if one is not None and self.is_done(one["id"], now if wanted is None else math.inf):
                held = [id for id in self.collections_of(one["id"], now) if id in refers.get(COLLECTION, [id])]
                yield one, next(iter(held), None)


def duration(file: dict[str, Any]) -> float:
    """The length of a file in seconds; of a picture, which has none, one."""
    return float((file.get("media_info") or {}).get("duration_seconds") or 1.0)


def _value(of: dict[str, Any] | Place, part: str, path: str) -> Any:
    """What a file or a place in one has, as `conditions` asks for it. Of a place, the length alone is known."""
    if isinstance(of, Place):
        return of.end - of.start if (part, path) == ("video_info", "duration_seconds") else None
    if part == "video_info":
        return (of.get("media_info") or {}).get(path)
    if part == "file":
        return _instant(of.get(path)) if path == "created_at" else of.get(path)
    return filter_conditions.at(of.get(part), path)


def _instant(value: Any) -> datetime | None:
    return None if value is None else instant(value)
