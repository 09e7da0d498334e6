"""An iteration that is broken off is not taken for a whole one: lists, streams and many videos, sync and async."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import APIConnectionError, AsyncCloudglue, Cloudglue, NotFoundError, strategies

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
FILE = {"id": ID, "status": "completed", "uri": f"cloudglue://files/{ID}"}
EVENT = b'data: {"type": "response.output_text.delta", "delta": "word"}\n\n'


def first_page_only(asked: Asked) -> Reply:
    """The first page; no other one is there."""
    start = int(asked.query["offset"])
    tag = {"label": "n", "value": "v", "type": "file", "file_id": ID}
    tags = [{"id": ID, **tag, "value": str(n)} for n in range(100)]
    return (
        Reply(404, {"error": "gone"})
        if start
        else Reply(200, {"object": "list", "data": tags, "total": 300, "limit": 100, "offset": 0})
    )


def test_a_list_that_an_error_broke_off_is_not_at_its_end(scripted: Any, server: ScriptedServer) -> None:
    server.answer = first_page_only
    tags = asked_one_by_one(scripted.tags.iter())
    taken = [next(tags) for _ in range(100)]

    with pytest.raises(NotFoundError):
        next(tags)
    with pytest.raises(RuntimeError, match="broken off by NotFoundError before its end; begin a new one"):
        next(tags)

    assert len(taken) == 100


def test_a_stream_that_an_error_broke_off_is_not_at_its_end(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, pieces=(EVENT,), cut_off=True))
    events = asked_one_by_one(scripted.responses.stream(model="nimbus-001", input="What happens?"))
    next(events)

    with pytest.raises(APIConnectionError):
        next(events)
    with pytest.raises(RuntimeError, match="broken off by APIConnectionError"):
        next(events)


def lists(client: AsyncCloudglue) -> AsyncIterator[Any]:
    return aiter(client.tags.iter())


def cursors(client: AsyncCloudglue) -> AsyncIterator[Any]:
    return aiter(client.extract.segment_entities(ID))


def streams(client: AsyncCloudglue) -> AsyncIterator[Any]:
    return aiter(client.responses.stream(model="nimbus-001", input="What happens?"))


def videos(client: AsyncCloudglue) -> AsyncIterator[Any]:
    return client.segment_many([b"video"], strategies.uniform(4))


@pytest.mark.parametrize("begun", [lists, cursors, streams, videos])
def test_an_iteration_that_a_time_out_of_the_caller_broke_off_is_not_at_its_end(
    begun: Callable[[AsyncCloudglue], AsyncIterator[Any]], hanging: ScriptedServer
) -> None:
    async def asked_twice() -> None:
        async with AsyncCloudglue("cg-key", base_url=hanging.url) as client:
            items = begun(client)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.1):
                    await anext(items)
            await anext(items)

    with pytest.raises(RuntimeError, match="broken off by CancelledError before its end"):
        asyncio.run(asked_twice())


def test_an_iteration_that_was_closed_is_at_its_end(server: ScriptedServer) -> None:
    server.answer = first_page_only

    with Cloudglue("cg-key", base_url=server.url) as client:
        tags = iter(client.tags.iter())
        next(tags)
        tags.close()  # type: ignore[attr-defined]

        assert list(tags) == []


def asked_one_by_one(items: Any) -> Iterator[Any]:
    """The iterator itself, of either client: what a loop makes of it ends at the first error."""
    return iter(items) if not hasattr(items, "_target") else _Stepped(items)


class _Stepped:
    """An asynchronous iterator, asked by a synchronous test."""

    def __init__(self, items: Any) -> None:
        self._runner = items._runner
        self._items = aiter(items._target)

    def __iter__(self) -> _Stepped:
        return self

    def __next__(self) -> Any:
        async def step() -> Any:
            return await anext(self._items)

        return self._runner.run(step())


@pytest.fixture
def hanging() -> Iterator[ScriptedServer]:
    """A server whose answer comes when nobody waits for it any more."""
    with ScriptedServer() as server:
        server.script(Reply(200, pieces=(b" ",) * 3))
        server.pause_between_pieces = 0.5
        yield server
