"""Search filters: compare fields, and put the conditions together with `where`. No I/O.

    filters.where(filters.metadata("speaker") == "John", filters.duration_seconds > 60, filters.filename.like("%.mp4"))

Source: "Search", filter; "List files", filter.
"""

from __future__ import annotations

import builtins
import math
import numbers
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NoReturn, TypeVar
from uuid import UUID

import attrs

from cloudglue import dates
from cloudglue.codec import answers, decoders, validation
from cloudglue.codec.values import is_finite, shown
from cloudglue.errors import ConfigError, Violation
from cloudglue_api import models

__all__ = [
    "Criterion",
    "Field",
    "Value",
    "bytes",
    "created_at",
    "duration_seconds",
    "filename",
    "for_chat",
    "has_audio",
    "id",
    "metadata",
    "source_metadata",
    "to_json",
    "uri",
    "validate",
    "video_info",
    "where",
]

Value = str | bool | float | date | datetime | UUID
"""What a field is compared with. A time without a zone is UTC."""

_Filter = TypeVar("_Filter", models.SearchFilter, models.ChatFilter)

_PARTS = ("metadata", "video_info", "file", "source_metadata")


@attrs.frozen
class Criterion:
    """One condition, made by comparing a field, for `where`: the part of the filter that it goes into, and what it says."""

    part: str
    values: Mapping[str, Any]

    def __bool__(self) -> NoReturn:
        # `a == 1 and b == 2` would otherwise be b == 2 alone, and nobody would see it.
        raise TypeError("a condition is neither true nor false: instead of `a and b` write filters.where(a, b)")


@attrs.frozen(eq=False)
class Field:
    """A field to compare: with `==`, `!=`, `<`, `>`, and by name. The API has no `<=` and `>=`.

    Raises:
        ConfigError: By each comparison with a value that the API cannot compare with.
    """

    part: str
    path: str
    scope: str | None = None

    def __eq__(self, value: Value) -> Criterion:  # type: ignore[override]  # it describes a comparison and makes none
        return self._one("Equal", value)

    def __ne__(self, value: Value) -> Criterion:  # type: ignore[override]  # as above
        return self._one("NotEqual", value)

    def __lt__(self, value: Value) -> Criterion:
        return self._one("LessThan", value)

    def __gt__(self, value: Value) -> Criterion:
        return self._one("GreaterThan", value)

    # Nothing with an `==` of this kind could be found again in a set.
    __hash__ = None  # type: ignore[assignment]

    def like(self, pattern: str) -> Criterion:
        """The text fits the pattern, in which % stands for anything; case does not matter. A chat takes no such condition.

        Examples:
            >>> is_mp4 = filters.filename.like("%.mp4")
        """
        return self._one("Like", pattern)

    def in_(self, values: Iterable[Value]) -> Criterion:
        """The value is one of these.

        Examples:
            >>> left_or_right = filters.metadata("camera").in_(["left", "right"])
        """
        return self._several("In", values)

    def contains_any(self, values: Iterable[Value]) -> Criterion:
        """The field is a list with at least one of these."""
        return self._several("ContainsAny", values)

    def contains_all(self, values: Iterable[Value]) -> Criterion:
        """The field is a list with all of these."""
        return self._several("ContainsAll", values)

    def _one(self, operator: str, value: Value) -> Criterion:
        return self._criterion(
            operator, "valueText", self._text(value, operator, "; lists go to in_, contains_any and contains_all")
        )

    def _several(self, operator: str, values: Iterable[Value]) -> Criterion:
        is_list = isinstance(values, Iterable) and not isinstance(values, (str, builtins.bytes, Mapping))
        texts = [self._text(value, operator) for value in values] if is_list else []
        if not texts:
            raise self._error(
                f"{shown(values)} is not a list with values; {operator} takes a list of one value or more"
            )
        return self._criterion(operator, "valueTextArray", texts)

    def _criterion(self, operator: str, name: str, value: Any) -> Criterion:
        given = {"path": self.path, "operator": operator, name: value, "scope": self.scope}
        return Criterion(self.part, {key: one for key, one in given.items() if one is not None or key != "scope"})

    def _text(self, value: Any, operator: str, hint: str = "") -> str:
        if isinstance(value, (str, UUID)):
            return str(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, numbers.Real) and is_finite(value):
            # JSON has one kind of number: what is stored as 60 would not equal "60.0".
            return str(math.floor(value)) if value == math.floor(value) else repr(float(value))
        if isinstance(value, datetime):
            return str((dates.when(value) or value).isoformat())
        if isinstance(value, date):
            return value.isoformat()
        raise self._error(
            f"{shown(value)} is not a value for {operator}; give a text, a finite number, True, False or a date{hint}"
        )

    def _error(self, message: str) -> ConfigError:
        return ConfigError("the filter", [Violation(f"{self.part}.{self.path}", message)])


def metadata(path: str, scope: models.SearchFilterScope | str | None = None) -> Field:
    """Your own key, with dots where it leads into an object: of the `file` or of each `segment`, as the scope says.

    Examples:
        >>> is_of_this_year = filters.metadata("season") == 2026
    """
    return Field("metadata", path, scope)


def source_metadata(path: str) -> Field:
    """What the service that the file came from knows about it, with dots where the path leads into an object."""
    return Field("source_metadata", path)


def video_info(path: str, scope: models.SearchFilterScope | str | None = None) -> Field:
    """One of the two fields below, of the `file` or of each `segment`, as the scope says."""
    return Field("video_info", path, scope)


duration_seconds = video_info("duration_seconds")
has_audio = video_info("has_audio")
"""Compare it with True or False."""
bytes = Field("file", "bytes")
"""The size."""
filename = Field("file", "filename")
uri = Field("file", "uri")
"""As cloudglue://files/…, which `cloudglue.uris` makes."""
created_at = Field("file", "created_at")
"""Compare it with a date, a time, or a text in ISO 8601."""
id = Field("file", "id")


def where(*criteria: Criterion) -> models.SearchFilter:
    """The filter that matches what meets all of the conditions. There is no `or`; often `in_` can replace it.

    Raises:
        ConfigError: One is not a condition, or not one that the API accepts; `.violations` names every one.

    Examples:
        >>> filter = filters.where(filters.metadata("season") == 2026, filters.duration_seconds > 60)
        >>> found = client.search.run(scope="file", query="The winning goal", filter=filter)
    """
    return validate(_parts(criteria))


def for_chat(*criteria: Criterion) -> models.ChatFilter:
    """The filter for `client.chat.create`. It takes no `like`, no source metadata, and no scope of metadata.

    Raises:
        ConfigError: As `where`.

    Examples:
        >>> filter = filters.for_chat(filters.metadata("season") == 2026)
    """
    unlike = [
        Violation(f"criteria[{index}]", "is made by `like`, which a chat does not take; use another comparison")
        for index, one in enumerate(criteria)
        if isinstance(one, Criterion) and one.values["operator"] == "Like"
    ]
    if unlike:
        raise ConfigError("the filter", unlike)
    return _made(models.ChatFilter, _parts(criteria))


def _parts(criteria: Sequence[Criterion]) -> dict[str, list[Mapping[str, Any]]]:
    strange = [
        Violation(
            f"criteria[{index}]", f"{one!r:.60} is not a condition; write one such as filters.metadata('key') == 'x'"
        )
        for index, one in enumerate(criteria)
        if not isinstance(one, Criterion)
    ]
    if strange:
        raise ConfigError("the filter", strange)
    parts = [part for part in _PARTS if any(one.part == part for one in criteria)]
    return {part: [one.values for one in criteria if one.part == part] for part in parts}


def validate(filter: models.SearchFilter | Mapping[str, Any]) -> models.SearchFilter:
    """Check a whole filter, made here, by hand or read from a file, and give it as a model.

    Raises:
        ConfigError: Something is missing, unknown, or not what its operator takes; `.violations` names every rule, with
            its place, such as `metadata[2].operator`.
    """
    return _made(models.SearchFilter, filter)


def _made(model: type[_Filter], filter: _Filter | Mapping[str, Any]) -> _Filter:
    found = validation.violations(model, filter)
    if found:
        raise ConfigError("the filter", found)
    if isinstance(filter, model):
        return filter
    made: _Filter = decoders.decode(answers.encode(filter), model)
    return made


def to_json(filter: models.SearchFilter | Mapping[str, Any]) -> str:
    """The filter as the text that the lists of files take: `client.files.iter(filter=filters.to_json(…))`.

    Raises:
        ConfigError: As `validate`.

    Examples:
        >>> long = filters.where(filters.duration_seconds > 60)
        >>> for file in client.files.iter(filter=filters.to_json(long)):
        ...     print(file.filename)
    """
    return answers.encode(validate(filter)).decode()


def __dir__() -> list[str]:
    return __all__
