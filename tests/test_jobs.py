"""The queue: every job ends, also when what became of it cannot be written at once."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import clips
import pytest

from cloudglue.local.jobs import queue as jobs
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.storage.store import Store

CONFIG = b'{"strategy":"shot-detector","shot_detector_config":{"detector":"content"}}'


@pytest.fixture
def store(tmp_path: Path):
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


def queued(store: Store, video: Path, *, thumbnails: bool = False) -> str:
    with store.incoming() as folder:
        path = folder / video.name
        path.write_bytes(video.read_bytes())
        info = {"duration_seconds": 5.6, "has_video": True}
        file = store.add_file(path, hash=str(uuid4()), filename=video.name, metadata=None, info=info, thumbnails=False)
    created = store.add_job("segmentation", file.id, CONFIG, thumbnails=thumbnails)
    assert created is not None
    return created.id


def ended(store: Store, id: str) -> Any:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = store.job(id)
        assert found is not None
        if found.status not in ("pending", "processing"):
            return found
        time.sleep(0.05)
    raise AssertionError(f"{id} never ended")


def full(times: int, then: Any) -> Any:
    """A way to write that finds the disk full so many times."""
    left = iter(range(times))

    def write(*arguments: Any) -> Any:
        if next(left, None) is not None:
            raise sqlite3.OperationalError("database or disk is full")
        return then(*arguments)

    return write


def test_a_job_whose_result_finds_no_room_fails_and_says_so(store, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "_SECONDS_TO_NEXT_TRY", 0.05)
    monkeypatch.setattr(store, "finish", full(1, store.finish))
    monkeypatch.setattr(store, "fail", full(3, store.fail))
    id, queue = queued(store, clips.tiny(tmp_path)), Jobs(store, at_once=1)

    queue.start()
    found = ended(store, id)
    queue.stop()

    assert (found.status, found.error) == ("failed", "The local engine failed: database or disk is full.")


def test_a_job_that_waits_for_room_can_be_cancelled(store, tmp_path, monkeypatch):
    monkeypatch.setattr(store, "finish", full(1, store.finish))
    monkeypatch.setattr(store, "fail", full(10_000, store.fail))
    id, queue = queued(store, clips.tiny(tmp_path)), Jobs(store, at_once=1)
    queue.start()

    queue.cancel(id)
    queue.stop()

    assert store.job(id).status in ("pending", "processing")


def test_a_job_whose_video_is_gone_fails_alone(store, tmp_path):
    lost, good = queued(store, clips.tiny(tmp_path)), queued(store, clips.tiny(tmp_path))
    store.path(store.file(store.job(lost).file_id)).unlink()
    queue = Jobs(store, at_once=1)

    queue.start()
    found = [ended(store, id).status for id in (lost, good)]
    queue.stop()

    assert found == ["failed", "completed"]


def test_no_more_jobs_run_at_once_than_allowed(store, tmp_path, monkeypatch):
    running: list[int] = []
    most: list[int] = []
    work = Jobs._work

    def counted(self: Jobs, *arguments: Any) -> None:
        running.append(1)
        most.append(len(running))
        work(self, *arguments)
        running.pop()

    monkeypatch.setattr(Jobs, "_work", counted)
    ids = [queued(store, clips.tiny(tmp_path)) for _ in range(5)]
    queue = Jobs(store, at_once=2)

    queue.start()
    found = {ended(store, id).status for id in ids}
    queue.stop()

    assert found == {"completed"}
    assert max(most) == 2


def test_a_young_job_is_waited_for_by_as_many_as_like(store, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "_YOUNG_SECONDS", 60.0)
    id, queue = queued(store, clips.tiny(tmp_path)), Jobs(store, at_once=1)

    async def waited_for() -> str:
        queue.start()
        await asyncio.gather(*(queue.settled(id) for _ in range(5000)))
        return str(store.job(id).status)

    found = asyncio.run(waited_for())
    asyncio.run(queue.settled(id))  # it has ended
    queue.stop()

    assert found == "completed"


def test_a_job_that_is_not_young_is_not_waited_for(store, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "_YOUNG_SECONDS", 0.0)
    ids, queue = [queued(store, clips.h264(tmp_path)) for _ in range(5)], Jobs(store, at_once=1)
    queue.start()

    asyncio.run(queue.settled(ids[-1]))
    found = store.job(ids[-1]).status
    queue.stop()

    assert found == "pending"
