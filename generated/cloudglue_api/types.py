"""What the models and the operations are made of. Nothing here does I/O."""

from __future__ import annotations

import numbers
import os
import threading
import warnings
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timezone
from enum import IntEnum, StrEnum
from functools import cache, wraps
from importlib import import_module
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Protocol, Self, TypeVar, overload
from urllib.parse import quote
from uuid import UUID

from msgspec import UNSET, Struct, field, to_builtins
from msgspec import UnsetType as Unset
from msgspec.json import encode
from msgspec.structs import replace

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

FIRST_USE = threading.RLock()
"""Held for what happens at first use: a model is imported, a type is learned, connections are prepared.

A fork waits for it too. A child has no other threads: what one of them was in the middle of would stay half done for ever, and a lock that
it held, such as those of imports and of OpenSSL, would never be given back.
"""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=FIRST_USE.acquire, after_in_parent=FIRST_USE.release, after_in_child=FIRST_USE.release)


class _Open:
    """What the enums that grow have in common."""

    @classmethod
    def _missing_(cls: Any, value: object) -> Any:
        kind = cls._member_type_
        if not isinstance(value, kind):
            return None
        member = kind.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.of_enum(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.json_of_enum(cls)


class OpenEnum(_Open, StrEnum):
    """An enum that grows: a value that is not in it yet becomes a member of its own instead of an error."""


class OpenIntEnum(_Open, IntEnum):
    """The same of whole numbers."""


class Decoded(type):
    """Metaclass of the types that msgspec cannot decode by itself; it hands the plain value to `decode`.

    At run time such a type stands in for what type checkers see under the same name.
    """

    def __instancecheck__(cls, value: object) -> bool:
        # msgspec asks this of what `decode` gave back, and nobody else does: the class is never in a checker's view.
        return True

    def decode(cls, value: Any, convert: Any) -> Any:
        """Turn `value`, as JSON has it, into what the model holds; `convert(value, type)` decodes what is inside."""
        raise NotImplementedError


class OneOf(Decoded):
    """A union of models, told apart by the value of one field, or by the fields that are there."""

    tag: str | None
    options: dict[str, str]
    members: tuple[str, ...]

    def decode(cls, value: Any, convert: Any) -> Any:
        if not isinstance(value, dict):
            return value
        name = cls.name_of(value)
        # A kind that the contract does not know yet stays the mapping that it is.
        return value if name is None else convert(value, getattr(cls.models(), name))

    def name_of(cls, value: Mapping[str, Any]) -> str | None:
        """Which of the models a mapping is; None for a kind that the contract does not know yet."""
        if cls.tag:
            return cls.options.get(str(value.get(cls.tag)))
        models = cls.models()
        return max(cls.members, key=lambda member: _likeness(getattr(models, member), value))

    def models(cls) -> Any:
        """The models of the union's own package: an SDK of one's own has others, and these types."""
        return import_module(cls.__module__.rpartition(".")[0])

    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.of_union(cls, handler)

    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.json_of_union(schema, handler)


def _likeness(model: Any, value: Mapping[str, Any]) -> tuple[bool, int]:
    return all(name in value for name in needed(model)), sum(name in value for name in model.__struct_fields__)


@cache
def needed(model: Any) -> tuple[str, ...]:
    """The names of the fields that JSON must have: those without a default, and constants, whose default only spares people to write them."""
    names, defaults = model.__struct_fields__, model.__struct_defaults__
    optional = {name for name, default in zip(reversed(names), reversed(defaults), strict=False) if default is UNSET}
    return tuple(name for name in names if name not in optional)


def instant(value: float | str) -> datetime:
    """A time stamp, however it is written: Unix seconds or milliseconds, or ISO 8601 in any form.

    Raises:
        ValueError: It is none.
    """
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            from dateutil.parser import isoparse, parse

            try:
                return isoparse(value)
            except ValueError:
                pass
            try:
                found = parse(value)
                found.utcoffset()  # a zone of more than a day is noticed by nothing else
                return found
            except ArithmeticError as error:  # of years too large, and of decimals that are too long
                raise ValueError(f"{value!r} is not a time stamp") from error
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"{value!r} is not a time stamp")
    # Seconds of the year 5138 are milliseconds of 1973; no video service is older.
    try:
        return datetime.fromtimestamp(value / 1000 if abs(value) >= 1e11 else value, timezone.utc)
    except (OverflowError, OSError) as error:
        raise ValueError(f"{value!r} is not a time stamp") from error


if TYPE_CHECKING:
    DateTime = datetime
else:

    class Instant(Decoded):
        def decode(cls, value: Any, convert: Any) -> Any:
            return value if isinstance(value, datetime) else instant(value)

        def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
            from . import pydantic_schemas

            return pydantic_schemas.of_instant()

    class DateTime(metaclass=Instant): ...


class Model(Struct):
    """What every model is. Its values as JSON has them are its `to_dict()`, and with it `dict(model)`: what is absent is not in there."""

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON has it: dicts, lists, texts, numbers, booleans and None. A field that is UNSET is left out."""
        values: dict[str, Any] = to_builtins(self, enc_hook=plain)
        return values

    def to_json(self) -> str:
        """The model as JSON; a field that is UNSET is left out."""
        return encode(self, enc_hook=plain).decode()

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """A model of such values, read as an answer is: unknown fields are passed over, bounds are not looked at.

        Raises:
            DecodeError: A field is missing or of another type; `.path` says which. It is a CloudglueError.
        """
        if not _readers:
            raise RuntimeError("models are read by the client: take them from it, as cloudglue.models")
        model: Self = _readers[0](values, cls)
        return model

    def keys(self) -> list[str]:
        """The names of the fields that are there."""
        read = object.__getattribute__  # which warns of nothing
        return [name for name in self.__struct_fields__ if read(self, name) is not UNSET]

    def __getitem__(self, name: str) -> Any:
        value = object.__getattribute__(self, name) if name in self.__struct_fields__ else UNSET
        if value is UNSET:
            raise KeyError(name)
        return to_builtins(value, enc_hook=plain)

    def __contains__(self, name: object) -> bool:
        return name in self.keys()

    # Without it Python would count from `model[0]` on, and pandas would take a model for a row.
    __iter__ = None

    def __replace__(self, /, **changes: Any) -> Self:
        return replace(self, **changes)

    def _repr_html_(self) -> str | None:
        """What a notebook shows of a model that has segments; None, and with it the plain repr, of all others."""
        return _viewers[0](self) if _viewers else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.of_model(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from . import pydantic_schemas

        return pydantic_schemas.json_of_model(cls, schema, handler)


def plain(value: Any) -> Any:
    """What JSON has in place of a value that is none of its own: numbers of other libraries, and mappings."""
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        return float(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be sent as JSON")


_readers: list[Callable[[Any, Any], Any]] = []
_viewers: list[Callable[[Any], str | None]] = []


def read_models_with(reader: Callable[[Any, Any], Any]) -> None:
    """Say what makes a model of plain values, for `Model.from_dict`: the client does, which reads answers, and lies above this package."""
    _readers[:] = [reader]


def show_models_with(viewer: Callable[[Any], str | None]) -> None:
    """Say what makes HTML of a model, for notebooks."""
    _viewers[:] = [viewer]


class Bounds:
    """What the contract says of one field besides its type. It stands in an annotation, which a decoder passes over: readers are lenient."""

    __slots__ = ("limits",)

    def __init__(self, **limits: Any) -> None:
        self.limits = limits


class Ascending:
    """A rule between fields of a model: none is greater than a later one; if `strictly`, none as great either."""

    __slots__ = ("fields", "strictly")

    def __init__(self, fields: tuple[str, ...], *, strictly: bool = False) -> None:
        self.fields = fields
        self.strictly = strictly


class ByValue:
    """A rule between fields of a model: the value of one says which other it needs, or takes. What belongs to another value is refused."""

    __slots__ = ("field", "needs", "takes")

    def __init__(self, field: str, *, needs: Mapping[str, str] = {}, takes: Mapping[str, str] = {}) -> None:
        self.field = field
        self.needs = needs
        self.takes = takes


class Rule:
    """What the contract says of one argument: its type, its bounds, for an enum its values, and what stands between the items of a list."""

    __slots__ = ("type", "values", "separator", "bounds")

    def __init__(
        self, type: Any, values: tuple[str | int, ...] = (), *, separator: str | None = None, **bounds: Any
    ) -> None:
        self.type = type
        self.values = values
        self.separator = separator
        self.bounds = bounds


class Value(Struct, frozen=True):
    """An immutable value. Its repr leaves out the fields that are `hidden`: what is long, or secret."""

    hidden: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name not in self.hidden)
        return f"{type(self).__name__}({', '.join(shown)})"


class Pages(Value, frozen=True):
    """How a list pages.

    Attributes:
        items: Where in the answer the items are.
        stable: Whether the list is complete and changes no more.
        cursor: The query parameter that names the next page; None where the list is read by offset and total.
        following: The answer's field with the next page's cursor; None where the cursor is the offset.
    """

    items: str
    stable: bool = False
    cursor: str | None = None
    following: str | None = None


class Job(Value, frozen=True):
    """The states in which a job has ended.

    Attributes:
        succeeded: With a result.
        failed: Without one.
        optional: Whether a job that names no state has ended too: there was nothing to do.
        at: Where in the answer the job is, such as `runs.0`; the answer itself when empty.
    """

    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    optional: bool = False
    at: str = ""


Uploadable = str | PathLike[str] | bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
"""What can be uploaded: a path, the bytes themselves, a binary file object, or an iterable of bytes, asynchronous too."""


class Upload(Value, frozen=True):
    """What is uploaded, under which name, and who hears how far it is."""

    hidden = ("source", "on_progress")

    source: Uploadable
    filename: str | None = None
    on_progress: Callable[[int, int], object] | None = None

    @classmethod
    def of(
        cls, source: Uploadable | Upload, filename: str | None, on_progress: Callable[[int, int], object] | None
    ) -> Upload:
        return source if isinstance(source, Upload) else cls(source, filename, on_progress)


class Endpoint(Value, frozen=True):
    """What is the same for every call of one operation. A `repeatable` POST does no more when it is sent twice."""

    hidden = ("query", "headers", "cookies")

    resource: str
    verb: str
    method: str
    path: str
    query: Mapping[str, Rule] = field(default_factory=dict)
    content_type: str | None = None
    repeatable: bool = False
    pages: Pages | None = None
    job: Job | None = None
    headers: Mapping[str, Rule] = field(default_factory=dict)
    cookies: Mapping[str, Rule] = field(default_factory=dict)
    accept: str | None = None
    """What kind of content the answer is, where it is not JSON."""

    @property
    def call(self) -> str:
        """The method of the client that this is, such as `files.get`."""
        return f"{self.resource}.{self.verb}"


class Operation(Value, Generic[T], frozen=True):
    """One call as an immutable value: what to send, and what the answer will be. A client executes it."""

    hidden = ("headers", "cookies")

    endpoint: Endpoint
    answer: Any
    path_values: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Any = None
    body_model: Any = None
    headers: Mapping[str, Any] = field(default_factory=dict)
    cookies: Mapping[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path of the request, its values percent-encoded."""
        values = {name: quote(str(value), safe="") for name, value in self.path_values.items()}
        return self.endpoint.path.format(**values)

    def with_query(self, **changes: Any) -> Operation[T]:
        """The same call with other values in its query; None takes one away."""
        return replace(self, query=given({**self.query, **changes}))


def in_path(value: Any) -> str:
    """A number, a date or a choice as a path has it."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value).lower() if isinstance(value, bool) else str(value)


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Only what the caller gave: None and UNSET mean left out."""
    return {name: value for name, value in values.items() if value is not None and value is not UNSET}


def given_or_null(values: Mapping[str, Any], nullable: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Only what the caller gave; for the names in `nullable`, None is a value, and is sent as null."""
    return {
        name: value for name, value in values.items() if value is not UNSET and (value is not None or name in nullable)
    }


def known(answer: Any, name: str) -> Any:
    """A field of an answer without which the answer cannot be used.

    Raises:
        LookupError: It is absent; the argument of the error is its name.
    """
    value = getattr(answer, name)
    if value is UNSET or value is None:
        raise LookupError(name)
    return value


def deprecated(*, until: str | None = None, instead: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Mark a function or method that will go: each call warns with a DeprecationWarning.

    Args:
        until: The day, such as 2027-06-30, after which a release may be without it; None where it is not known.
        instead: What to use in its place.
    """

    def marked(function: Callable[P, T]) -> Callable[P, T]:
        end = f", and may be gone after {until}" if until else ""
        message = f"{function.__qualname__} is deprecated{end}; use {instead}"

        @wraps(function)
        def warning(*args: P.args, **kwargs: P.kwargs) -> T:
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)

        return warning

    return marked


def deprecated_arguments(**leaving: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Mark a method some of whose arguments will go: a call that gives one warns with a DeprecationWarning; by name, what it says."""

    def marked(function: Callable[P, T]) -> Callable[P, T]:
        @wraps(function)
        def warning(*args: P.args, **kwargs: P.kwargs) -> T:
            for name in leaving.keys() & kwargs.keys():
                message = f"{function.__qualname__}({name}=…) {leaving[name]}"
                warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)

        return warning

    return marked


def deprecated_fields(**leaving: str) -> Callable[[Any, str], Any]:
    """A model's `__getattribute__` that warns where a field is read that will go; by name, what it says.

    Decoding, encoding, comparing and showing a model do not read its fields by it, and neither warn nor wait.
    """
    read = object.__getattribute__

    def warning(model: Any, name: str) -> Any:
        if name in leaving:
            warnings.warn(f"{type(model).__name__}.{name} {leaving[name]}", DeprecationWarning, stacklevel=2)
        return read(model, name)

    return warning


def text_of(model: Any, *path: str) -> str:
    """The texts at a path through models and lists of them, one after the other; models without such a field are passed over."""
    found = [model]
    for name in path:
        inner = [getattr(one, name, None) for one in found]
        found = [one for value in inner for one in (value if isinstance(value, list) else [value])]
    return "".join(one for one in found if isinstance(one, str))


class Items(Protocol[T_co]):
    """Every item of a paged list. Lazy: pages are fetched when their items are asked for. Can be iterated again."""

    def __iter__(self) -> Iterator[T_co]: ...

    def __len__(self) -> int: ...

    @overload
    def __getitem__(self, index: int, /) -> T_co: ...

    @overload
    def __getitem__(self, index: slice, /) -> Sequence[T_co]: ...


class AsyncItems(Protocol[T_co]):
    """Every item of a paged list, for `async for`. Lazy, and can be iterated again."""

    def __aiter__(self) -> AsyncIterator[T_co]: ...

    async def count(self) -> int:
        """How many items there are; fetches the first page at most."""
        ...

    @overload
    async def get(self, index: int, /) -> T_co: ...

    @overload
    async def get(self, index: slice, /) -> Sequence[T_co]: ...


class Stream(Protocol[T_co]):
    """Events as they arrive. Iterate over it, best inside `with`: leaving it closes the connection."""

    def __iter__(self) -> Iterator[T_co]: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    @property
    def text(self) -> str:
        """The words that have come so far; all of them once the iteration has ended."""
        ...

    def close(self) -> None:
        """Close the connection. May be called twice."""
        ...


class AsyncStream(Protocol[T_co]):
    """Events as they arrive, for `async for`, best inside `async with`: leaving it closes the connection."""

    def __aiter__(self) -> AsyncIterator[T_co]: ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *_: object) -> None: ...

    @property
    def text(self) -> str:
        """The words that have come so far; all of them once the iteration has ended."""
        ...

    async def close(self) -> None:
        """Close the connection. May be called twice."""
        ...


__all__ = [
    "UNSET",
    "UUID",
    "Ascending",
    "AsyncItems",
    "AsyncStream",
    "Bounds",
    "ByValue",
    "DateTime",
    "Decoded",
    "Endpoint",
    "FIRST_USE",
    "Items",
    "Job",
    "Model",
    "OneOf",
    "OpenEnum",
    "OpenIntEnum",
    "Operation",
    "Pages",
    "Rule",
    "Stream",
    "Unset",
    "Upload",
    "Uploadable",
    "date",
    "datetime",
    "deprecated",
    "deprecated_arguments",
    "deprecated_fields",
    "given",
    "given_or_null",
    "in_path",
    "instant",
    "known",
    "needed",
    "plain",
    "read_models_with",
    "text_of",
]
