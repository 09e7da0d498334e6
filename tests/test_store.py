"""What the engine remembers, and what it says when the disk or the clock does not play along."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest

from cloudglue.errors import LocalEngineError
from cloudglue.local.__main__ import main as engine_main
from cloudglue.local.http import server
from cloudglue.local.http.multipart import Writer
from cloudglue.local.settings import Settings
from cloudglue.local.storage import store as stores
from cloudglue.local.storage.store import Store

INFO: dict[str, Any] = {"duration_seconds": 1.0, "has_video": True}
ALL: dict[str, Any] = {"before": None, "after": None, "order": "created_at", "descending": True}


@pytest.fixture
def store(tmp_path: Path):
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


def added(store: Store, name: str) -> str:
    with store.incoming() as folder:
        path = folder / name
        path.write_bytes(b"content of " + name.encode())
        return store.add_file(path, hash=name, filename=name, metadata=None, info=INFO, thumbnails=False).id


def test_a_clock_that_jumps_back_loses_nothing_and_pages_stay_whole(store, monkeypatch):
    clock = iter([1000.0, 2000.0, 500.0, 500.0, 3000.0])
    monkeypatch.setattr(stores.time, "time", lambda: next(clock))
    ids = [added(store, name) for name in "abcde"]

    pages = [store.files(**ALL, limit=2, offset=offset)[0] for offset in (0, 2, 4)]

    assert [file.id for page in pages for file in page] == [ids[place] for place in (4, 1, 0, 3, 2)]


def test_jobs_queued_while_the_clock_jumps_back_all_wait(store, monkeypatch):
    file = added(store, "a")
    clock = iter([1000.0, 10.0, 2000.0])
    monkeypatch.setattr(stores.time, "time", lambda: next(clock))
    jobs = {store.add_job("segmentation", file, b"{}", thumbnails=False).id for _ in range(3)}

    assert set(store.job_ids(status="pending")) == jobs


def test_a_folder_that_cannot_be_made_is_named_with_the_reason(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(
        LocalEngineError, match=r"file/data cannot be written to: Not a directory; choose another folder"
    ):
        Store(tmp_path / "file" / "data")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write to a read-only folder")
def test_a_read_only_folder_is_named_with_the_reason(tmp_path):
    tmp_path.chmod(0o500)

    with pytest.raises(LocalEngineError, match="cannot be written to: Permission denied"):
        Store(tmp_path / "data")


def test_a_database_that_is_none_is_named(tmp_path):
    (tmp_path / "engine.sqlite").write_bytes(b"no database" * 1000)

    with pytest.raises(LocalEngineError, match=r"engine\.sqlite cannot be used: file is not a database"):
        Store(tmp_path)

    (tmp_path / "engine.sqlite").unlink()
    Store(tmp_path).close()


# An engine that may write no file longer than this: to it, the disk is full.
FULL_AT = 400_000
ENGINE_ON_A_FULL_DISK = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({FULL_AT}, {FULL_AT}))
from cloudglue.local.http.server import serve
from pathlib import Path
serve("127.0.0.1", 0, Path(sys.argv[1]), "key", ready=lambda url: print(url, flush=True), until=sys.stdin.read)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_an_upload_that_does_not_fit_fails_and_leaves_nothing(tmp_path):
    command = [sys.executable, "-c", ENGINE_ON_A_FULL_DISK, str(tmp_path / "data")]
    large = clips.tiny(tmp_path).read_bytes() + bytes(2 * FULL_AT)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        url = process.stdout.readline().strip()
        with httpx.Client(base_url=url, headers={"authorization": "Bearer key"}, timeout=60) as http:
            refused = http.post("/files", files={"file": ("large.mp4", large)})
            kept = http.post("/files", files={"file": ("small.mp4", clips.tiny(tmp_path).read_bytes())})
            listed = http.get("/files").json()
        process.communicate()

    assert refused.status_code == 507
    assert refused.json()["error"] == "the engine cannot keep the file: File too large"
    assert kept.status_code == 200
    assert [file["filename"] for file in listed["data"]] == ["small.mp4"]
    assert not any((tmp_path / "data" / "incoming").iterdir())


@pytest.mark.parametrize("is_lasting", [True, False])
def test_the_disk_is_waited_for_where_the_folder_is_to_last(tmp_path, monkeypatch, is_lasting):
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    opened = Store(tmp_path / "data", is_lasting=is_lasting)
    (level,) = opened._db.rows("PRAGMA synchronous")[0]

    id = added(opened, "a")
    with contextlib.closing(Writer(tmp_path, "b", Settings(is_lasting=is_lasting))) as writer:
        writer.write(b"b")
        writer.finish({})
    opened.close()
    again = Store(tmp_path / "data")

    assert level == (2 if is_lasting else 0)
    assert len(waited) == (2 if is_lasting else 0)
    assert again.file(id) is not None
    again.close()


@pytest.mark.parametrize("is_temporary", [True, False])
def test_a_folder_that_is_removed_at_the_end_is_not_to_last(tmp_path, monkeypatch, is_temporary):
    allowed: list[Settings] = []
    monkeypatch.setattr(server, "serve", lambda *given, settings, **more: allowed.append(settings))
    options = ["engine", "--data-dir", str(tmp_path / "data"), *(["--temporary"] if is_temporary else [])]
    monkeypatch.setattr(sys, "argv", options)

    assert engine_main() == 0
    assert [settings.is_lasting for settings in allowed] == [not is_temporary]
