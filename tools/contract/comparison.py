"""Where two OpenAPI documents differ. What is compared is what goes over the wire; names of schemas are not.

The two are called here and there. A difference in a schema that many operations use is one difference with many places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from tools.contract.structure import ANY, NOTHING, Document, Field, Node, Operation, Part, Shape, name_of

Change = Literal["missing here", "missing there", "differs"]


@dataclass(frozen=True)
class Place:
    """A part of an operation (`query limit`, `body`, `200`), and the way from there, such as `.filter.metadata[].operator`."""

    operation: Operation
    part: str = ""
    path: str = ""

    @property
    def is_request(self) -> bool:
        """Whether it is sent, and not answered."""
        return not self.part[:1].isdigit() and self.part != "DEFAULT"

    def __str__(self) -> str:
        return f"{self.operation.title} {self.part}{self.path}".strip()


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in both documents."""

    change: Change
    subject: str
    """operation, parameter, body, answer, content type, field, value, option, type, format, required, null, default, or a bound."""
    here: Any
    there: Any
    places: tuple[Place, ...]
    schema: str | None = None
    """The named schema, parameter or answer of the document here in which it lies."""
    path: str = ""
    """The way to it from `schema`, where there is one, else from the part of the operation."""
    unlike: str | None = None
    """The named schema that the field has here, where other fields have it too and do not differ."""
    node: Node | None = field(default=None, compare=False, repr=False)
    """What is missing here, a field, a parameter or an answer; of what is deprecated on one side, that which is."""

    @property
    def resource(self) -> str:
        """The one resource whose operations it touches, or shared."""
        tags = {place.operation.tag for place in self.places}
        return tags.pop() if len(tags) == 1 else "shared"

    @property
    def title(self) -> str:
        """Where it is, in a few words: the place that is found most easily, and how many there are besides."""
        first = min(self.places, key=lambda place: (place.path.count("."), len(str(place))))
        more = len(self.places) - 1
        return f"{first}{f' and {more} more' if more else ''}"

    def __str__(self) -> str:
        return f"{self.title}: {self.text}"

    @property
    def text(self) -> str:
        """What differs, without the place."""
        if self.change == "differs":
            return f"{self.subject} is {said(self.here)} here, {said(self.there)} there"
        value = self.here if self.change == "missing there" else self.there
        if self.subject in ("field", "parameter"):  # the value says what it holds
            return f"{self.subject} is {self.change}: {value}"
        return f"{self.subject}{'' if value is None else f' {said(value)}'} is {self.change}"


@dataclass(frozen=True)
class _Found:
    change: Change
    subject: str
    here: Any = None
    there: Any = None
    path: str = ""
    schema: str | None = None
    within: str = ""
    node: Node | None = None
    field: tuple[str, str] | None = None
    """The field whose schema is `schema`: the schema that declares it, and the way to the difference from there."""

    @property
    def identity(self) -> tuple[str, ...]:
        """Equal for what is the same difference of a schema, wherever that is used."""
        return (self.change, self.subject, said(self.here), said(self.there), self.within)


def compare(here: Document, there: Document) -> list[Difference]:
    """Every difference between two documents, operation by operation in the order of the one here."""
    comparer = _Comparer(here, there)
    ours, theirs = here.operations(), there.operations()
    found: dict[Any, Difference] = {}
    for key in [*ours, *(k for k in theirs if k not in ours)]:
        operation = ours.get(key) or theirs[key]
        for part, one in comparer.operations(ours.get(key), theirs.get(key)):
            place = Place(operation, part, one.path)
            schema, within, unlike = one.schema, one.within if one.schema else one.path, None
            if one.field and comparer.is_unlike_other_uses(one):
                unlike, (schema, within) = schema, one.field
            new = Difference(one.change, one.subject, one.here, one.there, (place,), schema, within, unlike, one.node)
            group = (schema, within) if schema else str(place)
            same = found.setdefault((one.change, one.subject, said(one.here), said(one.there), group), new)
            if place not in same.places:
                found[one.change, one.subject, said(one.here), said(one.there), group] = replace(
                    same, places=(*same.places, place)
                )
    return list(found.values())


def count_in_schemas(here: Document, there: Document, ours: Node, theirs: Node) -> int:
    """How many differences two schemas have."""
    return len(_Comparer(here, there).schemas(ours, theirs))


def count_in_parameters(here: Document, there: Document, ours: Node, theirs: Node) -> int:
    """How many differences two parameters have."""
    return len(list(_Comparer(here, there).parameter(ours, theirs)))


def said(value: Any) -> str:
    """A value of a contract as people write it."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if value is NOTHING:
        return "none"
    return ", ".join(map(said, value)) if isinstance(value, (tuple, list)) else str(value)


_BESIDE = ("null", "default", "deprecated")
"""What a field says beside a reference to a schema: it is so for the field, and not for all that have the schema."""
_BELOW_ITSELF: list[_Found] = []
"""The differences of a pair that is met again while it is compared."""


class _Comparer:
    """Compares pairs of nodes, each pair once. A pair that is met again below itself adds nothing: schemas may contain themselves."""

    def __init__(self, here: Document, there: Document) -> None:
        self.here, self.there = here, there
        self._known: dict[tuple[int, int], list[_Found]] = {}
        self._uses: dict[str, list[set[tuple[str, ...]]]] = {}

    def is_unlike_other_uses(self, one: _Found) -> bool:
        """Whether some fields have the same named schema here, and do not differ so."""
        return any(one.identity not in use for use in self._uses.get(one.schema or "", ()))

    # -- operations

    def operations(self, here: Operation | None, there: Operation | None) -> Iterator[tuple[str, _Found]]:
        """The differences of an operation, each with the part of it in which it is."""
        if here is None or there is None:
            yield "", _Found(_missing(here), "operation")
            return
        if here.deprecated != there.deprecated:
            gone = here if here.deprecated else there
            yield "", _Found("differs", "deprecated", here.deprecated, there.deprecated, node=gone.raw)
        yield from self._parts(here.parameters, there.parameters, "parameter", self.parameter)
        if here.body is None or there.body is None:
            if here.body is not there.body:
                body = (here.body or there.body or Part({})).node
                yield "body", _found_missing("body", here.body, "required" if body.get("required") else None)
        else:
            yield from (("body", found) for found in self._body(here.body.node, there.body.node))
        yield from self._parts(here.responses, there.responses, "answer", self._content)

    def _parts(
        self,
        here: Mapping[str, Part],
        there: Mapping[str, Part],
        subject: str,
        compare: Callable[[Node, Node], Iterable[_Found]],
    ) -> Iterator[tuple[str, _Found]]:
        for key in [*here, *(k for k in there if k not in here)]:
            ours, theirs = here.get(key), there.get(key)
            if ours is None or theirs is None:
                document, part = (self.here, ours) if ours else (self.there, theirs or Part({}))
                is_parameter = subject == "parameter"
                schema, is_needed = _schema_of_parameter(part.node), bool(part.node.get("required"))
                found = _found_missing(subject, ours, document.said(schema, is_needed) if is_parameter else None)
                yield key, found if ours else replace(found, node=part.node)
                continue
            for found in compare(ours.node, theirs.node):
                if found.schema is None and ours.reference:
                    found = replace(found, schema=ours.reference.removeprefix("#/components/"), within=found.path)
                yield key, found

    def parameter(self, here: Node, there: Node) -> Iterator[_Found]:
        yield from _flag("required", here, there)
        yield from (self._ending(one, here, there) for one in _flag("deprecated", here, there))
        ours, theirs = (_schema_of_parameter(node) for node in (here, there))
        yield from self.schemas(ours, theirs)
        if {self.here.shape(ours).kind, self.there.shape(theirs).kind} & {"array", "object", "union"}:
            yield from _differs("style", _style(here), _style(there))

    def _body(self, here: Node, there: Node) -> Iterator[_Found]:
        yield from _flag("required", here, there)
        yield from self._content(here, there)

    def _content(self, here: Node, there: Node) -> Iterator[_Found]:
        ours, theirs = (
            {kind.partition(";")[0].strip().lower(): media for kind, media in (node.get("content") or {}).items()}
            for node in (here, there)
        )
        yield from _members("content type", tuple(ours), tuple(theirs))
        for kind, media in ours.items():
            if kind in theirs:
                yield from self.schemas(media.get("schema", ANY), theirs[kind].get("schema", ANY))

    # -- schemas

    def schemas(self, here: Node, there: Node) -> list[_Found]:
        """The differences of two schemas and all that is below them; paths begin at the schemas."""
        key = (id(here), id(there))
        if key not in self._known:
            self._known[key] = _BELOW_ITSELF
            ours, theirs = self.here.shape(here), self.there.shape(there)
            is_choice = "union" in (ours.kind, theirs.kind)
            found = list(self._unions(here, there) if is_choice else self._structures(ours, theirs))
            found = [self._ending(one, here, there) for one in found]
            name, is_whole = _named(here)
            is_plain_there = _named(there)[1]
            self._known[key] = [
                replace(one, schema=name, within=one.path)
                if name
                and one.schema is None
                and (is_whole or one.path or one.subject in ("value", "values", "option"))
                and (is_plain_there or one.path or one.subject not in _BESIDE)
                else one
                for one in found
            ]
        return self._known[key]

    def _ending(self, one: _Found, here: Node, there: Node) -> _Found:
        """The same; where it says that the schema or the parameter itself is deprecated, with the side that says so."""
        if one.subject != "deprecated" or one.path or one.node:
            return one
        document, node = (self.here, here) if one.here else (self.there, there)
        return replace(one, node=node if "deprecated" in node else document.resolve(node))

    def _structures(self, here: Shape, there: Shape) -> Iterator[_Found]:
        yield from _differs("type", here.kind, there.kind)
        yield from self._same(here, there)
        if here.kind != there.kind:
            return
        yield from _differs("format", here.format or NOTHING, there.format or NOTHING)
        yield from _values(here.values, there.values)
        for name in {**here.bounds, **there.bounds}:
            yield from _differs(name, here.bounds.get(name, NOTHING), there.bounds.get(name, NOTHING))
        if here.items is not None and there.items is not None:
            yield from _below("[]", self.schemas(here.items, there.items))
        yield from self._fields(here.fields, there.fields)
        if here.kind == "object" and None in (here.further, there.further):
            yield from _differs("further fields", _allowed(here.further), _allowed(there.further))
        elif here.further is not None and there.further is not None:
            yield from _below(".*", self.schemas(here.further, there.further))

    def _same(self, here: Shape, there: Shape) -> Iterator[_Found]:
        """What every kind of schema has."""
        if here.kind != "any" and there.kind != "any":
            yield from _differs("null", _allowed(here.nullable or None), _allowed(there.nullable or None))
        if not (here.default is None or there.default is None):  # a default of null says no more than being optional
            yield from _differs("default", here.default, there.default)
        yield from _differs("deprecated", here.deprecated, there.deprecated)

    def _fields(self, here: Mapping[str, Field], there: Mapping[str, Field]) -> Iterator[_Found]:
        for name in [*here, *(n for n in there if n not in here)]:
            ours, theirs = here.get(name), there.get(name)
            path = f".{name}"
            if ours is None or theirs is None:
                document, known = (self.here, ours) if ours else (self.there, theirs or Field(ANY, False))
                lone = _found_missing("field", ours, document.said(known.node, known.required))
                found = [lone if ours else replace(lone, node=known.node)]
            else:
                below = self.schemas(ours.node, theirs.node)
                found = [*_differs("required", ours.required, theirs.required), *below]
                if (schema := name_of(ours.node)) and below is not _BELOW_ITSELF:
                    self._uses.setdefault(schema, []).append({one.identity for one in below})
            for one in _below(path, found):
                owner = ours.owner if ours else None
                if owner and one.schema:
                    yield replace(one, field=one.field or (owner, one.path))
                else:
                    yield replace(one, schema=owner, within=one.path) if owner else one

    def _unions(self, here: Node, there: Node) -> Iterator[_Found]:
        """Two choices, or a choice and a schema, which is then a choice of one."""
        mine, other = self.here.shape(here), self.there.shape(there)
        yield from self._same(mine, other)
        ours, theirs = mine.options or (here,), other.options or (there,)
        pairs = self._pairs(ours, theirs)
        for i, option in enumerate(ours):
            label = self._label(self.here, option, i)
            if i in pairs:
                yield from _below(f"<{label}>" if mine.options else "", self.schemas(option, theirs[pairs[i]]))
            else:
                yield _Found("missing there", "option", label)
        for j, option in enumerate(theirs):
            if j not in pairs.values():
                yield _Found("missing here", "option", None, self._label(self.there, option, j))

    def _pairs(self, here: tuple[Node, ...], there: tuple[Node, ...]) -> dict[int, int]:
        """Which option is which: those that say so by the same constant, then those that differ least."""
        costs = sorted(
            (cost, i, j)
            for i, ours in enumerate(here)
            for j, theirs in enumerate(there)
            if (cost := self._cost(ours, theirs)) is not None
        )
        pairs: dict[int, int] = {}
        for _, i, j in costs:
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
        return pairs

    def _cost(self, here: Node, there: Node) -> tuple[int, int] | None:
        ours, theirs = self.here.shape(here), self.there.shape(there)
        if ours.kind != theirs.kind:
            return None
        constants = set(self._constants(self.here, here).items()) & set(self._constants(self.there, there).items())
        every, both = set(ours.fields) | set(theirs.fields), set(ours.fields) & set(theirs.fields)
        if every and not constants and len(both) * 2 < len(every):
            return None
        uses, self._uses = self._uses, {}  # the two may have nothing to do with each other
        differences = len(self.schemas(here, there))
        self._uses = uses
        return -len(constants), differences

    def _constants(self, document: Document, option: Node) -> dict[str, str]:
        constants = {name: document.shape(f.node) for name, f in document.shape(option).fields.items()}
        return {name: str(s.values[0]) for name, s in constants.items() if s.values is not None and len(s.values) == 1}

    def _label(self, document: Document, option: Node, index: int) -> str:
        constants, kind = self._constants(document, option), document.shape(option).kind
        return next(iter(constants.values()), None) or (f"{kind} {index + 1}" if kind == "object" else kind)


def _missing(here: object) -> Change:
    return "missing here" if here is None else "missing there"


def _found_missing(subject: str, ours: object, what: str | None) -> _Found:
    return _Found("missing here", subject, None, what) if ours is None else _Found("missing there", subject, what)


def _differs(subject: str, here: Any, there: Any) -> Iterator[_Found]:
    if here != there or isinstance(here, bool) != isinstance(there, bool):
        yield _Found("differs", subject, here, there)


def _flag(name: str, here: Node, there: Node) -> Iterator[_Found]:
    yield from _differs(name, bool(here.get(name)), bool(there.get(name)))


def _values(here: tuple[Any, ...] | None, there: tuple[Any, ...] | None) -> Iterator[_Found]:
    if here is None or there is None or (len(here) == len(there) == 1):
        yield from _differs("values", here or NOTHING, there or NOTHING)
    else:
        yield from _members("value", here, there)


def _members(subject: str, here: tuple[Any, ...], there: tuple[Any, ...]) -> Iterator[_Found]:
    yield from (_Found("missing there", subject, member) for member in here if member not in there)
    yield from (_Found("missing here", subject, None, member) for member in there if member not in here)


def _below(path: str, found: Iterable[_Found]) -> Iterator[_Found]:
    yield from (replace(one, path=path + one.path) for one in found)


def _allowed(node: object) -> str:
    return "forbidden" if node is None else "allowed"


def _named(node: Node) -> tuple[str | None, bool]:
    """The schema that a node means, and whether it is all the node says: null or a default beside it are the node's own."""
    if name := name_of(node):
        return name, not (set(node) - {"$ref", "description", "summary"})
    inner = [part for key in ("allOf", "oneOf", "anyOf") for part in node.get(key, []) if part.get("type") != "null"]
    return (name_of(inner[0]), False) if len(inner) == 1 else (None, False)


def _schema_of_parameter(node: Node) -> Node:
    content = node.get("content")
    schema: Node = next(iter(content.values())).get("schema", ANY) if content else node.get("schema", ANY)
    return schema


def _style(node: Node) -> str:
    style = node.get("style", "form" if node["in"] in ("query", "cookie") else "simple")
    return f"{style}{', exploded' if node.get('explode', style == 'form') else ''}"
