"""Calls recorded and replaced with what people know: vcrpy, respx, pytest-httpx and httpx's MockTransport; the key is in no record."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
import vcr
from conftest import Blocking
from pytest_httpx import HTTPXMock
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import APIConnectionError, AsyncCloudglue, Cloudglue, NotFoundError

KEY = "cg-key-0123456789"
SERVICE = "https://api.cloudglue.dev/v1"
FILE = {"id": "f1", "status": "completed", "uri": "cloudglue://files/f1"}
EVENTS = (
    b'data: {"type": "response.output_text.delta", "delta": "A "}\n\n'
    b'data: {"type": "response.output_text.delta", "delta": "goal."}\n\ndata: [DONE]\n\n'
)


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Makes clients of the service, sync or async."""
    opened: list[Any] = []
    with asyncio.Runner() as runner:

        def connect(**options: Any) -> Any:
            options = {"base_url": SERVICE, **options}
            is_sync = request.param == "sync"
            client = Cloudglue(KEY, **options) if is_sync else Blocking(AsyncCloudglue(KEY, **options), runner)
            opened.append(client)
            return client

        yield connect
        for client in opened:
            client.close()


def words(client: Any) -> str:
    """What a stream says."""
    if isinstance(client, Cloudglue):
        with client.responses.stream(model="nimbus-001", input="What happens?") as stream:
            return "".join(event.delta for event in stream)

    async def read() -> str:
        async with client._target.responses.stream(model="nimbus-001", input="What happens?") as stream:
            return "".join([event.delta async for event in stream])

    return str(client._runner.run(read()))


def everything(client: Any, video: Path) -> list[Any]:
    """A day's calls: an upload, one answer, the pages of a list, a stream, and an error."""
    said = [
        client.files.upload(video),
        client.files.get("f1"),
        len(list(client.files.iter(page_size=1))),
        words(client),
    ]
    with pytest.raises(NotFoundError):
        client.files.get("gone")
    return said


def service(asked: Asked) -> Reply:
    """As much of the service as these calls need; its lists are compressed."""
    if asked.path.endswith("/responses"):
        return Reply(200, EVENTS, {"content-type": "text/event-stream"})
    if asked.path.endswith("/gone"):
        return Reply(404, {"error": "no such file"})
    if asked.method == "POST" or asked.path.endswith("/f1"):
        return Reply(200, FILE)
    offset = int(asked.query.get("offset", 0))
    page = {"object": "list", "data": [{**FILE, "id": f"f{offset}"}], "total": 3, "limit": 1, "offset": offset}
    return Reply(200, gzip.compress(json.dumps(page).encode()), {"content-encoding": "gzip"})


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"as if it were a video")
    return path


# -- vcrpy


def recorder(folder: Path, **options: Any) -> Any:
    """As docs/guides/testing.md shows it."""
    return vcr.VCR(
        cassette_library_dir=str(folder),
        filter_headers=["authorization"],
        decode_compressed_response=True,
        match_on=["method", "uri"],
        **options,
    )


def test_vcrpy_records_a_day_and_plays_it_again_without_the_service(
    connect: Callable[..., Any], server: ScriptedServer, video: Path, tmp_path: Path
) -> None:
    server.answer = service
    cassettes = recorder(tmp_path)

    with cassettes.use_cassette("day.yaml"):
        recorded = everything(connect(base_url=server.url), video)
    asked = len(server.asked)
    with cassettes.use_cassette("day.yaml", record_mode="none"):
        played = everything(connect(base_url=server.url), video)

    assert recorded == played
    assert recorded[2:] == [3, "A goal."]
    assert len(server.asked) == asked
    assert KEY not in (tmp_path / "day.yaml").read_text()
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"


def test_vcrpy_says_what_its_cassette_does_not_have(connect: Callable[..., Any], tmp_path: Path) -> None:
    cassettes = recorder(tmp_path, record_mode="none")

    with cassettes.use_cassette("empty.yaml"), pytest.raises(APIConnectionError) as caught:
        connect().files.get("f1")

    assert "CannotOverwriteExistingCassetteException" in str(caught.value)
    assert KEY not in str(caught.value)


def test_vcrpy_sees_a_client_that_was_there_before(
    connect: Callable[..., Any], server: ScriptedServer, tmp_path: Path
) -> None:
    server.answer = service
    client = connect(base_url=server.url)
    client.files.get("f1")

    with recorder(tmp_path).use_cassette("one.yaml") as cassette:
        client.files.get("f1")
    client.files.get("f1")

    assert cassette.write_protected is False
    assert len(cassette) == 1
    assert len(server.asked) == 3


# -- respx


@pytest.fixture(params=["httpcore", "httpx"])
def router(request: pytest.FixtureRequest) -> Any:
    """Both ways in which respx gets into the library."""
    return respx.mock(base_url=SERVICE, using=request.param, assert_all_called=False)


def test_respx_answers_a_day(connect: Callable[..., Any], router: Any, video: Path) -> None:
    with router:
        upload = router.post("/files").respond(json=FILE)
        router.get("/files/f1").respond(json=FILE)
        router.get("/files/gone").respond(404, json={"error": "no such file"})
        router.get("/files").respond(json={"object": "list", "data": [FILE], "total": 1, "limit": 1, "offset": 0})
        router.post("/responses").respond(content=EVENTS, content_type="text/event-stream")

        said = everything(connect(), video)

    assert said[2:] == [1, "A goal."]
    assert b"as if it were a video" in upload.calls.last.request.read()
    assert upload.calls.last.request.headers["authorization"] == f"Bearer {KEY}"


def test_respx_sees_a_client_that_was_there_before_and_leaves_it_as_it_was(
    connect: Callable[..., Any], server: ScriptedServer
) -> None:
    server.answer = service
    client = connect(base_url=server.url)
    client.files.get("f1")

    for using in ("httpcore", "httpx"):
        with respx.mock(base_url=server.url, using=using) as router:
            router.get("/files/f1").respond(json={**FILE, "id": using})
            assert client.files.get("f1").id == using

    assert client.files.get("f1").id == "f1"
    assert len(server.asked) == 2


def test_a_client_whose_first_call_respx_answered_calls_the_service_afterwards(
    connect: Callable[..., Any], router: Any, server: ScriptedServer
) -> None:
    server.answer = service
    client = connect(base_url=server.url)
    with router:
        router.get(url=f"{server.url}/files/f1").respond(json={**FILE, "id": "mock"})
        first = client.files.get("f1").id

    assert (first, client.files.get("f1").id) == ("mock", "f1")


def test_respx_says_what_it_was_not_told(connect: Callable[..., Any], router: Any) -> None:
    with router, pytest.raises(APIConnectionError, match=r"AllMockedAssertionError.*/files/f1") as caught:
        connect().files.get("f1")

    assert KEY not in str(caught.value)


def test_respx_makes_a_throttled_call_be_tried_again(connect: Callable[..., Any], router: Any) -> None:
    throttled = httpx.Response(429, headers={"retry-after": "0"})
    with router:
        route = router.get("/files/f1").mock(side_effect=[throttled, httpx.Response(200, json=FILE)])
        file = connect().files.get("f1")

    assert file.id == "f1"
    assert route.call_count == 2


def test_a_connection_that_respx_breaks_is_an_error_of_ours(connect: Callable[..., Any], router: Any) -> None:
    router.get("/files/f1").mock(side_effect=httpx.ConnectError("no route"))

    with router, pytest.raises(APIConnectionError, match="cannot connect"):
        connect(max_retries=0).files.get("f1")


# -- pytest-httpx


def test_pytest_httpx_answers_a_day(connect: Callable[..., Any], httpx_mock: HTTPXMock, video: Path) -> None:
    httpx_mock.add_response(method="POST", url=f"{SERVICE}/files", json=FILE)
    httpx_mock.add_response(url=f"{SERVICE}/files/f1", json=FILE)
    listed = {"object": "list", "data": [FILE], "total": 1, "limit": 1, "offset": 0}
    httpx_mock.add_response(url=re.compile(r".*/files\?.*"), json=listed)
    httpx_mock.add_response(method="POST", url=f"{SERVICE}/responses", content=EVENTS)
    httpx_mock.add_response(url=f"{SERVICE}/files/gone", status_code=404, json={"error": "no such file"})

    said = everything(connect(), video)

    sent = httpx_mock.get_requests()
    assert said[2:] == [1, "A goal."]
    assert b"as if it were a video" in sent[0].content
    assert {one.headers["authorization"] for one in sent} == {f"Bearer {KEY}"}


@pytest.mark.httpx_mock(assert_all_requests_were_expected=False)
def test_pytest_httpx_says_what_it_was_not_told(connect: Callable[..., Any], httpx_mock: HTTPXMock) -> None:
    with pytest.raises(APIConnectionError) as caught:
        connect(max_retries=0).files.get("f1")

    assert "No response can be found for GET request" in str(caught.value.__cause__)


# -- httpx's own


def test_a_mock_transport_answers_a_day(connect: Callable[..., Any], video: Path) -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        reply = service(Asked(request.method, request.url.path, dict(request.url.params), {}, b""))
        body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        return httpx.Response(reply.status, headers=reply.headers, content=body)

    async def asynchronously(request: httpx.Request) -> httpx.Response:
        await request.aread()
        return answer(request)

    is_sync = isinstance(connect(), Cloudglue)
    said = everything(connect(transport=httpx.MockTransport(answer if is_sync else asynchronously)), video)

    assert said[2:] == [3, "A goal."]
    assert b"as if it were a video" in sent[0].content
    assert all(one.headers["authorization"] == f"Bearer {KEY}" for one in sent)
