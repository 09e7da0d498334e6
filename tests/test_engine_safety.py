"""What keeps the engine to its user and its folder: access control, the limits of bodies, the one engine on a folder."""

from __future__ import annotations

import asyncio
import hmac
import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest
from engine_http import SHOTS, connected, segmented, upload

from cloudglue.local.engine import Engine
from cloudglue.local.http.access import AccessControl


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def engine(data: Path) -> Iterator[Engine]:
    with Engine.start(data, max_file_bytes=2**20) as started:
        yield started


@pytest.fixture
def http(engine: Engine) -> Iterator[httpx.Client]:
    with connected(engine) as client:
        yield client


def said(engine: Engine, *lines: str) -> bytes:
    """What the engine answers to a request written by hand, up to the end of the connection."""
    with socket.create_connection(("127.0.0.1", httpx.URL(engine.url).port or 0), timeout=20) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        return b"".join(iter(lambda: connection.recv(2**16), b""))


# Access control


@pytest.mark.skipif(not os.path.exists("/proc/net/tcp"), reason="only Linux has a second loopback address by itself")
def test_it_listens_on_one_loopback_address_unless_told(engine: Engine) -> None:
    port = httpx.URL(engine.url).port or 0

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


def test_the_key_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Any, Any]] = []
    monkeypatch.setattr(hmac, "compare_digest", lambda *pair: compared.append(pair) or True)
    passed: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        passed.append(scope["path"])

    headers = [(b"host", b"127.0.0.1"), (b"authorization", b"Bearer almost")]
    scope = {"type": "http", "path": "/v1/files", "headers": headers}
    asyncio.run(AccessControl(app, api_key="secret", host="127.0.0.1")(scope, None, None))  # type: ignore[arg-type]

    assert compared == [(b"Bearer almost", b"Bearer secret")]
    assert passed == ["/v1/files"]


@pytest.mark.parametrize(
    ("named", "is_let_in"),
    [("engine.example.org", True), ("127.0.0.1:8123", True), ("localhost", True), ("192.0.2.1", False)],
)
def test_an_engine_with_a_name_answers_to_it_and_to_this_machine(named: str, is_let_in: bool) -> None:
    passed: list[str] = []
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        passed.append(scope["path"])

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", named.encode()), (b"authorization", b"Bearer secret")]
    scope = {"type": "http", "path": "/v1/files", "method": "GET", "headers": headers}
    asyncio.run(AccessControl(app, api_key="secret", host="engine.example.org")(scope, receive, send))

    assert bool(passed) == is_let_in
    assert is_let_in or sent[0]["status"] == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "", "192.0.2.1", "[::1"])
@pytest.mark.parametrize("path", ["/v1/files", "/thumbnails/x/y.jpg", "/"])
def test_a_host_that_is_not_ours_is_refused_on_every_path(engine: Engine, host: str, path: str) -> None:
    answer = httpx.get(
        engine.url.removesuffix("/v1") + path, headers={"host": host, "authorization": f"Bearer {engine.api_key}"}
    )

    assert answer.status_code == 403


def test_a_request_without_a_host_is_refused(engine: Engine) -> None:
    answer = said(engine, "GET /v1/files HTTP/1.0", f"Authorization: Bearer {engine.api_key}")

    assert answer.startswith(b"HTTP/1.1 403 ")


def test_a_web_page_is_given_no_leave_to_read(http: httpx.Client) -> None:
    answer = http.get("/files", headers={"origin": "https://evil.example"})
    asked = http.options("/files", headers={"origin": "https://evil.example", "access-control-request-method": "GET"})

    assert not [name for name in (*answer.headers, *asked.headers) if name.startswith("access-control")]
    assert asked.status_code == 405


def test_a_method_that_a_path_lacks_is_refused_with_those_it_has(http: httpx.Client) -> None:
    answer = http.patch("/files")

    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) >= {"GET", "POST"}
    assert answer.json()["error"]


# Bodies


def test_a_json_body_is_limited(http: httpx.Client) -> None:
    answer = http.post("/tags", content=b'{"label": "' + b"x" * 10_000_001)

    assert answer.status_code == 400
    assert "10,000,000 bytes" in answer.json()["error"]


def test_a_file_above_the_limit_is_refused_before_it_is_read(engine: Engine) -> None:
    answer = said(
        engine,
        "POST /v1/files HTTP/1.1",
        "Host: 127.0.0.1",
        "Connection: close",
        f"Authorization: Bearer {engine.api_key}",
        "Content-Type: multipart/form-data; boundary=x",
        f"Content-Length: {2**32}",
    )

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"more than the" in answer


def test_a_file_above_the_limit_that_does_not_say_so_is_refused_and_leaves_nothing(
    http: httpx.Client, data: Path
) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n'
        yield from [bytes(2**18)] * 16
        yield b"\r\n--x--\r\n"

    answer = http.post("/files", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"})

    assert answer.status_code == 400
    assert "1,048,576 bytes" in answer.json()["error"]
    assert list((data / "incoming").iterdir()) == []


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (b'--x\r\ncontent-disposition: form-data; name="metadata"\r\n\r\n' + b"a" * 2_200_000, "2,097,152 bytes"),
        (b'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n' * 55_000, "2,097,152 bytes"),
        (b"--x\r\ncontent-" + b"a" * 2_200_000 + b": b\r\n\r\nc", "header"),
    ],
    ids=["one large field", "many fields", "a large header"],
)
def test_the_fields_of_a_form_are_limited(http: httpx.Client, form: bytes, reason: str) -> None:
    headers = {"content-type": "multipart/form-data; boundary=x"}

    answer = http.post("/files", content=form + b"\r\n--x--\r\n", headers=headers)

    assert answer.status_code == 400
    assert reason in answer.json()["error"]


def test_a_disk_without_room_is_noticed_before_the_upload(tmp_path: Path) -> None:
    free = os.statvfs(tmp_path).f_bavail * os.statvfs(tmp_path).f_frsize

    with Engine.start(tmp_path, max_file_bytes=free * 4) as engine:
        answer = said(
            engine,
            "POST /v1/files HTTP/1.1",
            "Host: 127.0.0.1",
            "Connection: close",
            f"Authorization: Bearer {engine.api_key}",
            "Content-Type: multipart/form-data; boundary=x",
            f"Content-Length: {free * 2}",
        )

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"free on the engine's disk" in answer


# The folder


@pytest.mark.parametrize(
    "name", ["../../x.mp4", "/etc/x.mp4", "..\\x.mp4", "a\x00b.mp4", ".", "..", "x" * 1000 + ".mp4"]
)
def test_no_name_of_a_file_leads_out_of_the_folder(http: httpx.Client, folder: Path, data: Path, name: str) -> None:
    before = set(data.parent.iterdir())

    file = upload(http, clips.tiny(folder), name)

    assert file.status_code == 200, file.text
    assert "/" not in file.json()["filename"]
    assert set(data.parent.iterdir()) == before
    assert {path.name for path in data.iterdir()} == {
        "engine.lock",
        "engine.sqlite",
        "engine.sqlite-shm",
        "engine.sqlite-wal",
        "files",
        "incoming",
        "thumbnails",
    }


def test_pictures_are_found_by_their_two_ids_and_nothing_else(http: httpx.Client, engine: Engine, folder: Path) -> None:
    id = upload(http, clips.h264(folder), enable_segment_thumbnails="true").json()["id"]
    url = segmented(http, id, SHOTS)["data"]["segments"][0]["thumbnail_url"]
    root, picture = engine.url.removesuffix("/v1"), url.rpartition("/")[2]

    others = [f"{root}/thumbnails/{id}/{picture}", url.replace(".jpg", ".png"), url + "/", f"{root}/files/{picture}"]

    assert httpx.get(url).status_code == 200
    assert [httpx.get(other).status_code for other in others] == [404] * 4


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_only_its_user_can_read_what_it_keeps(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)

    with Engine.start(tmp_path / "open") as engine, connected(engine) as http:
        id = upload(http, clips.h264(folder), enable_segment_thumbnails="true").json()["id"]
        segmented(http, id, SHOTS)
        kept = [path for path in (tmp_path / "open").rglob("*") if path.is_file()]

        assert len(kept) >= 8
        assert [path for path in kept if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
