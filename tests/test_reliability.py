"""Bad servers, bad networks, and a client that survives both: over real sockets, both sync and async."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import json
import logging
import multiprocessing
import os
import pickle
import random
import socket
import threading
import time
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fault_server import FaultServer, drip
from listener import read_head
from scripted_server import Reply, ScriptedServer

from cloudglue import (
    APIConnectionError,
    APITimeoutError,
    AsyncCloudglue,
    Cloudglue,
    CloudglueError,
    CredentialsError,
    DecodeError,
    JobTimeoutError,
    NotFoundError,
    Timeouts,
)
from cloudglue.calls import timeouts
from cloudglue.calls.messages import Answer, Request
from cloudglue.calls.retries import Policy, retry_after

KEY = "cg-secret-key"
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
TAGS = {"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}
FILE = {"id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "status": "completed", "uri": "cloudglue://files/x"}


@pytest.mark.parametrize("begin", [b"", b"HTTP/1.1 200 OK\r\n", HEAD + b"content-length: 100000\r\n\r\n"])
def test_a_slow_drip_ends_at_the_deadline(connect: Any, begin: bytes) -> None:
    with FaultServer(lambda connection: (connection.sendall(begin), drip(connection, HEAD))[1]) as server:
        client = connect(KEY, base_url=server.url, deadline=0.6)
        began = time.monotonic()

        with pytest.raises(APITimeoutError):
            client.tags.list()

        assert time.monotonic() - began < 5


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no unix sockets there")
@pytest.mark.parametrize("connect", ["sync", "async"], indirect=True)
def test_a_drip_over_a_unix_socket_ends_at_the_deadline(
    connect: Any, request: pytest.FixtureRequest, tmp_path: Any
) -> None:
    mode = request.node.callspec.params["connect"]
    transport = httpx.HTTPTransport if mode == "sync" else httpx.AsyncHTTPTransport
    ended: list[bool] = []

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            read_head(connection)
            connection.sendall(HEAD + b"content-length: 100000\r\n\r\n")
            for _ in range(100):
                connection.sendall(b" ")
                time.sleep(0.05)
            ended.append(True)

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        listener.listen()
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        path = str(tmp_path / "s")
        client = connect(KEY, base_url="http://localhost/v1", transport=transport(uds=path), deadline=0.5)

        with pytest.raises(APITimeoutError):
            client.tags.list()

        client.close()
        thread.join()
    assert ended == []  # the client has left before the server had sent what it wanted


def test_a_stream_that_drips_ends_at_the_deadline(connect: Any) -> None:
    begin = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
    with FaultServer(lambda connection: (connection.sendall(begin), drip(connection, b""))[1]) as server:
        client = connect(KEY, base_url=server.url, deadline=0.6)
        began = time.monotonic()

        with pytest.raises(APITimeoutError, match="the time for the whole call is over"):
            list(client.responses.stream(model="nimbus-001", input="What happens?"))

        assert time.monotonic() - began < 5


def test_an_answer_that_hardly_moves_is_given_up(connect: Any) -> None:
    begin = HEAD + b"content-length: 100000\r\n\r\n"
    with FaultServer(lambda connection: (connection.sendall(begin), drip(connection, b""))[1]) as server:
        client = connect(KEY, base_url=server.url, timeout=2, max_retries=0)

        with pytest.raises(APITimeoutError, match="fewer than 1024 bytes"):
            client.tags.list()


def endless(connection: Any) -> None:
    """An answer that keeps moving, and never ends."""
    with contextlib.suppress(OSError):
        connection.sendall(HEAD + b"transfer-encoding: chunked\r\n\r\n")
        while True:
            connection.sendall(b"800\r\n" + b" " * 2048 + b"\r\n")
            time.sleep(0.01)


@pytest.mark.parametrize("options", [{"timeout": 0.2}, {"timeout": Timeouts(read=0.2)}])
def test_a_body_that_never_ends_ends_at_five_times_the_timeout(connect: Any, options: dict[str, Any]) -> None:
    with FaultServer(endless) as server:
        client = connect(KEY, base_url=server.url, **options)
        began = time.monotonic()

        with pytest.raises(APITimeoutError, match="see the option deadline"):
            client.tags.list()

        assert 0.9 < time.monotonic() - began < 5


def test_a_time_out_of_one_call_has_a_deadline_of_its_own(connect: Any) -> None:
    with FaultServer(endless) as server:
        client = connect(KEY, base_url=server.url).with_options(timeout=0.1)
        began = time.monotonic()

        with pytest.raises(APITimeoutError):
            client.tags.list()

        assert time.monotonic() - began < 5


@pytest.mark.parametrize("options", [{"deadline": None}, {"deadline": 30.0}])
def test_the_deadline_that_follows_from_the_timeout_can_be_replaced(
    connect: Any, server: ScriptedServer, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = tuple(b" " * 2048 for _ in range(80))
    server.script(Reply(200, pieces=(*pieces, json.dumps(TAGS).encode())))
    server.pause_between_pieces = 0.042
    monkeypatch.setattr(timeouts, "DEADLINE_FACTOR", 1)
    usual = connect(KEY, base_url=server.url, timeout=3, max_retries=0)

    with pytest.raises(APITimeoutError):
        usual.tags.list()

    if options["deadline"] is None:
        assert usual.with_options(**options).tags.list().total == 0
    else:
        assert connect(KEY, base_url=server.url, timeout=3, **options).tags.list().total == 0


def test_a_pause_that_the_server_asks_for_does_not_count(
    connect: Any, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeouts, "DEADLINE_FACTOR", 1)
    server.script(Reply(429, {"error": "slower"}, {"Retry-After": "3"}), Reply(200, TAGS))

    assert connect(KEY, base_url=server.url, timeout=2).tags.list().total == 0


def test_an_upload_may_take_longer_than_any_answer(
    connect: Any, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeouts, "DEADLINE_FACTOR", 1)

    def slow() -> Iterator[bytes]:
        for _ in range(8):
            time.sleep(0.35)
            yield b"x" * 1000

    server.script(Reply(200, FILE))

    connect(KEY, base_url=server.url, timeout=2).files.upload(slow())


def test_tries_and_pauses_share_one_deadline(connect: Any, server: ScriptedServer) -> None:
    server.script(Reply(503, {"error": "busy"}, {"Retry-After": "2"}))
    client = connect(KEY, base_url=server.url, deadline=3.5, max_retries=50)

    with pytest.raises(CloudglueError):
        client.tags.list()

    assert len(server.asked) == 2


def test_a_wait_does_not_outlast_its_time_when_the_server_hangs(connect: Any) -> None:
    with FaultServer(lambda connection: time.sleep(20)) as server:
        client = connect(KEY, base_url=server.url)
        began = time.monotonic()

        with pytest.raises(JobTimeoutError, match="did not answer") as caught:
            client.describe.wait("j1", timeout=1.2)

        assert time.monotonic() - began < 6
        assert caught.value.job_id == "j1"


def test_a_job_is_begun_even_if_that_takes_longer_than_the_wait(scripted: Any, server: ScriptedServer) -> None:
    def slow(asked: Any) -> Reply:
        time.sleep(0.3)
        return Reply(200, {"job_id": "j1", "status": "pending"})

    server.answer = slow

    with pytest.raises(JobTimeoutError) as caught:
        scripted.describe.create_and_wait(url="cloudglue://files/x", timeout=0.1)

    assert caught.value.job_id == "j1"


@pytest.mark.parametrize(
    "behaviour",
    [
        lambda c: None,
        lambda c: c.sendall(b"garbage\r\n\r\n"),
        lambda c: c.sendall(HEAD + b"content-length: 50\r\n\r\n{"),
        lambda c: c.sendall(HEAD + b"transfer-encoding: chunked\r\n\r\n5\r\n{}"),
        lambda c: c.sendall(HEAD + b"transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
        lambda c: c.sendall(HEAD + b"content-encoding: gzip\r\ncontent-length: 4\r\n\r\nabcd"),
        lambda c: c.sendall(b"HTTP/1.1 200 OK\r\n" + b"".join(b"x-%d: y\r\n" % n for n in range(20000)) + b"\r\n"),
        lambda c: c.sendall(b"HTTP/1.1 200 OK\r\nx: " + b"y" * 500_000 + b"\r\n\r\n"),
        lambda c: c.sendall(b"HTTP/1.1 999 ?\r\ncontent-length: 0\r\n\r\n"),
        lambda c: c.sendall(b"HTTP/1.1 204 No Content\r\n\r\n"),
        lambda c: c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"),
    ],
)
def test_a_broken_answer_is_an_error_of_ours(connect: Any, behaviour: Any) -> None:
    with FaultServer(behaviour) as server:
        client = connect(KEY, base_url=server.url, max_retries=0, timeout=2)

        with pytest.raises(CloudglueError):
            client.tags.list()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"<html>",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"object": "list", "total": 1e999, "limit": 1, "offset": 0}',
        b'{"object": "list", "total": ' + b"9" * 5000 + b', "limit": 1, "offset": 0}',
        b'{"object": "\x00", "total": 1, "limit": 1, "offset": 0',
        b'{"object": "\\ud800", "total": {}, "limit": 1, "offset": 0}',
    ],
)
def test_a_body_that_is_no_model_is_a_decode_error(scripted: Any, server: ScriptedServer, body: bytes) -> None:
    server.script(Reply(200, body))

    with pytest.raises(DecodeError) as caught:
        scripted.tags.list()

    assert caught.value.body == body


def test_the_last_of_duplicate_keys_counts(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, b'{"object": "list", "total": 1, "total": 2, "limit": 1, "offset": 0}'))

    assert scripted.tags.list().total == 2


def test_a_decompression_bomb_is_given_up(connect: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, gzip.compress(b" " * 50_000_000), {"content-encoding": "gzip"}))
    client = connect(KEY, base_url=server.url, max_answer_bytes=1_000_000)

    with pytest.raises(APIConnectionError, match=r"more than 1000000 bytes.*max_answer_bytes"):
        client.tags.list()

    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_takes_the_key_elsewhere(scripted: Any, server: ScriptedServer, status: int) -> None:
    with ScriptedServer() as other:
        server.script(Reply(status, b"", {"Location": f"{other.url}/tags"}))

        with pytest.raises(CloudglueError, match="not followed"):
            scripted.tags.create(label="a", value="b", file_id="3c90c3cc-0d44-4b50-8888-8dd25736052a")

        assert other.asked == []
        assert len(server.asked) == 1


def everything_in(error: BaseException) -> str:
    """All that a traceback with the locals of each frame would show."""
    ours = error.__traceback__.tb_next  # without the frame of the test, which knows the key
    shown = traceback.TracebackException(type(error), error, ours, capture_locals=True)
    return "".join(shown.format()) + repr(vars(error))


@pytest.mark.parametrize(
    "reply", [Reply(404, {"error": f"no {KEY}"}), Reply(200, b"{", cut_off=True), Reply(200, b"[]")]
)
def test_the_key_is_in_no_traceback(scripted: Any, server: ScriptedServer, reply: Reply) -> None:
    server.script(reply)

    with pytest.raises(CloudglueError) as caught:
        scripted.with_options(max_retries=0).tags.get("x")

    assert KEY not in everything_in(caught.value)


def test_the_cause_of_a_broken_connection_keeps_no_frame_of_the_http_library(connect: Any) -> None:
    with FaultServer(lambda connection: connection.sendall(b"garbage\r\n\r\n")) as server:
        client = connect(KEY, base_url=server.url, max_retries=0)

        with pytest.raises(APIConnectionError) as caught:
            client.tags.list()

    assert caught.value.__cause__ is not None
    assert caught.value.__cause__.__traceback__ is None  # its frames hold the headers that were sent


def test_the_key_is_in_no_repr_dump_or_pickle() -> None:
    with Cloudglue(KEY) as client:
        dumps = [repr(client), repr(vars(client)), repr(client._caller), repr(pickle.dumps(client))]

        assert all(KEY not in dump for dump in dumps)


def test_the_log_names_each_try_and_no_secret(
    scripted: Any, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "cloudglue")
    server.script(Reply(503, b"", {"Retry-After": "0"}), Reply(200, TAGS, {"X-Request-Id": "r1", "Set-Cookie": "s=1"}))

    scripted.tags.list()

    lines = [record.getMessage() for record in caplog.records if record.name == "cloudglue"]
    assert any("503" in line and "try 1" in line for line in lines)
    assert any("200" in line and "try 2" in line and "r1" in line for line in lines)
    assert not any(KEY in line or "s=1" in line for line in lines)


def test_the_log_of_the_http_library_does_not_say_a_key_that_a_server_sends_back(
    connect: Any, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.script(Reply(200, TAGS, {"X-Echo": f"Bearer {KEY}"}))

    client = connect(KEY, base_url=server.url)
    client.tags.list()

    theirs = [record.getMessage() for record in caplog.records if record.name.startswith("httpcore")]
    assert any("X-Echo" in line and "Bearer …" in line for line in theirs)
    assert KEY not in caplog.text


def test_a_pickled_client_calls_with_its_key(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))

    with Cloudglue(KEY, base_url=server.url) as client:
        client.tags.list()
        with pickle.loads(pickle.dumps(client.with_options(extra_headers={"X-A": "b"}))) as copy:
            copy.tags.list()

    assert server.asked[1].headers["Authorization"] == f"Bearer {KEY}"
    assert server.asked[1].headers["X-A"] == "b"


def test_an_unclosed_client_warns(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))
    client = Cloudglue(KEY, base_url=server.url)
    client.tags.list()
    sender = client._pool.sender()

    del client
    with pytest.warns(ResourceWarning, match="not closed"):
        gc.collect()

    sender.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_async_client_works_on_a_second_event_loop(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))
    client = AsyncCloudglue(KEY, base_url=server.url)

    async def call() -> int:
        return (await client.tags.list()).total

    async def call_and_close() -> int:
        total = await call()
        await client.close()
        return total

    assert asyncio.run(call()) == 0
    assert asyncio.run(call_and_close()) == 0
    gc.collect()  # what the first loop left open is reported here, and not in another test


def list_in_child(client: Cloudglue, results: Any) -> None:
    results.put(client.tags.list().total)


def test_a_client_is_usable_in_a_forked_child(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))
    context = multiprocessing.get_context("fork")
    results = context.Queue()

    with Cloudglue(KEY, base_url=server.url) as client:
        client.tags.list()
        child = context.Process(target=list_in_child, args=(client, results))
        child.start()
        total = results.get(timeout=20)
        child.join(20)
        client.tags.list()

    assert total == 0
    assert len(server.asked) == 3
    assert os.getpid() != child.pid


def warnings_in_child(held: list[Cloudglue], results: Any) -> None:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        held.clear()
        gc.collect()
    results.put([str(warning.message) for warning in told if "Cloudglue" in str(warning.message)])


def test_a_forked_child_does_not_warn_of_its_parents_client(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))
    context = multiprocessing.get_context("fork")
    results = context.Queue()
    held = [Cloudglue(KEY, base_url=server.url)]
    held[0].tags.list()

    child = context.Process(target=warnings_in_child, args=(held, results))
    child.start()

    assert results.get(timeout=20) == []
    child.join(20)
    held[0].close()


def test_a_file_that_cannot_be_read_on_is_an_upload_error(client: Any, tmp_path: Any) -> None:
    path = tmp_path / "video.mp4"
    path.write_bytes(b"x" * 100)
    stream = path.open("rb")
    stream.close()

    with pytest.raises(CloudglueError):
        client.files.upload(stream)


def test_an_unknown_id_is_still_an_error_of_its_status(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(404, b"<h1>Not here</h1>"))

    with pytest.raises(NotFoundError, match="Not here"):
        scripted.tags.get("x")


@pytest.mark.parametrize("key", ["k", "test", "cg-key", "test-key"])
def test_a_short_key_is_no_secret_and_blanks_no_words(connect: Any, server: ScriptedServer, key: str) -> None:
    said = f"the key {key} knocks: test kinds of cg-key"
    server.script(Reply(400, {"error": said}, {"x-request-id": f"req-{key}"}))

    with pytest.raises(CloudglueError) as caught:
        connect(key, base_url=server.url).tags.list()

    assert said in str(caught.value)
    assert "…" not in str(caught.value)
    assert caught.value.request_id == f"req-{key}"


def test_a_key_in_two_pieces_of_a_stream_is_taken_out(connect: Any, server: ScriptedServer) -> None:
    whole = f'data: {{"type": "response.output_text.delta", "delta": "<{KEY}>"}}\n\ndata: [DONE]\n\n'.encode()
    half = whole.index(KEY.encode()) + 5
    server.script(Reply(200, pieces=(whole[:half], whole[half:])))
    stream = connect(KEY, base_url=server.url).responses.stream(model="nimbus-001", input="Who?")

    events = list(stream)

    assert stream.text == "<…>"
    assert KEY not in repr(events)


@pytest.mark.parametrize("asked", ["0", "Thu, 01 Jan 2026 00:00:00 GMT"])
def test_who_is_asked_to_wait_no_time_backs_off_all_the_same(monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    monkeypatch.setattr(random, "uniform", lambda _, longest: longest)
    busy = Answer(429, {"retry-after": asked})

    delays = [Policy(5).next_delay(n, Request("GET", "http://127.0.0.1", {}), busy, now=0) for n in range(1, 6)]

    assert delays == [0.5, 1, 2, 4, 8]


def test_a_date_to_wait_for_is_read_by_the_servers_own_clock() -> None:
    head = {"date": "Thu, 01 Jan 2026 00:00:00 GMT", "retry-after": "Thu, 01 Jan 2026 00:00:07 GMT"}

    assert retry_after(Answer(429, head)) == 7


def test_the_log_says_no_header_that_the_caller_added(
    connect: Any, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "cloudglue")
    server.script(Reply(200, TAGS))

    connect(KEY, base_url=server.url).with_options(extra_headers={"Cf-Access-Client-Secret": "s3cret"}).tags.list()

    assert any("'Cf-Access-Client-Secret': '…'" in record.getMessage() for record in caplog.records)
    assert "s3cret" not in caplog.text


@pytest.mark.parametrize("beside", ["user:hunter2@{}", "{}?token=hunter2", "{}#hunter2", ":hunter2@{}"])
def test_a_base_url_with_a_secret_in_it_is_refused_without_saying_it(connect: Any, beside: str) -> None:
    with pytest.raises(CredentialsError, match="leave that out") as caught:
        connect(KEY, base_url=f"https://{beside.format('api.example.org/v1')}")

    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    "options", [{"api_key": 123}, {"api_key": b"cg-key"}, {"base_url": 123}, {"base_url": b"https://x.org"}]
)
def test_a_key_or_an_address_that_is_no_text_is_told(connect: Any, options: dict[str, Any]) -> None:
    with pytest.raises(CredentialsError, match=r"api_key|base_url"):
        connect(**{"api_key": KEY, **options})
