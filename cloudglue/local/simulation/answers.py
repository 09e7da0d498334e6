"""An answer out of the contract's example: with ids of what there is, times within its videos, and texts that say that they are made up."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from itertools import islice
from typing import Any

from attrs import evolve, field, frozen

from cloudglue.codec import fields
from cloudglue_api import models
from cloudglue_api.types import needed

from . import requests, shaped
from .contract import Contract
from .cuts import STRATEGY_OF, cuts
from .footage import COLLECTION, FILE, MOST_PLACES, SEGMENT, SEGMENTATION, Library, Place, duration
from .kinds import Catalog

MADE_UP = "Simulated: "
ABSENT = object()
"""Stands for a field that is best left out."""

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_DAY = 86_400
_STARTS = ("start_time", "start_time_seconds", "startSeconds")
_ENDS = ("end_time", "end_time_seconds", "endSeconds")
_MOMENTS = ("timestamp", "time", "timestamp_seconds", "time_in_seconds")
# What holds what a request's schema asks for.
_SHAPES = {"entities": "schema"}
# What elsewhere is said of a file in the same words as by the file itself.
_OF_FILES = ("filename", "uri", "duration_seconds")


@frozen
class Scene:
    """What an answer is about."""

    now: float
    refers: dict[str, list[str]] = field(factory=dict)
    """The ids that its request named."""
    ids: dict[str, str] = field(factory=dict)
    """The ids that are meant, by what they are the ids of."""
    body: Mapping[str, Any] = field(factory=dict)
    """The request."""
    query: Mapping[str, Any] = field(factory=dict)
    asked: Mapping[str, Any] = field(factory=dict)
    """What is to be done, as the request says, and those that made what it is about."""
    file: dict[str, Any] | None = None
    place: Place | None = None
    rank: int = 0
    """The how many-eth of a list it is: scores fall."""
    children: Mapping[Any, list[dict[str, Any]]] = field(factory=dict)
    """Of models, the things that the whole thing has as its parts."""

    @property
    def words(self) -> set[str]:
        """What the request says in single words: where a union has such a kind, it is meant."""
        said = [*self.body.values(), *self.query.values()]
        return {str(value) for value in said if isinstance(value, str)}

    def at(self, place: Place, rank: int) -> Scene:
        """The same at a place in a file."""
        ids = {**self.ids, FILE: place.file["id"]}
        for name, id in ((SEGMENT, place.segment_id), (COLLECTION, place.collection_id)):
            ids.pop(name, None)
            if id is not None:
                ids[name] = id
        return evolve(self, ids=ids, file=place.file, place=place, rank=rank)


class Composer:
    """Makes answers."""

    def __init__(self, catalog: Catalog, library: Library, id_of: Callable[[str], str]) -> None:
        self._catalog = catalog
        self._library = library
        self._id_of = id_of
        self._contract: Contract = catalog.contract

    def compose(self, model: Any, example: Mapping[str, Any], scene: Scene) -> dict[str, Any]:
        """An answer of this model."""
        return self._object(model, example, scene, is_whole=True)

    def _object(
        self, model: Any, example: Mapping[str, Any], scene: Scene, *, is_whole: bool = False
    ) -> dict[str, Any]:
        types, required = fields.field_types(model), needed(model)
        if scene.place is None and scene.file is not None and any(name in example for name in _STARTS):
            scene = evolve(scene, place=next(iter(self._places(scene.file, scene)), None))
        made: dict[str, Any] = {}
        for name, value in example.items():
            if name not in required and self._is_unasked(name, scene):
                continue
            found = self._value(types.get(name, Any), name, value, scene, is_whole=is_whole)
            if found is ABSENT and name in required and name != "id":
                found = self._own_id(name, scene) if isinstance(value, str) else value
            if found is not ABSENT:
                made[name] = found
        return counted(made)

    def _places(self, file: dict[str, Any], scene: Scene) -> list[Place]:
        """Places in a file: the segments of the segmentation that the request names, or that is made, else of all."""
        if _strategy(scene) is not None:
            return [Place(file, start, end) for start, end in cuts(scene.body, duration(file))]
        named = next(iter(scene.refers.get(SEGMENTATION, [])), scene.ids.get(SEGMENTATION))
        return self._library.places(file, segmentation_id=named)

    def _is_unasked(self, name: str, scene: Scene) -> bool:
        """Whether a part, such as `speech`, was not asked for; without any flag, all is. Chapters are for the strategy that finds them."""
        strategy, wanted = _strategy(scene), STRATEGY_OF.get(name.removeprefix("total_"))
        if strategy is not None and wanted is not None:
            return strategy != wanted
        flags = (f"enable_{name}", f"enable_{name.partition('_')[2]}")  # a segment_summary is a summary too
        flag = next((flag for flag in flags if flag in self._contract.flags and name != flag), None)
        said = scene.asked.get(flag) if flag else True
        return said is False or (said is None and self._is_any_asked(scene))

    def _is_any_asked(self, scene: Scene) -> bool:
        return any(scene.asked.get(flag) is True for flag in self._contract.flags)

    def _value(self, kind: Any, name: str, example: Any, scene: Scene, *, is_whole: bool = False) -> Any:
        if example is None:
            return None
        if name in _OF_FILES and scene.file is not None and not isinstance(example, (dict, list)):
            return self._of_file(name, scene.file)
        if isinstance(example, list):
            return self._list(fields.item_of(kind) or Any, name, example, scene)
        if isinstance(example, dict):
            return self._dict(kind, name, example, scene)
        return self._leaf(kind, name, example, scene, is_whole=is_whole)

    def _of_file(self, name: str, file: Mapping[str, Any]) -> Any:
        return duration(dict(file)) if name == "duration_seconds" else file.get(name, ABSENT)

    def _dict(self, kind: Any, name: str, example: Mapping[str, Any], scene: Scene) -> Any:
        model, example = self._option(kind, example, scene)
        if model is None:
            if isinstance(scene.asked.get(_SHAPES.get(name, "")), Mapping):
                return shaped.like(scene.asked[_SHAPES[name]], MADE_UP)
            if name == "metadata" and scene.file is not None:
                return scene.file.get("metadata") or ABSENT
            return {key: self._value(Any, key, value, scene) for key, value in example.items()}
        if model in scene.children:
            return scene.children[model][0] if scene.children[model] else ABSENT
        for shown in self._catalog.of_model(model):
            if self._library.is_file(shown):
                return ABSENT if scene.file is None else scene.file
        made = self._object(model, example, scene)
        is_known = "id" not in example or "id" in made
        return made if is_known else ABSENT

    def _option(self, kind: Any, example: Mapping[str, Any], scene: Scene) -> tuple[Any, Mapping[str, Any]]:
        """The model of an object and its example: of a union, the one that the request asks for."""
        union = fields.union_in(kind)
        if union is None:
            return fields.model_in(kind), example
        examples = self._contract.unions.get(union.__name__, {})
        grouped = {f"{word}_group" for word in scene.words} if "group_by_key" in scene.body else set()
        tag = next((t for words in (grouped, scene.words) for t in examples if t in words), str(example.get(union.tag)))
        return getattr(models, union.options.get(tag, ""), None), examples.get(tag, example)

    def _list(self, kind: Any, name: str, example: list[Any], scene: Scene) -> Any:
        model = fields.model_in(kind)
        if model in scene.children:
            return scene.children[model]
        if not example or not isinstance(example[0], dict):
            found = [self._value(kind, name, one, scene) for one in example]
            return [one for one in found if one is not ABSENT]
        item = self._option(kind, example[0], scene)[1]
        has_times = any(one in item for one in (*_STARTS, *_MOMENTS))
        if any(self._contract.ids.get(value) == FILE for value in item.values() if isinstance(value, str)):
            return self._cited(kind, name, item, scene, by_file=not has_times)
        if has_times and scene.file is not None and scene.place is None:
            places = self._places(scene.file, scene)
            return [self._dict(kind, name, item, scene.at(place, rank)) for rank, place in enumerate(places)]
        return [found for one in example if (found := self._dict(kind, name, one, scene)) is not ABSENT]

    def _cited(self, kind: Any, name: str, item: Mapping[str, Any], scene: Scene, *, by_file: bool) -> list[Any]:
        model = self._option(kind, item, scene)[0]
        needs_collection = model is not None and COLLECTION in needed(model)
        if scene.file is not None and FILE not in scene.refers:
            places = [scene.place or p for p in self._places(scene.file, scene)]
            return [self._dict(kind, name, item, scene.at(place, rank)) for rank, place in enumerate(places)]
        asked = scene.body.get("limit")
        most = min(asked, MOST_PLACES) if isinstance(asked, int) else MOST_PLACES
        about = str(sorted((k, str(v)) for k, v in scene.body.items()))
        filter = requests.search_filter(scene.body)
        cited = self._library.cited(scene.refers, scene.now, by_file=by_file, shuffled=about, filter=filter)
        fitting = (place for place in cited if place.collection_id or not needs_collection)
        found = []
        for rank, place in enumerate(islice(fitting, most)):
            there = scene.at(place, rank)
            found.append(self._dict(kind, name, item, evolve(there, place=None) if by_file else there))
        least = scene.body.get("threshold")
        scores = [one.get("score", one.get("best_score")) for one in found]
        return [one for one, score in zip(found, scores, strict=True) if None in (least, score) or score >= least]

    def _leaf(self, kind: Any, name: str, example: Any, scene: Scene, *, is_whole: bool) -> Any:
        if isinstance(example, bool):
            is_chosen = name in self._contract.flags and self._is_any_asked(scene)
            return scene.asked.get(name) is True if is_chosen else example
        if isinstance(example, (int, float)):
            return self._number(name, example, scene)
        if not isinstance(example, str):
            return example
        if example in self._contract.ids:
            own = self._contract.ids[example]
            return self._part_id(own, scene) if name == "id" and not is_whole else self._id(own, scene)
        if _is_instant(name, kind):
            return written(scene.now, example)
        if values := fields.enum_values(kind):
            return "completed" if name.endswith("_status") and "completed" in values else example
        if name.endswith("_secret"):  # each its own, so that one is not taken for another
            return f"{example.partition('-')[0]}-{self._own_id(name, scene)}"
        named = _ID.sub(lambda found: self._within(found[0], scene), example)
        is_prose = " " in named and not named.startswith(("http", "cloudglue:", "SELECT ")) and "T12:" not in named
        return f"{MADE_UP}{named}" if is_prose else named

    def _within(self, id: str, scene: Scene) -> str:
        if id not in self._contract.ids:
            return id
        own = self._contract.ids[id]
        found = self._id(own, scene)
        return self._own_id(own, scene) if found is ABSENT else str(found)

    def _id(self, own: str, scene: Scene) -> Any:
        """What is meant by such an id; one that nothing has yet where no operation makes such things."""
        found = scene.ids.get(own) or next(iter(scene.refers.get(own, [])), None)
        if found is not None:
            return found
        return ABSENT if self._catalog.named(own) else self._own_id(own, scene)

    def _part_id(self, own: str, scene: Scene) -> Any:
        """The id of a part of an answer. What is found in a file is the file or a segment of it; the rest are not things that there are."""
        if own not in scene.ids or scene.place is None:
            return ABSENT if own in scene.ids else self._own_id(own, scene)
        return scene.place.segment_id or self._own_id(own, scene)

    def _own_id(self, own: str, scene: Scene) -> str:
        """An id that nothing else has, and the same each time that the same is asked for."""
        start = scene.place.start if scene.place else 0
        return self._id_of(f"{sorted(scene.ids.items())} {own} {scene.rank} {start}")

    def _number(self, name: str, example: float, scene: Scene) -> Any:
        if _is_instant(name, int):
            return written(scene.now + (_DAY if name.endswith("expires_at") else 0), example)
        if name.endswith("score") and isinstance(example, float):
            return round(example / (1 + scene.rank / 10), 3)
        if scene.place is None:
            return example
        if name == "index":
            return scene.rank
        start, end = scene.place.start, scene.place.end
        if name in _STARTS:
            return start
        if name in _ENDS:
            return end
        is_time = name in _MOMENTS or (isinstance(example, float) and 12.5 <= example <= 21)
        return round((start + end) / 2, 3) if is_time else example


def _strategy(scene: Scene) -> str | None:
    """How the segmentation that is made cuts; None where none is made."""
    return scene.body.get("strategy") if SEGMENTATION in scene.ids else None


def counted(made: dict[str, Any]) -> dict[str, Any]:
    """An object whose numbers of things are those of the lists beside them, or in its data."""
    lists = _lists(made)
    counted = {**_lists(made.get("data")), **lists}
    largest = max((len(value) for value in lists.values() if not value or isinstance(value[0], dict)), default=None)
    for name, value in made.items():
        if not isinstance(value, int) or isinstance(value, bool) or not counted:
            continue
        counts = name.removeprefix("total_") if name.startswith("total_") else f"{name.removesuffix('_count')}s"
        if counts in counted and ("count" in name or name.startswith("total_")):
            made[name] = len(counted[counts])
        elif largest is not None and (name == "total" or (name == "group_count" and "results" in lists)):
            made[name] = largest
    return made


def _lists(value: Any) -> dict[str, list[Any]]:
    found = value.items() if isinstance(value, Mapping) else ()
    return {name: inner for name, inner in found if isinstance(inner, list)}


def written(instant: float, like: Any) -> Any:
    """An instant as another is written: ISO 8601, Unix milliseconds or seconds."""
    if isinstance(like, str):
        return datetime.fromtimestamp(instant, UTC).isoformat().replace("+00:00", "Z")
    return round(instant * 1000) if like >= 1e11 else int(instant)


def _is_instant(name: str, kind: Any) -> bool:
    is_enum = isinstance(kind, type) and issubclass(kind, Enum)
    return not is_enum and (name.endswith(("_at", "edAt")) or name == "created")
