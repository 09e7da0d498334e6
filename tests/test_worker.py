"""A job in a process of its own: what it may take, and that it fails alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import clips
import pytest

from cloudglue.local.jobs import limits
from cloudglue.local.jobs.subprocesses import Worker, WorkerError

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows neither such signals nor such limits")


def shots(video: Path) -> dict[str, Any]:
    config = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}
    return {"task": "segment", "video": str(video), "config": config, "duration": 5.6, "pictures": None}


def fifo(folder: Path) -> Path:
    """A file that can be opened for reading, and then says nothing."""
    path = folder / "silent.mp4"
    os.mkfifo(path)
    return path


@only_posix
def test_a_job_that_comes_no_further_is_ended(tmp_path: Path) -> None:
    worker = Worker({"task": "probe", "video": str(fifo(tmp_path))}, silent_seconds=1.5)

    with pytest.raises(WorkerError, match=r"came no further for 1\.5 s and was ended"):
        worker.result()


def test_a_job_that_reports_is_not_ended_however_long_it_takes(folder: Path) -> None:
    told: list[float] = []

    found = Worker(shots(clips.wide(folder)), silent_seconds=60).result(told.append)

    assert len(found["segments"]) == 4
    assert told == sorted(told)


@only_posix
def test_a_job_that_is_killed_says_so(tmp_path: Path) -> None:
    worker = Worker({"task": "probe", "video": str(fifo(tmp_path))})
    threading.Timer(0.5, worker.kill).start()

    with pytest.raises(WorkerError, match=rf"ended unexpectedly \(signal {int(signal.SIGKILL)}\)"):
        worker.result()


@only_posix
def test_a_job_that_takes_too_much_memory_fails_alone(folder: Path) -> None:
    import resource

    video = clips.vast(folder)
    before = resource.getrlimit(resource.RLIMIT_DATA)
    # More than the libraries need, and half of what the pictures do.
    resource.setrlimit(resource.RLIMIT_DATA, (400 * 2**20, before[1]))
    try:
        worker = Worker(shots(video))
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)

    # Where it is a library's thread that gets none, the process may crash before it can say so.
    with pytest.raises(WorkerError, match=r"more memory than a job may have|ended unexpectedly"):
        worker.result()

    assert Worker(shots(video)).result() is None  # without the limit nothing is wrong with it: it has no cut


@only_posix
def test_a_worker_bounds_its_own_memory_and_leaves_no_dump() -> None:
    code = (
        "import resource; from cloudglue.local.jobs import limits; limits.hold_memory();"
        "print(resource.getrlimit(resource.RLIMIT_DATA)[0], resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.split() == [str(limits.MEMORY_BYTES), "0"]
