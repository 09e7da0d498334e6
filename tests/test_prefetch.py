"""Pages that are fetched ahead of their items: how many at once, in which order, and when not. Counted at the server, both sync and async."""

from __future__ import annotations

import functools
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import Cloudglue, ConfigError, NotFoundError
from cloudglue.calls.call import Sleep
from cloudglue.calls.messages import Answer
from cloudglue.paging.prefetch import Plan, Throttled
from cloudglue.paging.reader import Reader
from cloudglue_api.api.tags import tags_list

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"


class Crowd:
    """A list of tags, from a server that lets requests wait for each other, and counts how many are there at once."""

    def __init__(self, size: int = 300, longest: int = 100) -> None:
        self.most = 0
        self.size, self.longest = size, longest
        self._here = self._came = 0
        self._changed = threading.Condition()

    def __call__(self, asked: Asked) -> Reply:
        with self._changed:
            self._here += 1
            self._came += 1
            self.most = max(self.most, self._here)
            self._changed.notify_all()
            # As long as others come, but no one waits for those that are not sent.
            while self._do_others_come():
                pass
            self._here -= 1
        return self.reply(asked)

    def _do_others_come(self) -> bool:
        # In ten steps, since a machine that stands still for a moment uses up no more than one.
        more = functools.partial(self._have_come_since, self._came)
        return any(self._changed.wait_for(more, timeout=0.015) for _ in range(10))

    def _have_come_since(self, came: int) -> bool:
        return self._came > came

    def reply(self, asked: Asked) -> Reply:
        start, limit = int(asked.query.get("offset", 0)), int(asked.query["limit"])
        end = min(self.size, start + min(limit, self.longest))
        items = [{"id": ID, "label": "n", "value": str(n), "type": "file", "file_id": ID} for n in range(start, end)]
        return Reply(200, {"object": "list", "data": items, "total": self.size, "limit": limit, "offset": start})


def values(tags: Any) -> list[int]:
    return [int(tag.value) for tag in tags]


def offsets(server: ScriptedServer) -> list[int]:
    return [int(asked.query["offset"]) for asked in server.asked]


def test_ten_pages_are_on_their_way_at_once_and_no_more(scripted: Any, server: ScriptedServer) -> None:
    server.answer = crowd = Crowd()

    found = values(scripted.tags.iter(page_size=10))

    assert found == list(range(300))
    assert crowd.most == 10
    assert sorted(offsets(server)) == list(range(0, 300, 10))


@pytest.mark.parametrize(("prefetch", "most"), [(0, 1), (1, 1), (2, 2), (3, 3)])
def test_the_caller_says_how_many_pages(scripted: Any, server: ScriptedServer, prefetch: int, most: int) -> None:
    server.answer = crowd = Crowd()

    assert values(scripted.tags.iter(page_size=50, prefetch=prefetch)) == list(range(300))
    assert crowd.most == most


def test_no_page_waits_for_a_connection(connect: Any, server: ScriptedServer) -> None:
    server.answer = crowd = Crowd()
    client = connect("cg-key", base_url=server.url, max_connections=2)

    assert values(client.tags.iter(page_size=50)) == list(range(300))
    assert crowd.most == 2


def test_the_items_of_the_first_page_cost_one_request(scripted: Any, server: ScriptedServer) -> None:
    server.answer = Crowd()
    tags = iter(scripted.tags.iter(page_size=10))

    assert values(itertools.islice(tags, 10)) == list(range(10))
    tags.close()

    assert offsets(server) == [0]


def test_a_page_that_comes_late_is_waited_for(scripted: Any, server: ScriptedServer) -> None:
    server.answer = crowd = Crowd()
    third_is_there = threading.Event()

    def answer(asked: Asked) -> Reply:
        if asked.query["offset"] == "10":
            third_is_there.wait(5)
        if asked.query["offset"] == "20":
            third_is_there.set()
        return crowd.reply(asked)

    server.answer = answer

    assert values(scripted.tags.iter(page_size=10)) == list(range(300))


def test_an_error_comes_in_its_place(scripted: Any, server: ScriptedServer) -> None:
    crowd = Crowd()
    server.answer = lambda asked: crowd.reply(asked) if asked.query["offset"] != "40" else Reply(404, {"error": "gone"})
    found: list[Any] = []

    with pytest.raises(NotFoundError, match="gone"):
        found.extend(scripted.tags.iter(page_size=10))

    assert values(found) == list(range(40))


def test_nothing_more_is_asked_for_once_the_caller_has_stopped(scripted: Any, server: ScriptedServer) -> None:
    server.answer = Crowd()
    tags = iter(scripted.tags.iter(page_size=10))

    assert values(itertools.islice(tags, 15)) == list(range(15))
    tags.close()
    # Whatever this call found to do before it is done when it has its answer.
    scripted.with_options(extra_query={"last": "one"}).tags.list(limit=1, offset=0)

    assert set(offsets(server)) <= {0, 10, 20, 30, 40, 50}


def test_a_server_that_gives_short_pages_is_read_ahead_too(scripted: Any, server: ScriptedServer) -> None:
    server.answer = crowd = Crowd(size=240, longest=5)

    assert values(scripted.tags.iter(page_size=10)) == list(range(240))
    assert crowd.most == 10
    assert sorted(offsets(server)) == list(range(0, 240, 5))


def test_pages_of_any_length_are_read_one_after_the_other(scripted: Any, server: ScriptedServer) -> None:
    server.answer = lambda asked: Crowd(size=120, longest=3 + int(asked.query["offset"]) % 5).reply(asked)

    assert values(scripted.tags.iter(page_size=10)) == list(range(120))
    # Those that were on their way when the first uneven page came, and no more.
    assert len(server.asked) - len(set(offsets(server))) <= 10


def test_a_page_that_is_throttled_is_asked_for_again_in_its_place(scripted: Any, server: ScriptedServer) -> None:
    crowd = Crowd()
    refused: set[str] = set()

    def answer(asked: Asked) -> Reply:
        offset = asked.query["offset"]
        if offset != "0" and offset not in refused:
            refused.add(offset)
            return Reply(429, {"error": "slow down"}, {"retry-after": "0"})
        return crowd.reply(asked)

    server.answer = answer

    assert values(scripted.with_options(max_retries=1).tags.iter(page_size=10)) == list(range(300))
    assert max(offsets(server).count(offset) for offset in range(0, 300, 10)) == 2


def test_a_server_that_takes_one_call_at_a_time_is_read_one_page_after_the_other(
    scripted: Any, server: ScriptedServer
) -> None:
    crowd = Crowd()
    busy = threading.Lock()

    def answer(asked: Asked) -> Reply:
        if not busy.acquire(blocking=False):
            return Reply(429, {"error": "one at a time"}, {"retry-after": "0"})
        try:
            time.sleep(0.005)
            return crowd.reply(asked)
        finally:
            busy.release()

    server.answer = answer

    assert values(scripted.with_options(max_retries=20).tags.iter(page_size=5)) == list(range(300))
    # One that did not learn would be turned away several times for each page.
    assert len(server.asked) < 2 * 60


@pytest.mark.parametrize("prefetch", [-1, 1.5, True, "8", 101, None])
def test_a_number_that_makes_no_sense_is_named(scripted: Any, prefetch: Any) -> None:
    with pytest.raises(ConfigError, match="prefetch"):
        scripted.tags.iter(prefetch=prefetch)


@pytest.fixture
def plan(server: ScriptedServer) -> Iterator[Plan[Any]]:
    """A plan that has taken its first page."""
    server.answer = Crowd()
    with Cloudglue("cg-key", base_url=server.url) as client:
        reader: Reader[Any] = Reader(client._caller, tags_list(limit=10))
        plan: Plan[Any] = Plan(reader, 8)
        client._run(plan.take())
        yield plan


def test_what_the_service_asks_to_wait_is_waited(plan: Plan[Any]) -> None:
    plan.wider()

    step = next(plan.take(Throttled(time.monotonic() + 30)))

    assert isinstance(step, Sleep)
    assert 20 < step.seconds <= 30


def test_a_page_ahead_of_its_time_does_not_insist(plan: Plan[Any]) -> None:
    steps, *_ = plan.wider()
    next(steps)

    with pytest.raises(StopIteration) as end:
        steps.send(Answer(429, {"retry-after": "30"}))

    assert isinstance(end.value.value, Throttled)


def test_a_page_that_is_not_wanted_any_more_is_not_tried_again(plan: Plan[Any]) -> None:
    steps, *_ = plan.wider()
    next(steps)
    plan.stop()

    with pytest.raises(StopIteration):
        steps.send(Answer(503, {}))


def test_a_list_is_read_where_the_machine_has_no_thread_left(
    server: ScriptedServer, no_thread_left: Callable[[], AbstractContextManager[None]]
) -> None:
    server.answer = Crowd(500).reply

    with Cloudglue("cg-key", base_url=server.url) as client, no_thread_left():
        found = values(client.tags.iter())

    assert found == list(range(500))
