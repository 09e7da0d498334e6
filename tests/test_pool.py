"""The engine's workers: taken in turn, replaced when they are spent, and killed without anything being lost or done twice."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import clips
import pytest
from test_jobs import ended, queued
from test_worker import fifo, is_gone, only_posix, shots, times

from cloudglue import Cloudglue, strategies
from cloudglue.local.engine import Engine
from cloudglue.local.jobs import limits
from cloudglue.local.jobs.pool import Pool, Run, is_repeated
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.jobs.subprocesses import WorkerEndedError, WorkerError
from cloudglue.local.storage.store import Store

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


@pytest.fixture
def workers() -> Iterator[Pool]:
    started = Pool(2)
    started.start()
    yield started
    started.stop()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "data")
    yield opened
    opened.close()


def until(seen: Callable[[], Any]) -> Any:
    """What is seen, as soon as it is anything."""
    pause, deadline = threading.Event(), time.monotonic() + 60
    while time.monotonic() < deadline:
        if found := seen():
            return found
        pause.wait(0.01)
    raise AssertionError("it never came")


def probe(video: Path) -> dict[str, Any]:
    return {"task": "probe", "video": str(video)}


def opened(silent: Path) -> int:
    """The writing end of a pipe, as soon as somebody reads it."""

    def found() -> int | None:
        try:
            return os.open(silent, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            return None

    handle: int = until(found)
    return handle


def test_one_is_ready_before_the_first_job_and_does_them_all(workers: Pool, folder: Path) -> None:
    ready = workers.pids()

    for _ in range(5):
        Run(workers, probe(clips.tiny(folder))).result()

    assert len(ready) == 1
    assert workers.pids() == ready


def test_there_are_no_more_than_there_is_work_for(workers: Pool, folder: Path) -> None:
    film = clips.h264(folder)
    with ThreadPoolExecutor(8) as users:
        found = list(users.map(lambda _: Run(workers, shots(film)).result(), range(16)))

    assert [times(one) for one in found] == [times(found[0])] * 16
    assert len(workers.pids()) <= 2


@only_posix
def test_a_look_at_a_file_does_not_wait_for_jobs_that_take_long(workers: Pool, folder: Path, tmp_path: Path) -> None:
    silent = fifo(tmp_path)
    with ThreadPoolExecutor(2) as users:
        long = [Run(workers, probe(silent)) for _ in range(2)]
        waiting = [users.submit(one.result) for one in long]
        handle = opened(silent)
        try:
            found = Run(workers, probe(clips.tiny(folder))).result()
        finally:
            for one in long:
                one.kill()
            os.close(handle)

        assert found["has_video"]
        assert all(isinstance(one.exception(), WorkerError) for one in waiting)


@pytest.mark.parametrize(("name", "value"), [("JOBS", 2), ("GROWN_BYTES", -1)])
def test_a_worker_that_is_spent_is_replaced_before_it_is_missed(
    workers: Pool, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    monkeypatch.setattr(limits, name, value)
    first = workers.pids()

    for _ in range(2):
        Run(workers, probe(clips.tiny(folder))).result()

    assert len(workers.pids()) == 1
    assert workers.pids() != first


def test_a_worker_that_met_a_file_it_cannot_read_is_replaced(workers: Pool, folder: Path) -> None:
    first = workers.pids()

    with pytest.raises(WorkerError, match="is not a video"):
        Run(workers, probe(clips.text(folder))).result()

    assert len(workers.pids()) == 1
    assert workers.pids() != first


def test_a_worker_that_met_a_damaged_file_is_replaced_though_the_job_ended_well(workers: Pool, folder: Path) -> None:
    first = workers.pids()

    found = Run(workers, shots(clips.cut_off(folder))).result()

    assert found["warnings"]
    assert len(workers.pids()) == 1
    assert workers.pids() != first


@only_posix
def test_a_worker_that_is_killed_just_as_its_job_comes_costs_no_job(workers: Pool, folder: Path) -> None:
    Run(workers, probe(clips.tiny(folder))).result()
    (pid,) = workers.pids()
    os.kill(pid, signal.SIGSTOP)  # it is there, and hears nothing

    with ThreadPoolExecutor(1) as user:
        job = user.submit(Run(workers, shots(clips.h264(folder))).result)
        until(lambda: workers._busy)
        os.kill(pid, KILL)

        assert len(job.result()["segments"]) == 4


def test_a_worker_that_was_killed_while_it_waited_is_not_noticed(workers: Pool, folder: Path) -> None:
    os.kill(workers.pids()[0], KILL)

    found = Run(workers, probe(clips.tiny(folder))).result()

    assert found["has_video"]


@only_posix
def test_a_job_that_kills_a_worker_is_tried_in_a_fresh_one_and_then_fails_alone(
    workers: Pool, folder: Path, tmp_path: Path
) -> None:
    Run(workers, probe(clips.tiny(folder))).result()
    silent = fifo(tmp_path)
    with ThreadPoolExecutor(1) as user:
        deadly = user.submit(Run(workers, probe(silent)).result)
        handle, used = opened(silent), workers.pids()
        os.kill(used[0], KILL)
        fresh = until(lambda: set(workers.pids()) - set(used)).pop()
        os.close(handle)
        handle = opened(silent)
        neighbour = Run(workers, shots(clips.h264(folder))).result()
        os.kill(fresh, KILL)

        assert isinstance(deadly.exception(), WorkerEndedError)
        os.close(handle)
        assert len(neighbour["segments"]) == 4


def test_a_second_try_is_had_from_a_worker_that_has_done_nothing_yet(folder: Path) -> None:
    for most in (1, 2):  # where there may be no more, the one that waits makes room
        workers = Pool(most)
        Run(workers, probe(clips.tiny(folder))).result()
        used = workers.pids()

        fresh = workers.take(unused=True)

        assert fresh.jobs == 0
        assert set(workers.pids()) - {fresh.pid} == set(used[: most - 1])
        workers.give_back(fresh)
        workers.stop()


@pytest.mark.parametrize(
    ("has_begun", "ended", "jobs_before", "tries", "again"),
    [
        (False, True, 0, 1, True),  # killed while it waited
        (False, True, 9, 3, True),
        (False, True, 0, 4, False),  # no worker can be started here
        (True, True, 3, 1, True),  # what it did before may be to blame
        (True, True, 0, 2, False),  # nothing else can be
        (True, False, 3, 1, False),  # it said itself what is wrong
    ],
)
def test_a_job_is_repeated_where_the_worker_may_be_to_blame(
    has_begun: bool, ended: bool, jobs_before: int, tries: int, again: bool
) -> None:
    error = WorkerEndedError(-9, has_begun=has_begun) if ended else WorkerError("It is not a video.")

    assert is_repeated(error, jobs_before=jobs_before, tries=tries) is again


def test_a_pool_that_was_stopped_has_no_process_and_takes_no_job(folder: Path) -> None:
    stopped = Pool(2)
    stopped.start()
    pids = stopped.pids()

    stopped.stop()

    assert all(is_gone(pid) for pid in pids)
    with pytest.raises(WorkerError, match="was stopped"):
        Run(stopped, probe(clips.tiny(folder))).result()


def test_where_no_process_can_be_started_the_job_says_so(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "no-python"))

    with pytest.raises(WorkerError, match="No process can be started to read the video: No such file"):
        Run(Pool(1), probe(clips.tiny(folder))).result()


# Killed at random


@pytest.mark.parametrize("kills", [8, pytest.param(100, marks=pytest.mark.long)])
def test_workers_killed_at_random_lose_nothing_and_double_nothing(store: Store, folder: Path, kills: int) -> None:
    chance, jobs, ids = random.Random(kills), Jobs(store, at_once=2), []
    jobs.start()
    pause = threading.Event()
    for _ in range(kills):
        ids.append(queued(store, clips.h264(folder), thumbnails=True))
        jobs.submit(ids[-1])
        pause.wait(chance.uniform(0, 0.8))
        for pid in chance.sample(jobs.pids(), min(1, len(jobs.pids()))):
            os.kill(pid, KILL)
    found = [ended(store, id) for id in ids]
    after = queued(store, clips.h264(folder), thumbnails=True)
    jobs.submit(after)

    assert ended(store, after).status == "completed"
    jobs.stop()
    done = [job.id for job in found if job.status == "completed"]
    assert done, "killed too often to show anything"
    assert {job.error for job in found if job.id not in done} <= {
        f"The process that read the video ended unexpectedly (signal {int(KILL)})."
    }
    expected = [(one.start_time, one.end_time) for one in store.results.segments(after, limit=-1, offset=0)]
    for id in done:
        segments = store.results.segments(id, limit=-1, offset=0)
        assert [(one.start_time, one.end_time) for one in segments] == expected
        assert {path.stem for path in store.pictures_folder(id).iterdir()} == {one.picture_id for one in segments}


# The engine's


def subprocesses_of(pid: int) -> list[int]:
    """The processes that a process has started and that run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(said[1]) == pid and said[0] != "Z":
            found.append(int(path.parent.name))
    return found


only_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists processes in files")


@only_linux
@pytest.mark.parametrize("end", [lambda engine: engine.stop(), lambda engine: os.kill(engine.pid, KILL)])
def test_no_worker_outlives_its_engine(folder: Path, end: Callable[[Engine], None]) -> None:
    film = clips.h264(folder)
    with Engine.start() as engine, Cloudglue(engine.api_key, base_url=engine.url) as client:
        with ThreadPoolExecutor(4) as users:
            config = strategies.shot_detector(detector="content")
            list(users.map(lambda _: list(client.segment(film, config)), range(8)))
        client.segmentations.create(client.files.upload(clips.wide(folder)).id, config)
        pids = until(lambda: subprocesses_of(engine.pid))

        end(engine)

        assert [pid for pid in pids if not is_gone(pid)] == []


@only_linux
def test_a_worker_of_an_engine_can_be_killed_and_the_engine_lives_on(folder: Path) -> None:
    config = strategies.shot_detector(detector="content")
    with Engine.start() as engine, Cloudglue(engine.api_key, base_url=engine.url) as client:
        before = [(one.start_time, one.end_time) for one in client.segment(clips.h264(folder), config)]

        for pid in subprocesses_of(engine.pid):
            os.kill(pid, KILL)

        assert [(one.start_time, one.end_time) for one in client.segment(clips.h264(folder), config)] == before
