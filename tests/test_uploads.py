"""What can be uploaded, and what becomes of it: both sync and async, over real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import re
import threading
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from fastapi import UploadFile
from scripted_server import Reply, ScriptedServer

from cloudglue import (
    APIConnectionError,
    AsyncCloudglue,
    Cloudglue,
    ConfigError,
    RateLimitError,
    ServiceLimitWarning,
    UploadError,
)
from cloudglue.calls import limits, uploads

FILE = {
    "id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    "status": "completed",
    "bytes": 3,
    "object": "file",
    "uri": "cloudglue://files/3c90c3cc-0d44-4b50-8888-8dd25736052a",
}


def pieces() -> Iterator[bytes]:
    yield b"abc"
    yield b""
    yield b"def"


async def pieces_to_come() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


def uploaded(server: ScriptedServer) -> bytes:
    """The file in the body of the last request."""
    found = re.search(rb'name="file".*?\r\n\r\n(.*)\r\n--', server.asked[-1].body, re.DOTALL)
    assert found
    return found[1]


def is_async(client: Any) -> bool:
    return not isinstance(client, Cloudglue)


@pytest.mark.parametrize("make", [pieces, lambda: [b"abc", b"def"], lambda: io.BytesIO(b"abcdef"), lambda: b"abcdef"])
def test_bytes_arrive_whole_wherever_they_come_from(scripted: Any, server: ScriptedServer, make: Any) -> None:
    server.script(Reply(200, FILE))

    scripted.files.upload(make(), filename="a.mp4")

    assert uploaded(server) == b"abcdef"


def test_a_pipe_is_uploaded_though_it_cannot_seek(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))
    reading, writing = os.pipe()
    threading.Thread(target=lambda: (os.write(writing, b"abcdef"), os.close(writing))).start()

    with os.fdopen(reading, "rb") as pipe:
        scripted.files.upload(pipe, filename="a.mp4")

    assert uploaded(server) == b"abcdef"


def test_an_asynchronous_iterator_is_for_the_asynchronous_client(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    if is_async(scripted):
        scripted.files.upload(pieces_to_come(), filename="a.mp4")
        assert uploaded(server) == b"abcdef"
    else:
        with pytest.raises(UploadError, match="read asynchronously, which takes an asynchronous client"):
            scripted.files.upload(pieces_to_come(), filename="a.mp4")
        assert server.asked == []


def test_progress_names_the_size_where_it_is_known(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))
    told: list[tuple[int, int]] = []

    scripted.files.upload(b"abcdef", filename="a.mp4", on_progress=lambda *now: told.append(now))
    scripted.files.upload(pieces(), filename="a.mp4", on_progress=lambda *now: told.append(now))

    assert told == [(6, 6), (3, -1), (6, -1)]


def test_what_can_be_read_once_is_not_sent_twice(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, {"error": "slow down"}, {"retry-after": "0"}), Reply(200, FILE))

    with pytest.raises(RateLimitError):
        scripted.files.upload(pieces(), filename="a.mp4")

    assert len(server.asked) == 1


def test_what_can_be_read_again_is_sent_again_byte_for_byte(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, {"error": "slow down"}, {"retry-after": "0"}), Reply(200, FILE))

    scripted.files.upload([b"abc", b"def"], filename="a.mp4", metadata={"take": 1})

    first, second = server.asked
    assert first.body == second.body
    assert first.headers == second.headers


def test_an_iterator_survives_a_connection_that_was_never_made(connect: Any) -> None:
    given = pieces()
    client = connect("cg-key", base_url="http://127.0.0.1:9/v1", max_retries=1)

    with pytest.raises(APIConnectionError):
        client.files.upload(given, filename="a.mp4")

    assert list(given) == [b"abc", b"", b"def"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([b"abc", "def"], "gave str where bytes"),
        ([1.5], "gave float where bytes"),
        ([], "is empty"),
        (42, "int cannot be uploaded"),
        ({"a": b"b"}, "dict cannot be uploaded"),
        (io.StringIO("text"), "StringIO cannot be uploaded"),
        (b"", "is empty"),
    ],
)
def test_what_is_no_file_is_an_upload_error(scripted: Any, server: ScriptedServer, given: Any, said: str) -> None:
    server.script(Reply(200, FILE))

    with pytest.raises(UploadError, match=said):
        scripted.files.upload(given, filename="a.mp4")


def test_an_iterator_that_breaks_keeps_its_reason(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    def broken() -> Iterator[bytes]:
        yield b"abc"
        raise RuntimeError("the disk is gone")

    with pytest.raises(UploadError, match="the disk is gone") as caught:
        scripted.files.upload(broken(), filename="a.mp4")

    assert isinstance(caught.value.__cause__, RuntimeError)


def test_what_the_progress_callback_raises_reaches_its_author(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    def stop(sent: int, size: int) -> None:
        raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        scripted.files.upload(b"abc", filename="a.mp4", on_progress=stop)


@pytest.mark.parametrize(("change", "said"), [(b"more", "grew"), (None, "ended at 3 bytes")])
def test_a_file_that_changes_meanwhile_is_noticed(
    scripted: Any, server: ScriptedServer, tmp_path: Path, change: bytes | None, said: str
) -> None:
    server.script(Reply(200, FILE))
    path = tmp_path / "a.mp4"
    path.write_bytes(bytes(uploads.CHUNK + 3))
    upload = uploads.prepare(path)
    path.write_bytes(bytes(uploads.CHUNK + 3) + change if change else b"abc")

    with pytest.raises(UploadError, match=said):
        list(upload.chunks())


@pytest.mark.parametrize("name", ['a"b.mp4', "a\r\nX-Evil: 1.mp4", "día 📹.mp4", "a\\b.mp4", "a\ud800.mp4"])
def test_a_name_arrives_as_one_name(scripted: Any, server: ScriptedServer, name: str) -> None:
    server.script(Reply(200, FILE))

    scripted.files.upload(b"abc", filename=name)

    head = server.asked[-1].body.split(b"\r\n\r\n")[0].decode()
    assert "X-Evil" not in head.splitlines()[-1].split(":")[0]
    assert head.count("\r\n") == 2  # the boundary, the disposition, the type
    sent = re.search('filename="([^"]*)"', head)
    assert sent
    expected = name.encode("utf-8", "replace").decode()
    assert not {"\r", "\n", '"'} & set(sent[1])
    assert sent[1].replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n") == expected


def test_each_upload_has_a_boundary_of_its_own(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    for _ in range(2):
        scripted.files.upload(b"abc", filename="a.mp4")

    kinds = {asked.headers["Content-Type"] for asked in server.asked}
    assert len(kinds) == 2


def seen(name: str, source: Any, size: int | None = None) -> list[str]:
    return list(limits.problems(uploads.Prepared(name, size, source)))


def test_a_file_that_the_service_takes_gives_no_warning(bikes: Path) -> None:
    assert seen(bikes.name, bikes, bikes.stat().st_size) == []


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        ("a.mkv", 10, r"named as .mkv"),
        ("a", 10, "no kind of video"),
        ("a.mp4", 250_000_001, "250,000,001 bytes"),
    ],
)
def test_a_file_that_the_service_refuses_is_known_beforehand(name: str, size: int, said: str) -> None:
    assert [problem for problem in seen(name, b"", size) if re.search(said, problem)]


def test_the_length_of_a_real_video_is_read_from_its_head(bikes: Path) -> None:
    import av

    with bikes.open("rb") as stream, av.open(str(bikes)) as video:
        assert limits.movie_seconds(stream) == pytest.approx(video.duration / 1e6, abs=0.1)


def test_a_video_that_is_too_short_or_too_long_is_known_beforehand() -> None:
    def movie(seconds: int, version: int = 0) -> bytes:
        wide = 8 if version else 4
        header = (
            bytes([version]) + bytes(3 + 2 * wide) + (1000).to_bytes(4) + (seconds * 1000).to_bytes(wide) + bytes(80)
        )
        inner = (8 + len(header)).to_bytes(4) + b"mvhd" + header
        return (16).to_bytes(4) + b"ftypisom" + bytes(4) + (8 + len(inner)).to_bytes(4) + b"moov" + inner

    assert any("lasts 1.0 s" in problem for problem in seen("a.mp4", movie(1)))
    assert any("lasts 7201.0 s" in problem for problem in seen("a.mp4", movie(7201, version=1)))
    assert seen("a.mp4", movie(60)) == []


@pytest.mark.parametrize(
    "head", [b"", b"moov", bytes(4000), b"\0\0\0\1mdat" + bytes(8), b"\0\0\0\x08moov\0\0\0\x08mvhd"]
)
def test_a_broken_head_says_nothing_of_the_length(head: bytes) -> None:
    assert limits.movie_seconds(io.BytesIO(head)) is None


def test_the_warning_comes_before_the_upload_and_can_be_turned_off() -> None:
    # A host that is not this machine's, and is nowhere: the warning comes first, and nothing is sent.
    with (
        Cloudglue("cg-key", base_url="https://nowhere.invalid/v1", max_retries=0) as client,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("error")
        with pytest.raises(ServiceLimitWarning, match="mkv"):
            client.files.upload(b"abc", filename="a.mkv")
        warnings.filterwarnings("ignore", category=ServiceLimitWarning)
        with pytest.raises(APIConnectionError):
            client.files.upload(b"abc", filename="a.mkv")


def test_the_local_engine_has_none_of_these_limits(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        scripted.files.upload(b"abc", filename="a.mkv")


class Halting(io.RawIOBase):
    """A stream that has nothing to give for a moment, as a pipe that does not block."""

    def __init__(self) -> None:
        self._left = [b"abc", None, b"def"]

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes | None:
        return self._left.pop(0) if self._left else b""


def halting() -> Iterator[Any]:
    yield from (b"abc", None, b"def")


async def halting_to_come() -> AsyncIterator[Any]:
    for piece in halting():
        yield piece


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (Halting, "has nothing to read yet, and does not wait for it"),
        (halting, "gave NoneType where bytes were expected"),
    ],
)
def test_a_source_that_gives_nothing_for_a_moment_is_not_at_its_end(
    scripted: Any, server: ScriptedServer, source: Any, said: str
) -> None:
    server.script(Reply(200, FILE))

    with pytest.raises(UploadError, match=said):
        scripted.files.upload(source(), filename="a.mp4")


def test_an_asynchronous_source_that_gives_nothing_for_a_moment_is_not_at_its_end(server: ScriptedServer) -> None:
    async def upload() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            await client.files.upload(halting_to_come(), filename="a.mp4")

    server.script(Reply(200, FILE))

    with pytest.raises(UploadError, match="gave NoneType where bytes were expected"):
        asyncio.run(upload())


@contextlib.asynccontextmanager
async def in_a_form(path: Path) -> AsyncIterator[Any]:
    """A file as FastAPI hands it over."""
    yield UploadFile(io.BytesIO(path.read_bytes()), filename="race.mp4")


@contextlib.asynccontextmanager
async def in_a_pipe(path: Path) -> AsyncIterator[Any]:
    """What a process gives, here without an end of a line."""
    reader = asyncio.StreamReader()
    reader.feed_data(path.read_bytes())
    reader.feed_eof()
    yield reader


@contextlib.asynccontextmanager
async def on_a_disk(path: Path) -> AsyncIterator[Any]:
    async with await anyio.open_file(path, "rb") as file:
        yield file


@pytest.mark.parametrize(
    ("source", "name"), [(in_a_form, "race.mp4"), (in_a_pipe, "video.mp4"), (on_a_disk, "cut.mp4")]
)
def test_an_asynchronous_file_is_read_by_the_asynchronous_client(
    server: ScriptedServer, tmp_path: Path, source: Any, name: str
) -> None:
    content = b"\0video" * 100_000
    path = tmp_path / "cut.mp4"
    path.write_bytes(content)

    async def upload() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client, source(path) as file:
            await client.files.upload(file)

    server.script(Reply(200, FILE))
    asyncio.run(upload())

    assert uploaded(server) == content
    assert f'filename="{name}"'.encode() in server.asked[0].body


def test_a_progress_callback_that_cannot_be_called_is_refused_before_anything_is_sent(
    scripted: Any, server: ScriptedServer
) -> None:
    with pytest.raises(ConfigError, match="on_progress: 'print' is not a function"):
        scripted.files.upload(b"abc", on_progress="print")

    assert server.asked == []
