"""The engine's files beyond upload and deletion: lists and filters, one copy of each content, files that are fetched."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest
from engine_http import WINDOWS, connected, segmented, upload
from fault_server import FaultServer

from cloudglue import filters
from cloudglue.local.engine import Engine
from cloudglue.local.storage import schema
from cloudglue.local.storage.store import Store


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[httpx.Client]:
    """Three files, which no test changes."""
    with Engine.start() as engine, connected(engine) as http:
        upload(
            http, clips.tiny(folder), "b.mp4", metadata='{"speaker": "Ann", "take": {"number": 2}, "tags": ["x", "y"]}'
        )
        upload(http, clips.with_audio(folder), "C.mp4", metadata='{"speaker": "Bob"}')
        id = upload(http, clips.h264(folder), "a.mov").json()["id"]
        segmented(http, id, WINDOWS)
        yield http


def names(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [file["filename"] for file in answer.json()["data"]]


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (filters.metadata("speaker") == "Ann", ["b.mp4"]),
        (filters.metadata("speaker") != "Ann", ["C.mp4", "a.mov"]),
        (filters.metadata("speaker").like("%n%"), ["b.mp4"]),
        (filters.metadata("take.number") > 1, ["b.mp4"]),
        (filters.metadata("take.number") > 10, []),
        (filters.metadata("tags").contains_all(["x", "y"]), ["b.mp4"]),
        (filters.metadata("tags").contains_all(["x", "z"]), []),
        (filters.metadata("tags").contains_any(["z", "y"]), ["b.mp4"]),
        (filters.has_audio == True, ["C.mp4"]),  # noqa: E712
        (filters.duration_seconds > 1, ["C.mp4", "a.mov", "b.mp4"]),
        (filters.video_info("duration_seconds", "segment") < 1.9, ["a.mov"]),
        (filters.filename.like("%.MP4"), ["C.mp4", "b.mp4"]),
        (filters.filename.in_(["a.mov", "b.mp4"]), ["a.mov", "b.mp4"]),
        (filters.bytes > 1e9, []),
        (filters.created_at > "2020-01-01", ["C.mp4", "a.mov", "b.mp4"]),
        (filters.created_at < "2020-01-01T00:00:00Z", []),
        (filters.source_metadata("topic") == "x", []),
    ],
)
def test_a_filter_lets_through_what_meets_it(library: httpx.Client, condition: Any, found: list[str]) -> None:
    query = {"filter": filters.to_json(filters.where(condition)), "order": "filename", "sort": "asc"}

    assert names(library.get("/files", params=query)) == found


def test_a_filtered_list_has_pages(library: httpx.Client) -> None:
    query = {"filter": filters.to_json(filters.where(filters.filename.like("%.m%"))), "limit": 2, "offset": 1}

    page = library.get("/files", params=query).json()

    assert (page["total"], len(page["data"]), page["limit"], page["offset"]) == (3, 2, 2, 1)


@pytest.mark.parametrize(
    "query",
    [
        "filter=x",
        'filter={"file": [{"path": "filename", "operator": "Like"}]}',
        'filter={"file": [{"path": "colour", "operator": "Equal", "valueText": "x"}]}',
        "limit=101",
        "limit=x",
        "status=new",
        "order=size",
        "sort=up",
        "created_before=2026-3-1",
        "created_after=yesterday",
    ],
)
def test_a_bad_query_is_refused_with_the_name_of_what_is_wrong(library: httpx.Client, query: str) -> None:
    answer = library.get(f"/files?{query}")

    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()["error"]


def test_what_is_below_the_first_page_is_the_first_page(library: httpx.Client) -> None:
    page = library.get("/files", params={"limit": -3, "offset": -5}).json()

    assert (len(page["data"]), page["limit"], page["offset"]) == (3, 50, 0)


def test_dates_bound_a_list_to_the_day(library: httpx.Client) -> None:
    assert names(library.get("/files?created_after=2020-01-01&created_before=2020-01-02")) == []
    assert len(names(library.get("/files?created_after=2020-01-01&created_before=9999-12-31"))) == 3


@pytest.mark.parametrize(
    "chosen", [{"order": "created_at"}, {"order": "filename"}, {"order": "created_at", "after": 5.0}]
)
def test_a_list_is_read_from_an_index_and_never_sorted(tmp_path: Path, chosen: dict[str, Any]) -> None:
    store = Store(tmp_path)
    statements: list[str] = []
    store._db._db.set_trace_callback(statements.append)

    store.files(**{"before": None, "after": None, **chosen}, descending=True, limit=100, offset=100)

    store._db._db.set_trace_callback(None)
    plan = " ".join(str(row) for statement in statements for row in store._db.rows(f"EXPLAIN QUERY PLAN {statement}"))
    store.close()
    assert "INDEX files_by" in plan
    assert "TEMP B-TREE" not in plan
    assert len(statements) == 2


# One copy of each content


def test_the_same_content_is_stored_once_and_goes_with_its_last_file(tmp_path: Path, folder: Path) -> None:
    with Engine.start(tmp_path) as engine, connected(engine) as http:
        first = upload(http, clips.tiny(folder), "one.mp4").json()
        second = upload(http, clips.tiny(folder), "two.avi", metadata='{"k": 1}').json()
        stored = list((tmp_path / "files").iterdir())
        http.delete(f"/files/{first['id']}")
        left = segmented(http, second["id"], WINDOWS)
        kept = list((tmp_path / "files").iterdir())
        http.delete(f"/files/{second['id']}")

        assert (first["id"] != second["id"], second["filename"], second["metadata"]) == (True, "two.avi", {"k": 1})
        assert (len(stored), kept) == (1, stored)
        assert left["status"] == "completed"
        assert list((tmp_path / "files").iterdir()) == []


def test_a_content_that_is_gone_from_the_disk_is_stored_anew(tmp_path: Path, folder: Path) -> None:
    with Engine.start(tmp_path) as engine, connected(engine) as http:
        upload(http, clips.tiny(folder))
        for path in (tmp_path / "files").iterdir():
            path.unlink()

        id = upload(http, clips.tiny(folder)).json()["id"]

        assert segmented(http, id, WINDOWS)["status"] == "completed"


def test_a_folder_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "engine.sqlite") as old:
        old.executescript(schema.STEPS[0] + "PRAGMA user_version = 1;")
        old.execute("INSERT INTO files VALUES ('f', 'a.mp4', 'f.mp4', 3, 1.0, NULL, '{}', 0)")
        old.execute("INSERT INTO segmentations VALUES ('s', 'f', 2.0, 'completed', '{}', 0, NULL, 1, NULL)")
        old.execute("INSERT INTO segments VALUES ('s', 0, 'x', 0.0, 1.5)")
    old.close()

    store = Store(tmp_path)
    file, job, segments = store.file("f"), store.job("s"), store.results.segments("s", limit=10, offset=0)
    store.close()

    assert (file and file.source, job and (job.kind, job.total)) == ("upload", ("segmentation", 1))
    assert [(s.id, s.end_time) for s in segments] == [("x", 1.5)]


# Files that are fetched


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Path:
    """A folder that an engine may read: with a video, a text, a pipe, and links that lead out of it."""
    shelf = tmp_path_factory.mktemp("shelf")
    os.link(clips.tiny(folder), shelf / "ü film.mp4")
    (shelf / "text.mp4").write_text("no video")
    (shelf.parent / "secret.mp4").write_bytes(clips.tiny(folder).read_bytes())
    (shelf / "link.mp4").symlink_to(shelf.parent / "secret.mp4")
    (shelf / "outer").symlink_to(shelf.parent)
    if hasattr(os, "mkfifo"):  # Windows has none that lie in folders
        os.mkfifo(shelf / "pipe.mp4")
    return shelf


class _Web(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/away"):
            self.send_response(302)
            self.send_header("location", "/text.mp4")
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments: Any) -> None:
        pass


@pytest.fixture(scope="module")
def web(shelf: Path) -> Iterator[str]:
    handler: type[BaseHTTPRequestHandler] = partial(_Web, directory=str(shelf))  # type: ignore[assignment]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def open_engine(shelf: Path) -> Iterator[httpx.Client]:
    with Engine.start(sync_folders=[shelf], sync_loopback=True) as engine, connected(engine) as http:
        yield http


def sync(http: httpx.Client, url: str, **more: Any) -> httpx.Response:
    return http.post("/files/sync", json={"url": url, **more})


def test_a_file_is_fetched_from_a_folder_that_may_be_read(open_engine: httpx.Client, shelf: Path) -> None:
    url = (shelf / "ü film.mp4").as_uri()

    file = sync(open_engine, url, metadata={"k": 1}).json()
    job = open_engine.post("/segments", json={"url": url, "criteria": "shot"}).json()

    assert (file["filename"], file["metadata"], file["status"]) == ("ü film.mp4", {"k": 1}, "completed")
    assert open_engine.get(f"/files/{job['file_id']}").json()["filename"] == "ü film.mp4"


def test_a_server_on_this_machine_that_answers_with_no_http_gives_no_file(open_engine: httpx.Client) -> None:
    with FaultServer(lambda connection: connection.sendall(b"Welcome\r\n\r\n")) as broken:
        answer = sync(open_engine, f"{broken.url}/film.mp4")

    assert answer.status_code == 400
    assert "gave no file" in answer.json()["error"]


def test_a_file_is_fetched_from_a_server_on_this_machine(open_engine: httpx.Client, web: str) -> None:
    file = sync(open_engine, f"{web}/%C3%BC%20film.mp4?x=1").json()

    assert (file["filename"], file["source"]) == ("ü film.mp4", "http")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("link.mp4", 403),
        ("outer/secret.mp4", 403),
        ("../secret.mp4", 403),
        ("%2e%2e/secret.mp4", 403),
        ("../shelf-other/a.mp4", 403),
        ("missing.mp4", 404),
        pytest.param("pipe.mp4", 400, marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such pipes")),
        ("", 400),
        ("%00", 400),
        ("text.mp4", 415),
    ],
)
def test_nothing_but_videos_in_that_folder_is_fetched(
    open_engine: httpx.Client, shelf: Path, path: str, status: int
) -> None:
    answer = sync(open_engine, f"{shelf.as_uri()}/{path}")

    assert answer.status_code == status, answer.text
    assert answer.json()["error"]


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("WEB/missing.mp4", 404),
        ("WEB/away/film.mp4", 400),
        ("http://127.0.0.1:1/a.mp4", 400),
        ("http://example.invalid/a.mp4", 501),
        ("http://127.0.0.1.example.invalid/a.mp4", 501),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", 501),
        ("s3://bucket/key", 501),
        ("cloudglue://files/x", 400),
        ("nothing", 400),
        ("http://[::1", 400),
        ("file://elsewhere/a.mp4", 400),
    ],
)
def test_what_cannot_be_fetched_is_refused(open_engine: httpx.Client, web: str, url: str, status: int) -> None:
    answer = sync(open_engine, url.replace("WEB", web))

    assert answer.status_code == status, answer.text
    assert answer.json()["error"]


def test_an_engine_fetches_nothing_unless_it_is_told(library: httpx.Client, shelf: Path, web: str) -> None:
    answers = [sync(library, url) for url in ((shelf / "ü film.mp4").as_uri(), f"{web}/%C3%BC%20film.mp4")]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert "sync" in json.dumps([answer.json()["error"] for answer in answers])


def test_a_file_from_no_connector_has_no_source_to_ask(library: httpx.Client) -> None:
    id = library.get("/files").json()["data"][0]["id"]

    assert library.post(f"/files/{id}/sync").status_code == 400
