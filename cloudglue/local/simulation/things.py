"""Things made as a request asks, found again, and shown as the API shows them at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from cloudglue.codec import fields, job_fields
from cloudglue_api.types import needed

from . import echoes, progress, requests
from .answers import Composer, Scene
from .errors import RefusedError
from .footage import FILE, SEGMENT, Library, Place
from .kinds import Catalog, Does, Kind, called
from .state import State, Thing


class Things:
    """What there is, made up or real.

    Args:
        catalog: What the contract says.
        state: What was made.
        library: The files that there are.
        job_seconds: How long a job takes.
    """

    def __init__(self, catalog: Catalog, state: State, library: Library, job_seconds: float) -> None:
        self._catalog = catalog
        self._state = state
        self._library = library
        self.job_seconds = job_seconds
        """How long a job takes that begins now."""
        self.composer = Composer(catalog, library, state.id_of)

    def make(self, kind: Kind, id: str, scene: Scene, request: Any, unique: Sequence[str] = ()) -> Thing:
        """A new thing of a kind, as a request with a body of the model `request` asks for it.

        Raises:
            RefusedError: 409, there is one that is alike in all fields of `unique`.
        """
        ids = {**scene.ids, kind.own: id}
        scene = evolve(scene, ids=ids, children={child.model: [] for child in self._parts(kind)})
        answer = self.composer.compose(kind.model, kind.example, scene)
        answer = echoes.repeated(kind.model, answer, request, scene.body)
        if self._library.is_file(kind):
            answer["filename"] = requests.filename(scene.body) or answer["filename"]
        if unique:
            self._check_new(kind, ids, {name: answer.get(name) for name in unique})
        within = {parent.own: ids[parent.own] for parent in kind.lineage[:-1]}
        refers = {own: found for own, found in scene.refers.items() if own not in within}
        thing = Thing(kind.path, id, within, refers, answer, scene.now, job_fields.early(kind.model))
        if progress.is_job(kind):
            thing.ends = scene.now + self.job_seconds
        return self._state.add(thing)

    def _check_new(self, kind: Kind, ids: Mapping[str, str], said: Mapping[str, Any]) -> None:
        for other in self._state.all(kind, ids):
            if all(other.answer.get(name) == value for name, value in said.items()):
                alike = " and ".join(f"{name} {str(value)[:80]!r}" for name, value in said.items() if value is not None)
                raise RefusedError(409, f"there is a {kind.name} with the {alike} already: {other.id}")

    def attach(self, thing: Thing, kind: Kind, request: Any, scene: Scene) -> None:
        """Make the parts of a thing that its own request gives with it: the criteria of a collection for moments."""
        for action in self._catalog.actions:
            part, model = action.kind, action.operation.body
            if action.does is Does.CREATE and part is not None and part.parent is kind and request and model:
                for body in _given(model, request, scene.body):
                    ids = {**scene.ids, **thing.ids(kind)}
                    self.make(part, self._state.new_id(), evolve(scene, ids=ids, body=body), model)

    def cut(self, thing: Thing, kind: Kind, scene: Scene) -> None:
        """Make the segments that a job finds in a file: its answer shows them, and they are there when it has ended."""
        file, segments = self.file_of(thing, kind), self._catalog.named(SEGMENT)[0]
        found = [one for ones in _lists_of(SEGMENT, kind.example, thing.answer, self._catalog) for one in ones]
        if file is None or (thing.outcome is not None and kind.job and thing.outcome != kind.job.succeeded[0]):
            return
        changes = (a.operation.body for a in self._catalog.actions if a.kind is segments and a.does is Does.UPDATE)
        request = next(changes, None)  # nothing of it was said yet
        for one in reversed(found):  # a list shows what was made last first
            place = Place(file, one["start_time"], one["end_time"], one["id"])
            there = Scene(scene.now, ids={**thing.ids(kind), FILE: file["id"]}, file=file, place=place)
            made = self.make(segments, one["id"], there, request)
            made.refers, made.appears = {kind.own: [thing.id]}, thing.ends or scene.now

    def remove(self, thing: Thing, kind: Kind) -> list[Thing]:
        """Take a thing away, with what is a part of it and what it has found; all of it is given back."""
        ids = thing.ids(kind).items()

        def goes(one: Thing) -> bool:
            is_found = one.appears > 0 and thing.id in one.refers.get(kind.own, [])
            return one is thing or is_found or all(one.within.get(own) == id for own, id in ids)

        return self._state.remove(goes)

    def fetch(self, scene: Scene, url: str) -> Scene:
        """The same with the file that is at an address: made up, since nothing is fetched from elsewhere."""
        (kind,) = (k for k in self._catalog.named(FILE) if self._library.is_file(k))
        known = next((t for t in self._state.all(kind) if t.refers.get("url") == [url]), None)
        if known is None:
            body = {"url": url, **{name: scene.body[name] for name in ("metadata",) if name in scene.body}}
            made = (a.operation.body for a in self._catalog.actions if a.kind is kind and a.does is Does.CREATE)
            request = next(model for model in made if model and set(fields.names(model)) >= {"url", "metadata"})
            known = self.make(kind, self._state.new_id(), evolve(scene, body=body, file=None, refers={}), request)
            known.refers, known.ends = {"url": [url]}, scene.now
        ids = {**scene.ids, FILE: known.id}
        return evolve(scene, ids=ids, refers={**scene.refers, FILE: [known.id]}, file=known.answer)

    def begin(self, now: float) -> None:
        """Make one of each kind that is listed, and that no operation makes: a data connector."""
        for action in self._catalog.actions:
            kind = action.kind
            if action.does is not Does.LIST or kind is None or kind.is_made or kind.parent:
                continue
            if kind.model is None:
                example = below(action.operation.example, action.items)
                kind.model, kind.example = fields.model_in(action.item), example[0]
            if not self._state.all(kind):
                self.make(kind, self._state.new_id(), Scene(now), None)

    def find(self, kind: Kind, ids: Mapping[str, str]) -> Thing:
        """The thing that a path names; RefusedError where there is none."""
        found, id = self._state.get(self._catalog.original(kind), ids), ids.get(kind.own, "")
        if found is not None:
            return found
        file = self._library.file(id) if self._library.is_file(kind) else None
        if file is None:
            raise missing(kind.own, id)
        return Thing(
            kind.path, id, {}, {}, file, 0.0
        )  # the engine's own: changed and deleted by the engine, shown here

    def check(self, kind: Kind, ids: Mapping[str, str]) -> None:
        """Raise RefusedError unless there is what a path names. Of what can neither be made nor listed there is everything."""
        is_open = not kind.is_made and not kind.is_listed
        if not is_open and self._state.get(kind, ids) is None and not self._library.holds(kind, ids):
            raise missing(kind.own, ids[kind.own])

    def check_done(self, kind: Kind | None, ids: Mapping[str, str], now: float) -> None:
        """Raise RefusedError where a path names a job that has found nothing, or nothing yet."""
        thing = self._state.get(kind, ids) if kind else None
        if kind is not None and thing is not None and not thing.is_done(now):
            raise RefusedError(
                404, f"there is nothing of {kind.name} {thing.id!r}, which is {progress.status(thing, kind, now)}"
            )

    def is_in_vain(self, kind: Kind, file: Mapping[str, Any] | None) -> bool:
        """Whether a job of a kind fails since the file that it is about has failed."""
        return file is not None and is_about_files(kind) and not self._library.is_done(file["id"])

    def named(self, said: Mapping[str, Any]) -> dict[str, list[str]]:
        """The ids of things that a request names; RefusedError where there is no such thing."""
        found = requests.references(self._catalog, said)
        for own, ids in found.items():
            for id in ids:
                if not self._library.exists(own, id):
                    raise missing(own, id)
        return found

    def file(self, refers: Mapping[str, Sequence[str]]) -> dict[str, Any] | None:
        """The file that is meant, where one is."""
        named = refers.get(FILE, [])
        return self._library.file(named[0]) if len(named) == 1 else None

    def told(self, kind: Kind | None, ids: Mapping[str, str]) -> dict[str, Any]:
        """What is to be done with parts of a thing: what it was told, and what it is a part of."""
        things = [self._state.get(one, ids) for one in (kind.lineage if kind else [])]
        return {name: value for one in things if one for name, value in requests.told(one.answer).items()}

    def file_of(self, thing: Thing, kind: Kind) -> dict[str, Any] | None:
        """The file that a thing is about, where it is about one."""
        return self.file({**thing.refers, **{own: [id] for own, id in thing.ids(kind).items()}})

    def shown(self, thing: Thing, kind: Kind, now: float, state: str | None = None) -> dict[str, Any]:
        """A thing at a time, or in a state, with what has changed since in what it shows of others."""
        parts = {child.model: child for child in self._parts(kind)}

        def part(model: Any) -> list[dict[str, Any]]:
            child = parts[model]
            return [self.shown(t, child, now) for t in self._state.all(child, thing.ids(kind))]

        made = _with_parts(progress.shown(thing, kind, now, state), kind.model, parts, part)
        for name, kind_of in fields.field_types(kind.model).items():
            model = fields.model_in(fields.item_of(kind_of) or kind_of)
            is_file = model is not None and any(map(self._library.is_file, self._catalog.of_model(model)))
            if is_file and isinstance(made.get(name), dict):
                made[name] = self._library.file(made[name].get("id", "")) or made[name]
        for child in self._children(kind):
            counted = f"{child.own.removesuffix('_id')}_count"
            if counted in made:
                made[counted] = len(self._state.all(child, thing.ids(kind)))
        return made

    def projected(
        self, model: Any, example: Any, whole: dict[str, Any], thing: Thing, kind: Kind, scene: Scene
    ) -> dict[str, Any]:
        """A thing as another model shows it: as a list's item, or as what its creation is answered."""
        if model is kind.model:
            return whole
        ids = {**scene.ids, **thing.ids(kind)}
        parts = {
            child.model: [self.shown(t, child, scene.now) for t in self._state.all(child, thing.ids(kind))]
            for child in self._parts(kind)
        }
        refers = {**thing.refers, **{own: [id] for own, id in ids.items()}}
        file = self.file(refers)
        place = None if file is None else self._library.place(file, ids.get(SEGMENT))
        asked = {**scene.asked, **requests.told(thing.answer)}
        there = evolve(scene, ids=ids, refers=refers, asked=asked, file=file, place=place, children=parts)
        types, required = fields.field_types(model), needed(model)
        known = {n: v for n, v in whole.items() if n in types and echoes.fits(v, types[n])}
        made = {**self.composer.compose(model, example, there), **known}
        left_out = set(fields.names(kind.model)) - set(whole)
        return {name: value for name, value in made.items() if name not in left_out or name in required}

    def _children(self, kind: Kind) -> list[Kind]:
        return [child for child in self._catalog.kinds.values() if child.parent is kind]

    def _parts(self, kind: Kind) -> list[Kind]:
        """The kinds of things that are shown as parts of one of this kind."""
        return [child for child in self._children(kind) if child.model is not None]


def is_about_files(kind: Kind) -> bool:
    """Whether a thing of a kind rests on a file."""
    return any(k.own == FILE for k in kind.lineage) or not {"url", FILE}.isdisjoint(fields.names(kind.model))


def missing(own: str, id: str) -> RefusedError:
    """That there is no such thing."""
    return RefusedError(404, f"there is no {called(own)} {id[:80]!r}")


def _with_parts(
    made: dict[str, Any], model: Any, parts: Collection[Any], part: Callable[[Any], list[dict[str, Any]]]
) -> dict[str, Any]:
    """What is shown of a thing, with its parts where their models are shown: in it, or in a part such as its config."""
    for name, kind in fields.field_types(model).items() if parts else ():
        item = fields.item_of(kind)
        inner = fields.model_in(item or kind)
        if inner in parts:
            found = part(inner)
            made |= {name: found} if item else {name: found[0]} if found else {}
        elif inner is not None and not item and name.endswith("_config") and isinstance(made.get(name), dict):
            made[name] = _with_parts(dict(made[name]), inner, parts, part)
    return made


def _given(model: Any, request: Any, body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The objects of a model in lists of a request, or in lists of a config in it."""
    for name, kind in fields.field_types(request).items():
        item, inner = fields.item_of(kind), fields.model_in(kind)
        if item is not None and fields.model_in(item) is model:
            yield from body.get(name) or []
        elif item is None and inner is not None and isinstance(body.get(name), Mapping):
            yield from _given(model, inner, body[name])


def _lists_of(own: str, example: Any, answer: Any, catalog: Catalog) -> Iterator[list[dict[str, Any]]]:
    """The lists in an answer that hold things with an id of their own that is called so, as the example tells."""
    for name, value in example.items() if isinstance(example, Mapping) else ():
        if isinstance(value, Mapping):
            yield from _lists_of(own, value, answer.get(name, {}), catalog)
        elif isinstance(value, list) and value and isinstance(first := value[0], Mapping):
            yield from [answer.get(name, [])] if catalog.contract.ids.get(first.get("id", "")) == own else []


def below(answer: Any, way: Sequence[str]) -> Any:
    """What lies in an answer at the end of a way through its fields; None where nothing does."""
    for name in way:
        answer = answer.get(name) if isinstance(answer, dict) else None
    return answer
