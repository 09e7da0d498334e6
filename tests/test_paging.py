"""Every item of every list, whatever the pages look like: sync and async, three ways of paging, real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import functools
import pickle
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue, ListChangedError

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"

lists = st.fixed_dictionaries(
    {
        "size": st.integers(0, 40),
        "page_size": st.integers(1, 12),
        "longest": st.lists(st.integers(1, 12), min_size=1, max_size=5),
    }
)


@pytest.fixture(scope="module")
def paged_server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


class Both:
    """A client of each kind, and what each makes of the same list."""

    def __init__(self, url: str) -> None:
        self._count = 0
        self._runner = asyncio.Runner()
        self._sync = Cloudglue("cg-key", base_url=url)
        self._async = AsyncCloudglue("cg-key", base_url=url)

    def read(self, resource: str, method: str, *args: Any, **options: Any) -> tuple[list[Any], list[Any]]:
        self._count += 1
        mark = {"x-list": str(self._count)}
        sync, background = self._sync.with_options(extra_headers=mark), self._async.with_options(extra_headers=mark)

        async def collect() -> list[Any]:
            return [item async for item in getattr(getattr(background, resource), method)(*args, **options)]

        return list(getattr(getattr(sync, resource), method)(*args, **options)), self._runner.run(collect())

    def asked(self, server: ScriptedServer) -> list[Asked]:
        """What was asked for the list that was read last. Pages of the one before, read ahead and given up, may come in later."""
        return [asked for asked in server.asked if asked.headers["X-List"] == str(self._count)]

    def close(self) -> None:
        self._sync.close()
        self._runner.run(self._async.close())
        self._runner.close()


@pytest.fixture(scope="module")
def both(paged_server: ScriptedServer) -> Iterator[Both]:
    with contextlib.closing(Both(paged_server.url)) as both:
        yield both


def page_length(asked: Asked, longest: list[int], start: int) -> int:
    """A server may give less than it is asked for, at any page."""
    return min(int(asked.query["limit"]), longest[start % len(longest)])


def tag(number: int) -> dict[str, Any]:
    return {"id": ID, "label": "n", "value": str(number), "type": "file", "file_id": ID}


def by_offset(size: int, longest: list[int], asked: Asked) -> Reply:
    start = int(asked.query.get("offset", 0))
    items = [tag(n) for n in range(start, min(size, start + page_length(asked, longest, start)))]
    return Reply(200, {"object": "list", "data": items, "total": size, "limit": len(items), "offset": start})


def by_cursor(size: int, longest: list[int], asked: Asked) -> Reply:
    start = int(asked.query.get("cursor", "at 0").removeprefix("at "))
    end = min(size, start + page_length(asked, longest, start))
    known = {"file_id": ID, "job_id": "j", "criterion_name": "c", "title": "goal", "reason": "", "rank_score": 1.0}
    moments = [{**known, "moment_id": str(n), "start_time": n, "end_time": n + 1} for n in range(start, end)]
    following = {"next_cursor": f"at {end}"} if end < size else {"next_cursor": None} if size % 2 else {}
    return Reply(200, {"moments": moments, "total": size, **following})


def by_token(size: int, longest: list[int], asked: Asked) -> Reply:
    start = int(asked.query.get("page_token", "t0").removeprefix("t"))
    end = min(size, start + page_length(asked, longest, start))
    empty = {"mime_type": None, "size_bytes": None, "created_at": None, "metadata": {}}
    known = {"object": "data_connector_file", "type": "file", **empty}
    files = [{**known, "uri": f"s3://b/{n}", "name": str(n)} for n in range(start, end)]
    more = {"has_more": end < size, **({"next_page_token": f"t{end}"} if end < size else {})}
    return Reply(200, {"object": "list", "data": files, **more})


@settings(max_examples=40)
@given(lists)
def test_a_list_by_offset_gives_each_item_once_and_in_order(
    paged_server: ScriptedServer, both: Both, case: dict[str, Any]
) -> None:
    paged_server.asked.clear()
    paged_server.answer = lambda asked: by_offset(case["size"], case["longest"], asked)

    sync, background = both.read("tags", "iter", page_size=case["page_size"], type="file")

    assert [t.value for t in sync] == [str(n) for n in range(case["size"])]
    assert background == sync
    assert all(a.query["type"] == "file" for a in both.asked(paged_server))
    assert all(a.query["limit"] == str(case["page_size"]) for a in both.asked(paged_server))


@settings(max_examples=40)
@given(lists)
def test_a_list_by_cursor_gives_each_item_once_and_in_order(
    paged_server: ScriptedServer, both: Both, case: dict[str, Any]
) -> None:
    paged_server.asked.clear()
    paged_server.answer = lambda asked: by_cursor(case["size"], case["longest"], asked)

    sync, background = both.read(
        "collections", "iter_moments", "c1", criterion_name="goal", page_size=case["page_size"]
    )

    assert [m.start_time for m in sync] == list(range(case["size"]))
    assert background == sync
    assert all(a.query["criterion_name"] == "goal" for a in both.asked(paged_server))


@settings(max_examples=40)
@given(lists)
def test_a_list_by_page_token_gives_each_item_once_and_in_order(
    paged_server: ScriptedServer, both: Both, case: dict[str, Any]
) -> None:
    paged_server.asked.clear()
    paged_server.answer = lambda asked: by_token(case["size"], case["longest"], asked)

    sync, background = both.read("data_connectors", "iter_files", "d1", from_="2026-03", page_size=case["page_size"])

    assert [f.name for f in sync] == [str(n) for n in range(case["size"])]
    assert background == sync
    assert all(a.query["from"] == "2026-03-01" for a in both.asked(paged_server))


def test_a_cursor_that_does_not_move_is_noticed(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"moments": [], "total": 3, "next_cursor": "same"}))

    with pytest.raises(ListChangedError, match="does not get past 'same'"):
        list(scripted.collections.iter_moments("c1"))

    assert len(server.asked) == 2


def test_a_server_that_ignores_the_offset_is_noticed(scripted: Any, server: ScriptedServer) -> None:
    entities = [{"start_time": 0, "end_time": 1, "entities": {}}]
    server.script(Reply(200, {"job_id": "j", "status": "completed", "data": {"segment_entities": entities}}))

    with pytest.raises(ListChangedError, match="same page"):
        list(scripted.extract.segment_entities("j", page_size=2))


def test_items_two_levels_down_with_an_optional_total_are_all_read(scripted: Any, server: ScriptedServer) -> None:
    def answer(asked: Asked) -> Reply:
        start = int(asked.query.get("offset", 0))
        entities = [{"start_time": n, "end_time": n + 1, "entities": {}} for n in range(start, min(5, start + 2))]
        return Reply(200, {"job_id": "j", "status": "completed", "data": {"segment_entities": entities}})

    server.answer = answer

    assert [e.start_time for e in scripted.extract.segment_entities("j", page_size=2)] == [0, 1, 2, 3, 4]


def runs(count: int, asked: Asked) -> Reply:
    """A page of a list that does not say how many items it has: at most three, whatever was asked for."""
    start = int(asked.query["offset"])
    return Reply(200, {"object": "list", "data": [{"model": f"m{n}"} for n in range(start, min(count, start + 3))]})


@pytest.mark.parametrize("count", [0, 2, 3, 7])
def test_a_list_that_does_not_say_how_many_items_it_has_is_read_to_its_end(
    scripted: Any, server: ScriptedServer, count: int
) -> None:
    server.answer = functools.partial(runs, count)

    assert [run.model for run in scripted.responses.iter()] == [f"m{n}" for n in range(count)]


def test_how_many_items_there_are_is_not_guessed(server: ScriptedServer) -> None:
    server.answer = functools.partial(runs, 7)

    with Cloudglue("cg-key", base_url=server.url) as client:
        found = client.responses.iter()

        assert found[6].model == "m6"
        assert "not read yet" in repr(found)
        with pytest.raises(TypeError, match="iterate it"):
            len(found)
        with pytest.raises(IndexError, match="ends before that item"):
            found[7]


COPIES = pytest.mark.parametrize("made", [copy.copy, copy.deepcopy])


@COPIES
def test_a_copy_of_a_list_is_read_from_the_start(server: ScriptedServer, made: Callable[[Any], Any]) -> None:
    server.answer = lambda asked: (by_offset if asked.path.endswith("/tags") else by_cursor)(5, [2], asked)

    with Cloudglue("cg-key", base_url=server.url) as client:
        tags, moments = client.tags.iter(page_size=2), client.collections.iter_moments("c1", criterion_name="goal")
        assert tags[0].value == "0"
        copied = [tag.value for tag in made(tags)]
        found = [moment.start_time for moment in made(moments)]

    assert copied == ["0", "1", "2", "3", "4"]
    assert found == [0, 1, 2, 3, 4]


@COPIES
def test_a_copy_of_an_asynchronous_list_is_read_from_the_start(
    server: ScriptedServer, made: Callable[[Any], Any]
) -> None:
    server.answer = lambda asked: (by_offset if asked.path.endswith("/tags") else by_cursor)(5, [2], asked)

    async def read() -> tuple[list[str], list[float]]:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            tags, moments = client.tags.iter(page_size=2), client.collections.iter_moments("c1", criterion_name="goal")
            assert await tags.count() == 5
            return [tag.value async for tag in made(tags)], [moment.start_time async for moment in made(moments)]

    assert asyncio.run(read()) == (["0", "1", "2", "3", "4"], [0, 1, 2, 3, 4])


def test_a_deep_copy_of_a_list_opens_no_connections_of_its_own(server: ScriptedServer) -> None:
    server.answer = lambda asked: by_offset(5, [2], asked)

    with Cloudglue("cg-key", base_url=server.url) as client:
        copied = copy.deepcopy(client.tags.iter())

        assert vars(copied)["_run"].__self__ is client


@pytest.mark.parametrize(
    ("client", "instead"), [(Cloudglue, "list(items)"), (AsyncCloudglue, "[item async for item in items]")]
)
def test_a_list_that_is_pickled_says_what_to_pickle(client: Any, instead: str) -> None:
    lists = [client("cg-key").tags.iter(), client("cg-key").collections.iter_moments("c1")]
    said = f"cannot be pickled: it is read over its client's connections; pickle {instead}"

    for items in lists:
        with pytest.raises(TypeError, match=f"{type(items).__name__} {re.escape(said)}$"):
            pickle.dumps(items)
