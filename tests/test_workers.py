"""Processes that do one job after the other: what each takes with it when it goes, and that none is left behind."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import clips
import joined
import pytest

from cloudglue.local.jobs import limits
from cloudglue.local.jobs.workers import Worker, WorkerError, Workers

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
CUTS = [0.0, 1.2, 2.2, 3.8]


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers(kept=2)
    yield workers
    workers.close()


def shots(video: Path) -> dict[str, Any]:
    config = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}
    return {"task": "segment", "video": str(video), "config": config, "duration": 5.6, "pictures": None}


def done(workers: Workers, job: dict[str, Any]) -> tuple[int, Any]:
    """The process that did it, and the result."""
    worker = workers.begin(job)
    process = worker._process.pid
    return process, worker.result()


def begins(result: Any) -> list[float]:
    return [start for _, start, _ in result["segments"]]


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_process_does_one_job_after_the_other(workers: Workers, folder: Path) -> None:
    film = clips.h264(folder)

    found = [done(workers, shots(film)) for _ in range(3)] + [done(workers, {"task": "probe", "video": str(film)})]

    assert len({process for process, _ in found}) == 1
    assert [begins(result) for _, result in found[:3]] == [CUTS] * 3
    assert found[3][1]["duration_seconds"] == 5.6


def test_a_later_job_finds_what_a_first_one_finds(workers: Workers, folder: Path) -> None:
    kinds = [clips.h264, clips.hevc_10_bit, clips.vp9, clips.rotated, clips.variable_rate, clips.transport_stream]
    jobs = [shots(kind(folder)) for kind in kinds]

    alone = [begins(Worker(job).result()) for job in jobs]
    after_each_other = [done(workers, job) for job in jobs]

    assert [begins(result) for _, result in after_each_other] == alone
    assert len({process for process, _ in after_each_other}) == 1


@pytest.mark.parametrize("broken", ["text", "joined"])
def test_a_process_that_met_a_damaged_file_does_no_other(workers: Workers, folder: Path, broken: str) -> None:
    film = clips.h264(folder)
    before, _ = done(workers, shots(film))
    if broken == "text":
        with pytest.raises(WorkerError):
            done(workers, shots(clips.text(folder)))
    else:
        same, told = done(workers, shots(joined.twice(folder / "joined", "h264.ts")))
        assert same == before
        assert told["warnings"]

    after, found = done(workers, shots(film))

    assert after != before
    assert begins(found) == CUTS


@only_posix
def test_a_process_that_is_killed_while_it_waits_costs_no_job(workers: Workers, folder: Path) -> None:
    film = clips.h264(folder)
    process, _ = done(workers, shots(film))
    os.kill(process, signal.SIGKILL)
    time.sleep(0.05)

    after, found = done(workers, shots(film))

    assert after != process
    assert begins(found) == CUTS


@only_posix
def test_a_process_that_stops_just_as_its_job_comes_costs_no_job(workers: Workers, folder: Path) -> None:
    film = clips.h264(folder)
    process, _ = done(workers, shots(film))
    os.kill(process, signal.SIGSTOP)  # it is there, and hears nothing

    worker = workers.begin(shots(film))
    os.kill(process, signal.SIGKILL)

    assert worker._has_waited
    assert begins(worker.result()) == CUTS


@only_posix
def test_processes_killed_at_random_fail_their_own_jobs_and_no_others(folder: Path) -> None:
    film, chance = clips.tiny(folder), random.Random(7)
    workers = Workers(kept=3)
    stop = threading.Event()
    busy: set[Worker] = set()

    def kill() -> None:
        while not stop.wait(chance.uniform(0.05, 0.4)):
            for worker in list(busy)[:1]:
                worker._process.kill()

    def job(_: int) -> str:
        worker = workers.begin(shots(film))
        busy.add(worker)
        try:
            return "right" if begins(worker.result()) == CUTS else "wrong"
        except WorkerError as error:
            return str(error)
        finally:
            busy.discard(worker)

    killer = threading.Thread(target=kill)
    killer.start()
    with ThreadPoolExecutor(3) as threads:
        outcomes = list(threads.map(job, range(40)))
    stop.set()
    killer.join()
    workers.close()

    killed = f"The process that read the video ended unexpectedly (signal {int(signal.SIGKILL)})."
    assert set(outcomes) == {"right", killed}
    assert outcomes.count("right") > 10


def test_as_many_wait_as_are_kept_and_none_after_the_end(folder: Path) -> None:
    film, workers = clips.tiny(folder), Workers(kept=1)
    both = [workers.begin(shots(film)) for _ in range(2)]
    processes = [worker._process for worker in both]

    for worker in both:
        worker.result()
    waiting = [process.poll() is None for process in processes]
    workers.close()

    assert waiting == [True, False]
    assert [process.poll() is not None for process in processes] == [True, True]


@only_posix
def test_a_later_job_has_no_more_memory_than_a_first_one(folder: Path) -> None:
    import resource

    workers, before = Workers(kept=1), resource.getrlimit(resource.RLIMIT_DATA)
    small, vast = shots(clips.tiny(folder)), shots(clips.vast(folder))
    resource.setrlimit(resource.RLIMIT_DATA, (400 * 2**20, before[1]))
    try:
        process, _ = done(workers, small)
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)

    worker = workers.begin(vast)

    assert worker._process.pid == process
    with pytest.raises(WorkerError, match=r"more memory than a job may have|ended unexpectedly"):
        worker.result()
    assert begins(done(workers, small)[1]) == CUTS
    workers.close()


def test_a_process_ends_after_so_many_jobs(workers: Workers, folder: Path) -> None:
    probe = {"task": "probe", "video": str(clips.tiny(folder))}

    processes = [done(workers, probe)[0] for _ in range(limits.MOST_JOBS + 1)]

    assert len(set(processes[:-1])) == 1
    assert processes[-1] != processes[0]


PARENT = """
import json, os, sys
from cloudglue.local.jobs.workers import Workers
worker = Workers().begin({"task": "probe", "video": sys.argv[1]})
worker.result()
print(worker._process.pid, flush=True)
sys.stdin.read()
"""


@only_posix
def test_a_process_that_waits_ends_with_its_parent_however_that_ends(folder: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(clips.tiny(folder))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        process = json.loads(parent.stdout.readline())
        assert is_there(process)
        parent.kill()

    ended = time.monotonic() + 10
    while is_there(process) and time.monotonic() < ended:
        time.sleep(0.02)
    assert not is_there(process)
