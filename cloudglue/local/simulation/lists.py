"""Lists: which things they show, in which order, and which page of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from cloudglue_api.types import Endpoint

from .errors import RefusedError
from .list_filters import amount

_USUAL = 50
_CURSOR = "page-"


class Shown(Sequence[Any]):
    """Things as a list shows them, each made when it is looked at: of thousands, those of a page."""

    def __init__(self, things: Sequence[Any], show: Callable[[Any], dict[str, Any]]) -> None:
        self._things = things
        self._show = show

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, index: Any) -> Any:
        found = self._things[index]
        return Shown(found, self._show) if isinstance(index, slice) else self._show(found)


def ordered(items: Sequence[dict[str, Any]], query: Mapping[str, Any]) -> Sequence[dict[str, Any]]:
    """The items, which come newest first, in the order that a query asks for."""
    by, way = query.get("order"), query.get("sort")
    if way not in (None, "asc", "desc"):  # such as the score to sort moments by: the best first
        by, way = way, "asc" if way.endswith("time") else "desc"
    # They come in the order of their time already, and are not looked at for it.
    keys = [] if by is None or by.endswith("_at") else [_key(item, by) for item in items]
    if keys and all(isinstance(key, (str, int, float)) for key in keys):
        numbers = sorted(range(len(keys)), key=keys.__getitem__, reverse=way != "asc")
        return [items[number] for number in numbers]
    return items[::-1] if way == "asc" else items


def _key(item: Mapping[str, Any], by: str) -> Any:
    file = item.get("file")
    return amount({**(file if isinstance(file, dict) else {}), **item}, by)


def without(answer: dict[str, Any], names: Iterable[str], said: Mapping[str, Any]) -> dict[str, Any]:
    """An answer without what is only there when asked for: data without include_data.

    Args:
        answer: It with everything in it.
        names: What can be asked.
        said: What is asked.
    """
    asked = [name for name in names if name.startswith("include_") and said.get(name) is not True]
    left_out = {f"{total}{name.removeprefix('include_')}" for name in asked for total in ("", "total_")}
    return {name: value for name, value in answer.items() if name not in left_out}


def asked(answer: dict[str, Any], endpoint: Endpoint, query: Mapping[str, Any]) -> dict[str, Any]:
    """An answer with the parts that a query asks for: of its data those that `modalities` names."""
    answer = without(answer, endpoint.query, query)
    for name, value in query.items():
        if isinstance(value, list) and endpoint.query[name].values:
            left_out = set(endpoint.query[name].values) - set(value)
            answer = {key: _except(inner, left_out) for key, inner in answer.items()}
    return answer


def _except(value: Any, names: Collection[object]) -> Any:
    return {key: one for key, one in value.items() if key not in names} if isinstance(value, dict) else value


def page(
    answer: dict[str, Any], way: tuple[str, ...], found: Sequence[Any], endpoint: Endpoint, query: Mapping[str, Any]
) -> dict[str, Any]:
    """An answer with a page of what was found, in whichever of the three forms its list pages.

    Args:
        answer: It with any page.
        way: Where in it the items are: a field, or two.
        found: All items.
        endpoint: Which says how it pages.
        query: Which says which page.

    Raises:
        RefusedError: 400, no page has this cursor.
    """
    pages = endpoint.pages
    by = pages.cursor if pages and pages.cursor else "offset"
    is_paged = "limit" in endpoint.query
    # Where the contract names no lower bound, what is below counts as absent.
    limit = max(query.get("limit", 0), 0) or (_USUAL if is_paged else max(len(found), 1))
    start = max(query.get("offset", 0), 0) if by == "offset" else _start(query.get(by), by)
    end = start + limit
    name, last = way[0], way[-1]
    if len(way) > 1:
        inner = answer.get(name)
        if not isinstance(inner, dict):
            return answer
        answer = {**answer, name: {**inner, way[1]: list(found[start:end])}}
        where = answer[name] if "total" in inner else answer
    else:
        answer = where = {**answer, name: list(found[start:end])}
    is_last = end >= len(found)
    own = {
        "total": len(found),
        f"total_{last}": len(found),
        "limit": limit,
        "offset": start,
        "has_more": not is_last,
    }
    where.update({key: value for key, value in own.items() if key in where})
    if by != "offset":
        following = pages.following if pages and pages.following else f"next_{by}"
        where.pop(following, None)
        if not is_last:
            where[following] = f"{_CURSOR}{end}"
    return answer


def joined(
    answer: dict[str, Any], name: str, earlier: Sequence[Any], found: Sequence[Any], query: Mapping[str, Any]
) -> dict[str, Any]:
    """A page of two lists that are one, in the order that is asked for; what has no such field comes behind.

    Args:
        answer: The same page of the first list.
        name: Where in it the items are.
        earlier: The items before this page.
        found: The second list, in the same order.
        query: Which says the order: by time, the newest first, where it does not.
    """
    start, end = answer["offset"], answer["offset"] + answer["limit"]
    items, by = [*earlier, *answer[name], *found[:end]], query.get("order") or "created_at"
    if all(by in item for item in items):
        items.sort(key=lambda item: item[by], reverse=query.get("sort") != "asc")
    return {**answer, name: items[start:end], "total": answer["total"] + len(found)}


def _start(cursor: Any, name: str) -> int:
    if cursor is None:
        return 0
    text = str(cursor).removeprefix(_CURSOR)
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise RefusedError(
            400, f"{name}: no page is called {json.dumps(str(cursor)[:60])}; take it from the page before"
        )
    return int(text)
