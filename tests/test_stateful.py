"""Histories that nobody would think of: lists that change while they are read, failures in any order, jobs in any state."""

from __future__ import annotations

import json
import re
import socket
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from fault_server import FaultServer
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from msgspec.structs import replace
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import (
    APIConnectionError,
    BadRequestError,
    CloudglueError,
    DecodeError,
    JobFailedError,
    ListChangedError,
    ListChangedWarning,
    RateLimitError,
    ServerError,
)
from cloudglue.calls import waiting
from cloudglue.calls.retries import Policy

quickly = settings(
    max_examples=40,
    stateful_step_count=15,
    suppress_health_check=list(HealthCheck),
)
FILE = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
PAGE = 3


class ChangingList(RuleBasedStateMachine):
    """One iteration over a list that wins and loses items meanwhile; no more at once than fit on a page."""

    def __init__(self, client: Any, server: ScriptedServer, keeps_its_length: bool) -> None:
        super().__init__()
        server.answer = self._answer
        self._items = list(range(8))
        self._made = len(self._items)
        self._moved = 0
        self._asked = 0
        self._changed = False
        self._warned = False
        self._keeps_its_length = keeps_its_length
        self._seen: list[int] = []
        self._iterator: Iterator[Any] = iter(client.tags.iter(page_size=PAGE, prefetch=0))
        self.read(1)

    def _answer(self, asked: Asked) -> Reply:
        start = int(asked.query["offset"])
        self._asked += 1
        self._moved = 0
        found = [tag(n) for n in self._items[start : start + PAGE]]
        return Reply(200, {"object": "list", "data": found, "total": len(self._items), "limit": PAGE, "offset": start})

    @rule(count=st.integers(1, 4))
    def read(self, count: int) -> None:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self._seen += [int(found.value) for found in (next(self._iterator, None) for _ in range(count)) if found]
        self._warned = self._warned or any(w.category is ListChangedWarning for w in caught)

    @precondition(lambda self: not self._keeps_its_length and self._moved < PAGE)
    @rule(place=st.integers(0, 9))
    def add(self, place: int) -> None:
        self._items.insert(place, self._made)
        self._made += 1
        self._moved += 1
        self._changed = True

    @precondition(lambda self: not self._keeps_its_length and self._items)
    @rule(place=st.integers(0, 9))
    def remove(self, place: int) -> None:
        self._items.pop(place % len(self._items))
        self._changed = True

    @precondition(lambda self: self._items and self._moved < PAGE)
    @rule(place=st.integers(0, 9), other=st.integers(0, 9))
    def exchange(self, place: int, other: int) -> None:
        """The total stays, and says nothing."""
        self.add(place)
        self.remove(other)

    def teardown(self) -> None:
        self.read(1000)
        assert self._warned or len(set(self._seen)) == len(self._seen)
        assert self._changed or self._seen == self._items
        assert self._asked <= self._made + 1


@pytest.mark.parametrize("keeps_its_length", [False, True])
def test_a_list_that_changes_while_it_is_read_gives_nothing_twice_unsaid(
    scripted: Any, server: ScriptedServer, keeps_its_length: bool
) -> None:
    run_state_machine_as_test(lambda: ChangingList(scripted, server, keeps_its_length), settings=quickly)


def test_a_finished_job_whose_pages_are_all_the_same_is_noticed(scripted: Any, server: ScriptedServer) -> None:
    segments = [{"id": FILE, "start_time": n, "end_time": n + 1} for n in range(PAGE)]
    found = {"object": "list", "segments": segments, "total": 9, "limit": PAGE, "offset": 0}
    config = {"strategy": "uniform", "uniform_config": {"window_seconds": 1}}
    job = {"segmentation_id": FILE, "status": "completed", "created_at": 1, "file_id": FILE}
    server.script(Reply(200, {**job, "segmentation_config": config, "data": found}))

    with pytest.raises(ListChangedError, match="gives at offset 3 again"):
        list(scripted.segmentations.segments(FILE, page_size=PAGE, prefetch=0))


class Fate:
    """What can come of one try, and what the client must make of it."""

    def __init__(self, data: bytes | None, error: type[CloudglueError], *, get: bool, post: bool) -> None:
        self.data = data
        """What the server says before it closes the connection; None resets it."""
        self.error = error
        self.is_tried_again = {"GET": get, "POST": post}


def answered(status: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\nretry-after: 0\r\nconnection: close\r\n\r\n"
    return head.encode() + body


FATES = {
    "reset": Fate(None, APIConnectionError, get=True, post=False),
    "nothing": Fate(b"", APIConnectionError, get=True, post=False),
    "garbage": Fate(b"garbage\r\n\r\n", APIConnectionError, get=True, post=False),
    "half": Fate(answered("200 OK", b"{" * 50)[:-9], APIConnectionError, get=True, post=False),
    "too many": Fate(answered("429 Too Many", b""), RateLimitError, get=True, post=True),
    "busy": Fate(answered("503 Busy", b""), ServerError, get=True, post=False),
    "broken": Fate(answered("500 Broken", b"{}"), ServerError, get=True, post=False),
    "no gateway": Fate(answered("504 Gateway Timeout", b"<html>"), ServerError, get=True, post=False),
    "refused": Fate(answered("400 Bad", b'{"error": "no"}'), BadRequestError, get=False, post=False),
    "not there": Fate(answered("501 No", b""), ServerError, get=False, post=False),
    "page": Fate(answered("200 OK", b"<html>"), DecodeError, get=False, post=False),
}


class Play:
    """A server that answers with one fate after the other, then well."""

    def __init__(self) -> None:
        self.server = FaultServer(self._perform)
        self.coming: list[bytes | None] = []
        self.well = b"{}"

    def _perform(self, connection: socket.socket) -> None:
        head, _, body = self.server.requests[-1].partition(b"\r\n\r\n")
        size = re.search(rb"(?i)content-length: (\d+)", head)
        while size and len(body) < int(size[1]):
            body += connection.recv(65536)
        data = self.coming.pop(0) if self.coming else answered("200 OK", self.well)
        if data is None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        else:
            connection.sendall(data)


@pytest.fixture
def play() -> Iterator[Play]:
    play = Play()
    with play.server:
        yield play


@pytest.fixture
def impatient(connect: Any, play: Play) -> Any:
    """A client whose pauses are too short to wait for."""
    client = connect("cg-key", base_url=play.server.url, timeout=10)
    own = getattr(client, "_target", client)
    own._caller = replace(own._caller, policy=Policy(first_delay=0.001))
    return client


def expected(method: str, fates: list[str], max_retries: int) -> tuple[type[CloudglueError] | None, int]:
    """By the rules of docs/explanations/reliability.md: the error, or None for a good answer, and how many requests are sent."""
    for tries, name in enumerate(fates, 1):
        if tries > max_retries or not FATES[name].is_tried_again[method]:
            return FATES[name].error, tries
    return None, len(fates) + 1


class Tries(RuleBasedStateMachine):
    """Calls of one client, each of which meets a number of fates."""

    fates = st.lists(st.sampled_from(sorted(FATES)), max_size=5)

    def __init__(self, client: Any, play: Play) -> None:
        super().__init__()
        self._client = client
        self._play = play
        self._number = 0

    @rule(fates=fates, max_retries=st.integers(0, 3))
    def get(self, fates: list[str], max_retries: int) -> None:
        self._call("GET", fates, max_retries, lambda client, name: client.tags.get(name))

    @rule(fates=fates, max_retries=st.integers(0, 3))
    def post(self, fates: list[str], max_retries: int) -> None:
        self._call(
            "POST", fates, max_retries, lambda client, name: client.tags.create(label=name, value="v", file_id=FILE)
        )

    def _call(self, method: str, fates: list[str], max_retries: int, call: Any) -> None:
        self._number += 1
        label = str(self._number)
        before = len(self._play.server.requests)
        self._play.coming = [FATES[name].data for name in fates]
        self._play.well = json.dumps(tag(self._number)).encode()
        error, requests = expected(method, fates, max_retries)
        try:
            found = call(self._client.with_options(max_retries=max_retries), label)
        except CloudglueError as raised:
            assert type(raised) is error  # noqa: PT017 - of two outcomes either is right
        else:
            assert (error, found.value) == (None, label)
        assert len(self._play.server.requests) - before == requests


def test_any_failures_are_met_by_as_many_tries_as_is_safe(impatient: Any, play: Play) -> None:
    run_state_machine_as_test(lambda: Tries(impatient, play), settings=settings(quickly, max_examples=12))


class Job(RuleBasedStateMachine):
    """A job that goes through any states, behind a server that fails now and then; each wait looks until an end."""

    ends = {"completed": None, "not_applicable": None, "failed": JobFailedError, "": DecodeError}  # noqa: RUF012

    def __init__(self, client: Any, play: Play) -> None:
        super().__init__()
        self._client = client
        self._play = play
        self._history: list[tuple[list[str], str]] = []

    @rule(
        fates=st.lists(st.sampled_from(["reset", "half", "busy", "too many", "page", "refused"]), max_size=1),
        state=st.sampled_from(["pending", "processing", "warming_up", "PENDING", "failed", "\u0000"]),
    )
    def goes_on(self, fates: list[str], state: str) -> None:
        self._history.append((fates, state))

    @precondition(lambda self: self._history)
    @rule(fates=Tries.fates, state=st.sampled_from(["completed", "failed", ""]))
    def ends_and_is_waited_for(self, fates: list[str], state: str) -> None:
        history, self._history = [*self._history, (fates, state)], []
        error, polls, requests = self._expected(history)
        self._play.coming = [data for fates, state in history for data in [*(FATES[f].data for f in fates), job(state)]]
        before, seen = len(self._play.server.requests), []

        def on_poll(found: Any) -> None:
            seen.append(found.status)

        try:
            found = self._client.describe.wait(FILE, on_poll=on_poll)
        except CloudglueError as raised:
            assert type(raised) is error  # noqa: PT017 - of two outcomes either is right
        else:
            assert (error, found.status) == (None, polls[-1])
        assert seen == polls
        assert len(self._play.server.requests) - before == requests

    def _expected(self, history: list[tuple[list[str], str]]) -> tuple[type[CloudglueError] | None, list[str], int]:
        polls: list[str] = []
        requests = 0
        for fates, state in history:
            error, tries = expected("GET", fates, Policy().max_retries)
            requests += tries
            if error is not None:
                return error, polls, requests
            if state == "":
                return DecodeError, polls, requests
            polls.append(state)
            if state in self.ends:
                return self.ends[state], polls, requests
        raise AssertionError("the last state is an end")


def test_a_wait_ends_as_its_job_does_whatever_comes_between(
    impatient: Any, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "SHORTEST_PAUSE", 0.0005)

    run_state_machine_as_test(lambda: Job(impatient, play), settings=settings(quickly, max_examples=12))


def tag(number: int) -> dict[str, Any]:
    id = f"00000000-0000-0000-0000-{number:012}"
    return {"id": id, "label": "n", "value": str(number), "type": "file", "file_id": FILE}


def job(state: str) -> bytes:
    return answered("200 OK", json.dumps({"job_id": FILE, **({"status": state} if state else {})}).encode())
