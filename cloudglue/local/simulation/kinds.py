"""What there is in the service, and what each operation does to it, as paths and models tell: no resource is named here."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from attrs import define, field, frozen
from msgspec.structs import replace

from cloudglue.codec import fields
from cloudglue_api.types import Job

from .contract import Contract, Operation
from .errors import RefusedError


class Does(enum.Enum):
    """What an operation does."""

    CREATE = enum.auto()
    GET = enum.auto()
    LIST = enum.auto()
    UPDATE = enum.auto()
    REPLACE = enum.auto()
    """All things of a kind, by those of the request."""
    DELETE = enum.auto()
    ACT = enum.auto()
    """Something with one thing, such as to cancel it."""
    VIEW = enum.auto()
    """Tell more of a thing, or of nothing in particular."""


@define(eq=False)
class Kind:
    """Things of one kind: what a path that ends with an id names."""

    path: str
    own: str
    """What the id is the id of, such as `file_id`."""
    parent: Kind | None
    model: Any = None
    """What is answered where one is asked for; None where that cannot be done."""
    example: Any = None
    job: Job | None = None
    work: Kind | None = None
    """The kind of its jobs, where these are things of their own: the runs of an import."""
    is_made: bool = False
    """Whether an operation makes such things."""
    is_listed: bool = False

    @property
    def lineage(self) -> list[Kind]:
        """Itself, and what it is a part of, the outermost first."""
        return [*(self.parent.lineage if self.parent else []), self]

    @property
    def name(self) -> str:
        """What people call one: `describe job`, `collection`."""
        return called(self.own)


@frozen(eq=False)
class Action:
    """An operation, with what it does to which kind."""

    operation: Operation
    does: Does
    kind: Kind | None
    within: Kind | None
    """What the path before its last part names."""
    items: tuple[str, ...] = ()
    """For a list, the way through its answer to the items."""
    item: Any = None
    """The type of these."""


@define(eq=False)
class Catalog:
    """Every operation of the contract, and every kind of thing."""

    contract: Contract
    kinds: dict[str, Kind] = field(factory=dict)
    actions: list[Action] = field(factory=list)
    _patterns: list[tuple[re.Pattern[str], Action]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        operations = self.contract.operations
        for operation in operations:
            self._add_kinds(operation)
        # What is got says best what a thing is; what is made where it cannot be got; then where it is deleted.
        for method, is_whole in (("GET", True), ("POST", False), ("DELETE", True)):
            for operation in operations:
                kind = self.kinds.get(self._made_at(operation, is_whole))
                if operation.endpoint.method == method and kind is not None and kind.model is None:
                    kind.model, kind.example, kind.job = operation.answer, operation.example, operation.endpoint.job
        for kind in self.kinds.values():
            self._place_job(kind)
        for operation in operations:
            action = self._action(operation)
            self.actions.append(action)
            if action.kind is not None:
                action.kind.is_made |= action.does in (Does.CREATE, Does.REPLACE)
                action.kind.is_listed |= action.does == Does.LIST
            pattern = re.sub(r"\\\{\w+\\\}", "([^/]+)", re.escape(operation.endpoint.path))
            self._patterns.append((re.compile(pattern), action))
        # /query/schema is no /query/{query_id}.
        self._patterns.sort(key=lambda one: one[1].operation.endpoint.path.count("{"))

    def find(self, method: str, path: str) -> tuple[Action, dict[str, str]]:
        """The operation of a request, and the ids in its path by what they are the ids of.

        Raises:
            RefusedError: 404, there is no such path; 405, it has other methods.
        """
        known = [(action, found) for pattern, action in self._patterns if (found := pattern.fullmatch(path))]
        for action, found in known:
            if action.operation.endpoint.method == method:
                return action, dict(zip(action.operation.ids.values(), map(unquote, found.groups()), strict=True))
        if known:
            own = known[0][0].operation.endpoint.path  # of /files/sync, and not of /files/{file_id}
            methods = ", ".join(sorted(e.method for a, _ in known if (e := a.operation.endpoint).path == own))
            raise RefusedError(405, f"{method} {path[:200]}: this path takes {methods}", {"Allow": methods})
        raise RefusedError(404, f"{method} {path[:200]}: the API has no such path")

    def named(self, own: str) -> list[Kind]:
        """The kinds whose ids are called so, the outermost first."""
        found = (kind for kind in self.kinds.values() if kind.own == own)
        return sorted(found, key=lambda kind: len(kind.lineage))

    def of_model(self, model: Any) -> list[Kind]:
        """The kinds that are shown as this model, the outermost first."""
        found = (kind for kind in self.kinds.values() if kind.model is model)
        return sorted(found, key=lambda kind: len(kind.lineage))

    def _add_kinds(self, operation: Operation) -> None:
        parent, path = None, ""
        for word in operation.words:
            path = f"{path}/{word}"
            if word.startswith("{"):
                parent = self.kinds.setdefault(path, Kind(path, operation.ids[word.strip("{}")], parent))

    def _place_job(self, kind: Kind) -> None:
        """Let the job that a thing shows as a part of it, at `runs.0`, be that part's."""
        if kind.job is None or not kind.job.at:
            return
        shown = fields.item_of(fields.field_types(kind.model)[kind.job.at.partition(".")[0]])
        kind.work = next(k for k in self.kinds.values() if k.parent is kind and k.model is fields.model_in(shown))
        kind.work.job, kind.job = replace(kind.job, at="", optional=False), None

    def _made_at(self, operation: Operation, is_whole: bool) -> str:
        """The path of the kind that an operation is about when its path is this one; else that of what is made there."""
        path = operation.endpoint.path
        return path if is_whole else next((k for k in self.kinds if re.fullmatch(re.escape(path) + r"/\{\w+\}", k)), "")

    def _action(self, operation: Operation) -> Action:
        path, method = operation.endpoint.path, operation.endpoint.method
        if path in self.kinds:
            does = {"GET": Does.GET, "DELETE": Does.DELETE, "POST": Does.ACT}.get(method, Does.UPDATE)
            items, item = (
                self._items(operation) if does is Does.GET and "limit" in operation.endpoint.query else ((), None)
            )
            return Action(operation, does, self.kinds[path], self.kinds[path].parent, items, item)
        within = self.kinds.get(path.rpartition("/")[0]) or self._enclosing(path)
        below = self.kinds.get(self._made_at(operation, False))
        if method == "GET":
            items, item = self._items(operation)
            shown = below or self._shown(operation, within, item)
            is_list = item is not None and shown is not None
            return Action(
                operation, Does.LIST if is_list else Does.VIEW, shown if is_list else None, within, items, item
            )
        if method != "POST":
            items, item = self._items(operation)
            return Action(operation, Does.REPLACE, below, within, items, item)
        if below is not None:
            return Action(operation, Does.CREATE, below, within)
        alike = self.of_model(operation.answer)
        if within in alike:
            return Action(operation, Does.ACT, within, within)
        made = next((kind for kind in alike if kind.parent is within), alike[0] if alike else None)
        return Action(operation, Does.CREATE if made else Does.VIEW, made, within)

    def _enclosing(self, path: str) -> Kind | None:
        found = (kind for kind in self.kinds.values() if path.startswith(f"{kind.path}/"))
        return max(found, key=lambda kind: len(kind.path), default=None)

    def _items(self, operation: Operation) -> tuple[tuple[str, ...], Any]:
        """Where in the answer of a list its items are, and of what type; nothing where it is not a list."""
        pages = operation.endpoint.pages
        given = next((n for n in (operation.example or {}) if isinstance(operation.example[n], list)), None)
        is_list = "limit" in operation.endpoint.query or len(operation.example or {}) < 6
        way = tuple(pages.items.split(".")) if pages else (given,) if given is not None and is_list else ()
        kind = operation.answer
        for name in way:
            model = fields.model_in(kind)
            kind = None if model is None else fields.field_types(model).get(name)
        return (way, fields.item_of(kind)) if way and kind is not None else ((), None)

    def _shown(self, operation: Operation, within: Kind | None, item: Any) -> Kind | None:
        """The kind whose things a list shows that does not stand where they are made."""
        if item is None:
            return None
        alike = [kind for kind in self.of_model(fields.model_in(item)) if kind.model is not None]
        if alike:
            return alike[0]
        own = list(self._ids_in(operation))
        beside = (k for k in self.kinds.values() if k.parent is within and within and k.own in own)
        return next(beside, None) or next((k for name in own[:1] for k in self.named(name)), None)

    def original(self, kind: Kind) -> Kind:
        """The kind that is made where one is only shown: what is at /files/…/describes was made at /describe."""
        if kind.is_made:
            return kind
        made = (k for k in self.named(kind.own) if k.is_made and _word(kind).startswith(_word(k)))
        return next(made, kind)

    def crossed(self, action: Action) -> Kind | None:
        """Of a list of what was found in things by others beside them, the kind of these: the criteria of a collection, for its moments."""
        shown = set(fields.names(fields.model_in(action.item)) if fields.model_in(action.item) else ())
        beside = (k for k in self.kinds.values() if k.parent is action.within and k.parent and not k.is_listed)
        asked = shown & set(action.operation.endpoint.query)
        return next((k for k in beside if k.model is not None and asked & set(fields.names(k.model))), None)

    def _ids_in(self, operation: Operation) -> Iterator[str]:
        """What the ids in an item of the list's example are the ids of."""
        found: Any = operation.example
        for name in self._items(operation)[0]:
            found = found[name]
        for value in found[0].values() if found and isinstance(found[0], Mapping) else ():
            if isinstance(value, str) and value in self.contract.ids:
                yield self.contract.ids[value]


def called(own: str) -> str:
    """What people call something by the name of its id."""
    return own.removesuffix("_id").replace("_", " ")


def _word(kind: Kind) -> str:
    """The last part of its path that is not an id."""
    return kind.path.split("/")[-2]
