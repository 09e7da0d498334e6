"""What a list prints: a table for people, tab-separated lines for programs, JSON lines for those that want all of it. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from itertools import islice
from typing import Any, NamedTuple

_AT_ONCE = 100
"""Items that a table looks at to know how wide its columns are: a page."""


class Column(NamedTuple):
    """One field of the items."""

    heading: str
    path: str
    """Where it is in the item, such as `media_info.width`."""
    shown: Callable[[Any], str] = str
    """How a value is written; one that is absent is left empty."""


def date(value: float | str) -> str:
    """An instant as lists show it: UTC, to the second."""
    from cloudglue.dates import when

    try:
        found = when(value)
    except ValueError:
        return str(value)
    return f"{found.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if found else ""


def seconds(value: float) -> str:
    """A length in seconds."""
    return f"{value:.3f}"


def count(value: float) -> str:
    """A number of things: the contract has some of them as 6.0."""
    return f"{value:.0f}"


def cells(item: Mapping[str, Any], columns: Sequence[Column]) -> list[str]:
    """What stands in each column for an item, as JSON has it."""
    found = []
    for column in columns:
        value: Any = item
        for part in column.path.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        found.append("" if value is None else _on_one_line(column.shown(value)))
    return found


def plain(items: Iterable[Mapping[str, Any]], columns: Sequence[Column]) -> Iterator[str]:
    """A line an item, its cells between tabs, as they come: what `cut` and `awk` take."""
    return ("\t".join(cells(item, columns)) for item in items)


def table(items: Iterable[Mapping[str, Any]], columns: Sequence[Column]) -> Iterator[str]:
    """A heading and a line an item, in columns; nothing where there are no items."""
    rest = iter(items)
    widths: list[int] = []
    while page := [cells(item, columns) for item in islice(rest, _AT_ONCE)]:
        if not widths:
            page.insert(0, [column.heading for column in columns])
            widths = [max(map(len, one)) for one in zip(*page, strict=True)]
        for line in page:
            padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            yield "  ".join(padded).rstrip()


def outline(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """One thing for people: a line a field, what is inside further in; of long lists, only how long they are."""
    for name, inner in value.items():
        if isinstance(inner, Mapping) and inner:
            yield f"{indent}{name}:"
            yield from outline(inner, f"{indent}  ")
        elif isinstance(inner, list) and any(isinstance(one, (Mapping, list)) for one in inner):
            yield f"{indent}{name}: {len(inner)} (--json has them)"
        elif name == "created_at" and isinstance(inner, (float, int, str)):
            yield f"{indent}{name}: {date(inner)}"
        else:
            yield f"{indent}{name}: {_on_one_line(_written(inner))}"


def _written(value: Any) -> str:
    if isinstance(value, (list, Mapping)):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def _on_one_line(text: str) -> str:
    """Names hold tabs, line breaks and what terminals obey; none of it may end a cell or a line."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(letter: str) -> str:
    return letter if letter.isprintable() or "\ud800" <= letter <= "\udfff" else f"\\x{ord(letter):02x}"
