"""Segments as JSON and CSV; models as the columns of a table, for pandas, polars and Arrow, none of which is needed. No I/O."""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cloudglue.errors import ConfigError, Violation
from cloudglue.segmenting import Timed

from . import labels

if TYPE_CHECKING:
    from cloudglue_api.types import Model


def as_json(segments: Sequence[Timed]) -> str:
    """A list of objects, one a segment."""
    text = json.dumps([_fields(s) for s in segments], indent=2, ensure_ascii=False)
    # Half a surrogate pair has no UTF-8, but an escape sequence in JSON.
    return re.sub("[\ud800-\udfff]", lambda half: json.dumps(half[0])[1:-1], text) + "\n"


def as_csv(segments: Sequence[Timed]) -> str:
    """A header, then start and end of each segment in seconds, and the names where any has one."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    named = [labels.name(s) for s in segments]
    width = 3 if any(named) else 2
    rows.writerow(("start_time", "end_time", "name")[:width])
    rows.writerows((s.start_time, s.end_time, name or "")[:width] for s, name in zip(segments, named, strict=True))
    return out.getvalue()


def columns(models: Iterable[Model], names: Sequence[str] | None = None) -> dict[str, list[Any]]:
    """The values of models by column: what `pandas.DataFrame`, `polars.DataFrame` and `pyarrow.table` take.

    Values are as JSON has them. What is inside of another model, or of a mapping such as `metadata`, has a column of its own, named by its path:
    `media_info.width`. A list is one value. What a model does not have is None.

    Args:
        models: Models of one kind; read once, to its end.
        names: The columns wanted, which are there also when no model is; when left out, those that any of the models has, in their order.

    Raises:
        ConfigError: A name is that of no field.

    Examples:
        >>> table = pandas.DataFrame(exports.columns(client.files.iter()))
    """
    found = list(models)
    rows = [dict(_flat(model.to_dict())) for model in found]
    if names is None:
        wanted = _ordered(rows)
    else:
        _check(names, found)
        wanted = list(names)
    return {name: _alike([row.get(name) for row in rows]) for name in wanted}


def _flat(values: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def _ordered(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The names of all rows; one that comes late stands after the name that it follows in its row."""
    found: list[str] = []
    known: set[str] = set()
    for row in rows:
        if known.issuperset(row):
            continue
        place = 0
        for name in row:
            if name in known:
                place = found.index(name) + 1
            else:
                found.insert(place, name)
                known.add(name)
                place += 1
    return found


def _alike(values: list[Any]) -> list[Any]:
    """Whole numbers among others become such as these: polars and Arrow want a column to be of one type."""
    kinds = {type(value) for value in values if value is not None}
    return [value if value is None else float(value) for value in values] if kinds == {int, float} else values


def _check(names: Sequence[str], models: Sequence[Model]) -> None:
    known = dict.fromkeys(name for model in models for name in model.__struct_fields__)
    wrong = [name for name in names if known and name.partition(".")[0] not in known]
    if wrong:
        raise ConfigError("the columns", [Violation("names", _unknown(name, list(known))) for name in wrong])


def _unknown(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name.partition(".")[0], known, 1)
    return f"{name!r} is not a field; " + (f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}")


def _fields(segment: Timed) -> dict[str, Any]:
    fields: dict[str, Any] = {"start_time": segment.start_time, "end_time": segment.end_time}
    if own := labels.name(segment):
        fields["name"] = own
    for key in ("id", "thumbnail_url"):
        value = getattr(segment, key, None)
        if value:  # neither None nor UNSET, which is false
            fields[key] = str(value)
    return fields
