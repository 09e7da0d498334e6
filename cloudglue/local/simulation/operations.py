"""What each operation of a simulation does to what was made, and what it answers. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve

from cloudglue.codec import fields
from cloudglue_api.types import needed

from . import echoes, events, list_filters, lists, progress, requests
from .answers import Scene, written
from .deliveries import Notices
from .errors import RefusedError
from .footage import SEGMENT, Library
from .kinds import Action, Catalog, Does, Kind
from .messages import Reply
from .overrides import Overrides
from .state import State, Thing
from .things import Things, below, is_about_files

_SOON = "background"
"""The field of a request that asks for an answer before the work is done: without it, the answer has it all."""


class Operations:
    """What operations do. The machine calls them one at a time.

    Args:
        catalog: What the contract says.
        state: What was made before; it is changed.
        library: The files that there are.
        things: How what was made is found and shown.
        notices: What webhooks hear of it.
        overrides: How jobs are to end otherwise.
    """

    def __init__(
        self,
        catalog: Catalog,
        state: State,
        library: Library,
        things: Things,
        notices: Notices,
        overrides: Overrides,
    ) -> None:
        self._catalog = catalog
        self._state = state
        self._library = library
        self._things = things
        self._notices = notices
        self._overrides = overrides
        self._does = {
            Does.CREATE: self._create,
            Does.GET: self._get,
            Does.LIST: self._list,
            Does.UPDATE: self._update,
            Does.REPLACE: self._replace,
            Does.DELETE: self._delete,
            Does.ACT: self._act,
            Does.VIEW: self._view,
        }

    def do(self, action: Action, scene: Scene) -> Reply:
        """Do what a request asks for.

        Raises:
            RefusedError: It cannot be done.
        """
        return self._does[action.does](action, scene)

    def found(self, action: Action, scene: Scene) -> Sequence[dict[str, Any]]:
        """All that a list shows, whatever its page."""
        operation, kind = action.operation, self._catalog.original(kind_of(action))
        is_part = action.within is not None and action.within in kind.lineage
        things = self._state.all(kind, scene.ids if is_part else None)
        if not is_part and action.within is not None:
            things = [thing for thing in things if _concerns(thing, scene.ids)]
        if "filter" in scene.query:
            filter = requests.filter_of(scene.query["filter"])
            things = [
                t for t in things if (file := self._things.file_of(t, kind)) and self._library.meets(filter, file)
            ]
        item = fields.model_in(action.item) or kind.model
        if progress.is_job(kind) and "status" not in fields.names(item):  # what the jobs have found, not the jobs
            things = [thing for thing in things if thing.is_done(scene.now)]
        example = (below(operation.example, action.items) or [{}])[0]
        by = self._catalog.crossed(action)
        others = self._state.all(by, scene.ids) if by else [None]
        found = [(thing, other) for thing in things for other in others]

        def show(one: tuple[Thing, Thing | None]) -> dict[str, Any]:
            thing, other = one
            whole = self._things.shown(thing, kind, scene.now)
            ids = {**scene.ids, **(other.ids(by) if by and other else {})}
            shown = self._things.projected(item, example, whole, thing, kind, evolve(scene, ids=ids))
            shown |= {name: value for name, value in other.answer.items() if name in shown} if other else {}
            return lists.asked(shown, operation.endpoint, scene.query)

        def about(number: int) -> dict[str, Any]:
            thing, other = found[number]
            return {**_about(thing, kind), **(other.ids(by) if by and other else {})}

        shown = lists.Shown(found, show)
        return lists.ordered(list_filters.chosen(shown, scene.query, item, about), scene.query)

    def events(self, action: Action, whole: dict[str, Any]) -> list[dict[str, Any]]:
        """What is streamed of a thing."""
        return events.of(action.operation.events, self._catalog.contract, kind_of(action), whole)

    def goes_with(self, own: str, id: str) -> Callable[[Thing], bool]:
        """Whether a thing goes with another that is gone: a file from every collection, and what cannot be without a file."""
        same = {kind.path for kind in self._catalog.named(own)}
        resting = {kind.path for kind in self._catalog.kinds.values() if kind.model and own in needed(kind.model)}
        return lambda thing: (
            thing.within.get(own) == id
            or (thing.kind in same and thing.id == id)
            or (thing.kind in resting and thing.answer.get(own) == id)
        )

    # What they do

    def _create(self, action: Action, scene: Scene) -> Reply:
        kind, operation, body = kind_of(action), action.operation, scene.body
        self._notices.check(kind, body)
        named = self._things.named(body)
        scene = evolve(scene, refers={**scene.refers, **named}, file=self._things.file({**scene.refers, **named}))
        url = requests.address(body)
        if scene.file is None and url is not None and not self._library.is_file(kind) and is_about_files(kind):
            scene = self._things.fetch(scene, url)
        if url is not None and not self._library.is_file(kind):
            scene = evolve(scene, refers={**scene.refers, "url": [url]})  # lists are asked for it
        is_given = kind.parent is not None and kind.own in scene.refers  # a file that is put into a collection
        id = scene.refers[kind.own][0] if is_given else self._state.new_id()
        job = thing = self._things.make(kind, id, scene, operation.body, operation.unique)
        if kind.work is not None and body.get("start") is not False:
            there = evolve(scene, ids={**scene.ids, **thing.ids(kind)})
            job = self._things.make(kind.work, self._state.new_id(), there, operation.body)
        if job.ends is not None and (outcome := self._overrides.next_outcome(operation.endpoint.call)) is not None:
            job.outcome, job.error = outcome.status, outcome.error
        elif job.ends is not None and self._things.is_in_vain(kind, scene.file):
            job.outcome, job.error = "failed", progress.FAILED_FILE
        self._things.attach(thing, kind, operation.body, scene)
        self._things.cut(thing, kind, scene)
        is_awaited = _SOON in fields.names(operation.body) and not body.get(_SOON) if operation.body else False
        if is_awaited and thing.ends is not None:
            thing.ends = scene.now
        is_streamed = body.get("stream") is True and operation.events is not None
        at = scene.now if is_awaited or thing.ends is None else progress.BEGUN
        # A stream goes on until the work is done, whether that is awaited or not.
        whole = self._things.shown(thing, kind, progress.ENDED if is_streamed else at)
        shown = self._things.projected(operation.answer, operation.example, whole, thing, kind, scene)
        deliveries = self._notices.of(thing, kind, scene.now)
        if is_streamed:
            return Reply(operation.status, shown, self.events(action, shown), deliveries)
        asked = fields.names(operation.body) if operation.body else ()
        return Reply(operation.status, lists.without(shown, asked, body), None, deliveries)

    def _get(self, action: Action, scene: Scene) -> Reply:
        shown = kind_of(action)
        kind, thing = self._catalog.original(shown), self._things.find(shown, scene.ids)
        whole = self._things.shown(thing, kind, scene.now)
        if kind is not shown:
            self._check_concerned(thing, shown, scene)
            operation = action.operation
            whole = self._things.projected(operation.answer, operation.example, whole, thing, kind, scene)
        return self._paged(action, whole, scene)

    def _list(self, action: Action, scene: Scene) -> Reply:
        return Reply(action.operation.status, self._page(action, self.found(action, scene), scene))

    def _update(self, action: Action, scene: Scene) -> Reply:
        kind = kind_of(action)
        self._notices.check(kind, scene.body)
        self._things.named(scene.body)
        thing = self._things.find(kind, scene.ids)
        thing.answer = echoes.changed(kind.model, thing.answer, scene.body)
        for name in ("updated_at", "updatedAt"):
            if name in thing.answer:
                thing.answer[name] = written(scene.now, thing.answer[name])
        self._state.note(thing)
        return Reply(action.operation.status, self._things.shown(thing, kind, scene.now))

    def _replace(self, action: Action, scene: Scene) -> Reply:
        kind, name = kind_of(action), action.items[0]
        gone = self._state.all(kind, scene.ids)
        self._state.remove(lambda thing: thing in gone)
        request = fields.model_in(fields.item_of(fields.field_types(action.operation.body)[name]))
        for one in scene.body.get(name, []):
            self._things.make(kind, self._state.new_id(), evolve(scene, body=one), request)
        made = reversed(self._state.all(kind, scene.ids))
        return Reply(action.operation.status, self._page(action, [self._shown(t, kind, scene) for t in made], scene))

    def _delete(self, action: Action, scene: Scene) -> Reply:
        kind, operation = kind_of(action), action.operation
        thing = self._things.find(kind, scene.ids)
        is_whole = operation.answer is kind.model
        shown = self._shown(thing, kind, scene)
        body = shown if is_whole else self._things.composer.compose(operation.answer, operation.example, scene)
        gone = self._things.remove(thing, kind)
        if self._library.is_file(kind):
            gone += self._state.remove(self.goes_with(kind.own, thing.id))
        return Reply(operation.status, body, None, self._notices.deleted(gone, scene.now))

    def _act(self, action: Action, scene: Scene) -> Reply:
        kind = kind_of(action)
        thing = self._things.find(kind, scene.ids)
        before, final = progress.states(kind)
        state = next((state for state in final if state.startswith(action.operation.words[-1])), None)
        if state is not None and progress.status(thing, kind, scene.now) in before:
            thing.ends, thing.outcome = scene.now, state
            self._state.note(thing)
        return Reply(action.operation.status, self._shown(thing, kind, scene))

    def _view(self, action: Action, scene: Scene) -> Reply:
        operation = action.operation
        self._things.check_done(action.within, scene.ids, scene.now)
        asked = {name: str(value).split(",") for name, value in scene.query.items() if name in operation.required}
        refers = {**scene.refers, **self._things.named(asked)}
        scene = evolve(scene, refers=refers, file=self._things.file(refers))
        return self._paged(action, self._things.composer.compose(operation.answer, operation.example, scene), scene)

    # What they have in common

    def _shown(self, thing: Thing, kind: Kind, scene: Scene) -> dict[str, Any]:
        return self._things.shown(thing, kind, scene.now)

    def _page(self, action: Action, found: Sequence[Any], scene: Scene) -> dict[str, Any]:
        """A list's answer with a page of what was found."""
        operation = action.operation
        empty = self._things.composer.compose(operation.answer, {**operation.example, action.items[0]: []}, scene)
        return lists.page(empty, action.items, found, operation.endpoint, scene.query)

    def _paged(self, action: Action, whole: dict[str, Any], scene: Scene) -> Reply:
        """A thing with a page of the list in it, where it has one."""
        endpoint, way = action.operation.endpoint, action.items
        body = lists.asked(whole, endpoint, scene.query)
        found = below(body, way)
        if way and isinstance(found, list):
            found = list_filters.chosen(found, scene.query, fields.model_in(action.item))
            found = lists.ordered(found, scene.query)
            body = lists.page(body, way, found, endpoint, scene.query)
        return Reply(action.operation.status, body)

    def _check_concerned(self, thing: Thing, shown: Kind, scene: Scene) -> None:
        """Raise RefusedError unless a thing that is shown as a part of another is about that."""
        if not _concerns(thing, {parent.own: scene.ids[parent.own] for parent in shown.lineage[:-1]}):
            raise RefusedError(404, f"{shown.name} {thing.id!r} is about something else")


def kind_of(action: Action) -> Kind:
    """What an action is about, where it is about something that is made."""
    assert action.kind is not None
    return action.kind


def _about(thing: Thing, kind: Kind) -> dict[str, Any]:
    """What conditions of a list may ask about a thing, whether the list shows it or not."""
    return {"created_at": thing.created, "added_at": thing.created, **thing.refers, **thing.ids(kind)}


def _concerns(thing: Thing, ids: Mapping[str, str]) -> bool:
    """Whether a thing is about others: its request named them, or its answer does. What is about a file is about its segments."""
    return all(
        id in thing.refers.get(own, []) or thing.answer.get(own) == id for own, id in ids.items() if own != SEGMENT
    )
