"""A worker: what a job may take of it, that it does one job after the other, and that it never outlives its parent."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import clips
import corruption
import pytest

from cloudglue.local.jobs import limits
from cloudglue.local.jobs.subprocesses import Worker, WorkerError

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows neither such signals nor such limits")

GOOD: tuple[Callable[[Path], Path], ...] = (
    clips.h264,
    clips.wide,
    clips.hevc_10_bit,
    clips.mpeg4,
    clips.transport_stream,
    clips.odd_size,
    clips.tiny,
    clips.rotated,
    clips.variable_rate,
    clips.still,
    clips.cut_off,
    clips.damaged,
)
BAD = (clips.text, clips.empty, clips.without_index, clips.audio_only)


def shots(video: Path, pictures: Path | None = None, detector: str = "content") -> dict[str, Any]:
    config = {"strategy": "shot-detector", "shot_detector_config": {"detector": detector}}
    folder = None if pictures is None else str(pictures)
    job = {"task": "segment", "video": str(video), "config": config, "duration": 5.6, "pictures": folder}
    return {**job, "segment_pictures": folder is not None}


def times(found: dict[str, Any] | None) -> Any:
    """What was found, without the ids, which are new each time."""
    if found is None or "segments" not in found:
        return found
    return [segment[1:] for segment in found["segments"]], found["shots"], found["warnings"]


def fifo(folder: Path) -> Path:
    """A file that can be opened for reading, and then says nothing."""
    path = folder / "silent.mp4"
    os.mkfifo(path)
    return path


@contextlib.contextmanager
def bounded(size: int) -> Iterator[None]:
    """Processes started meanwhile may have so many bytes of memory."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


@pytest.fixture
def worker() -> Iterator[Worker]:
    with contextlib.closing(Worker()) as worker:
        yield worker


@only_posix
def test_a_job_that_comes_no_further_is_ended(worker: Worker, tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match=r"came no further for 1\.5 s and was ended"):
        worker.run({"task": "probe", "video": str(fifo(tmp_path))}, silent_seconds=1.5)

    assert not worker.is_alive


def test_a_job_that_reports_is_not_ended_however_long_it_takes(worker: Worker, folder: Path) -> None:
    told: list[float] = []

    found = worker.run(shots(clips.wide(folder)), told.append, silent_seconds=60)

    assert len(found["segments"]) == 4
    assert told == sorted(told)


@only_posix
def test_a_job_that_is_killed_says_so(worker: Worker, tmp_path: Path) -> None:
    threading.Timer(0.5, worker.kill).start()

    with pytest.raises(WorkerError, match=rf"ended unexpectedly \(signal {int(signal.SIGKILL)}\)"):
        worker.run({"task": "probe", "video": str(fifo(tmp_path))})


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the system does not list threads")
@pytest.mark.parametrize("kind", [clips.tiny, clips.damaged], ids=lambda kind: kind.__name__)
def test_the_threads_of_a_decoder_end_with_its_job(worker: Worker, folder: Path, kind: Callable[[Path], Path]) -> None:
    film = kind(folder)
    running = []
    for _ in range(5):
        worker.run(shots(film))
        worker.run({"task": "probe", "video": str(film)})
        running.append(len(list(Path(f"/proc/{worker.pid}/task").iterdir())))

    assert running == [running[0]] * 5


@only_posix
@pytest.mark.parametrize("jobs_before", [pytest.param(0, marks=pytest.mark.long), 19])
def test_a_job_that_takes_too_much_memory_fails_alone(folder: Path, jobs_before: int) -> None:
    small, video = shots(clips.tiny(folder)), clips.vast(folder)
    # More than the libraries need, and half of what the pictures do.
    with bounded(400 * 2**20):
        worker = Worker()
    with contextlib.closing(worker):
        for _ in range(jobs_before):
            worker.run(small)

        # Where it is a library's thread that gets none, the process may crash before it can say so.
        with pytest.raises(WorkerError, match=r"more memory than a job|ended unexpectedly") as e:
            worker.run(shots(video))

    assert e.value.may_be_the_workers
    assert worker.is_spent
    with contextlib.closing(Worker()) as free:  # without the limit nothing is wrong with it: it has no cut
        assert free.run(shots(video)) is None


@only_posix
def test_a_worker_bounds_its_own_memory_and_leaves_no_dump() -> None:
    code = (
        "import resource; from cloudglue.local.jobs import limits; limits.hold_memory();"
        "print(resource.getrlimit(resource.RLIMIT_DATA)[0], resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.split() == [str(limits.MEMORY_BYTES), "0"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what bounds another process")
def test_a_worker_is_bounded_in_its_first_job_and_in_its_twentieth(worker: Worker, folder: Path) -> None:
    def bound() -> str:
        lines = Path(f"/proc/{worker.pid}/limits").read_text().splitlines()
        return next(line.split()[3] for line in lines if line.startswith("Max data size"))

    found = []
    for _ in range(20):
        worker.run({"task": "probe", "video": str(clips.tiny(folder))})
        found.append(bound())

    assert found == [str(limits.MEMORY_BYTES)] * 20


@only_posix
def test_a_worker_knows_what_it_holds_and_not_what_it_has_reserved() -> None:
    code = (
        "import mmap; from cloudglue.local.jobs import limits; before = limits.held_memory(); reserved = mmap.mmap(-1, 2**28);"
        "after = limits.held_memory(); held = b'x' * 2**26; print(before > 2**20, after - before, limits.held_memory() - after)"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert said[0] == "True"
    assert int(said[1]) < 2**24
    assert 2**26 <= int(said[2]) < 2**27


@pytest.mark.parametrize(
    ("jobs", "grown", "is_damaged", "is_spent"),
    [
        (1, 0, False, False),
        (limits.JOBS - 1, limits.GROWN_BYTES, False, False),
        (limits.JOBS, 0, False, True),
        (1, limits.GROWN_BYTES + 1, False, True),
        (1, 0, True, True),
    ],
)
def test_a_worker_is_replaced_after_many_jobs_a_leak_or_a_failure(
    jobs: int, grown: int, is_damaged: bool, is_spent: bool
) -> None:
    assert limits.is_spent(jobs, grown, is_damaged=is_damaged) is is_spent


# One job after the other


def test_twenty_jobs_leave_a_worker_as_small_as_it_was(worker: Worker, folder: Path) -> None:
    found = [times(worker.run(shots(clips.h264(folder)))) for _ in range(20)]

    assert found == found[:1] * 20
    assert (worker.jobs, worker.is_spent) == (20, False)


@pytest.mark.long
@pytest.mark.parametrize("detector", ["content", "adaptive"])
def test_what_a_worker_finds_does_not_hang_on_what_it_did_before(folder: Path, detector: str) -> None:
    jobs = [shots(make(folder), detector=detector) for make in GOOD]
    alone = []
    for job in jobs:
        with contextlib.closing(Worker()) as fresh:
            alone.append(times(fresh.run(job)))

    with contextlib.closing(Worker()) as one:
        there = [times(one.run(job)) for job in jobs]
        back = [times(one.run(job)) for job in reversed(jobs)]

    assert there == alone
    assert back == alone[::-1]


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_a_file_that_cannot_be_read_and_a_good_one_do_not_disturb_each_other(
    worker: Worker, folder: Path, make: Callable[[Path], Path]
) -> None:
    good, bad = shots(clips.h264(folder)), shots(make(folder))

    before = times(worker.run(good))
    with pytest.raises(WorkerError) as told:
        worker.run(bad)
    with contextlib.closing(Worker()) as fresh, pytest.raises(WorkerError) as alone:
        fresh.run(bad)

    assert times(worker.run(good)) == before
    assert str(told.value) == str(alone.value)


def test_a_damaged_film_and_a_good_one_do_not_disturb_each_other(worker: Worker, folder: Path, tmp_path: Path) -> None:
    good = shots(clips.h264(folder))
    before = times(worker.run(good))

    for path in corruption.flipped(clips.tiny(folder), tmp_path, 12):
        with contextlib.suppress(WorkerError):
            worker.run(shots(path))
        assert times(worker.run(good)) == before


def test_pictures_of_a_try_that_was_cut_off_do_not_stay(worker: Worker, folder: Path, tmp_path: Path) -> None:
    left = tmp_path / "pictures" / "left.jpg"
    left.parent.mkdir()
    left.write_bytes(b"of a try before")

    found = worker.run(shots(clips.h264(folder), left.parent))

    assert {path.stem for path in left.parent.iterdir()} == {picture[0] for picture in found["pictures"]}


# The end of a worker


@only_posix
def test_a_worker_ends_with_its_parent_in_the_middle_of_a_job(tmp_path: Path) -> None:
    silent = fifo(tmp_path)
    code = (
        "import sys, threading; from cloudglue.local.jobs.subprocesses import Worker; worker = Worker();"
        "threading.Thread(target=worker.run, args=({'task': 'probe', 'video': sys.argv[1]},), daemon=True).start();"
        "print(worker.pid, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(silent)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        with silent.open("wb"):  # opened as soon as the worker reads it, in the middle of its job
            parent.kill()
            parent.wait()

            assert is_gone(pid)


def test_a_worker_that_has_no_work_for_long_ends() -> None:
    code = "from cloudglue.local.jobs import limits, worker; limits.IDLE_SECONDS = 0.1; worker.main()"

    with subprocess.Popen([sys.executable, "-c", code, "--cold"], stdin=subprocess.PIPE) as idle:
        assert idle.wait(30) == 0


def is_gone(pid: int) -> bool:
    """Whether a process ends within half a minute."""
    pause = threading.Event()
    for _ in range(600):
        try:
            state = (
                Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] if os.path.isdir("/proc") else ""
            )
            os.kill(pid, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":  # ended, and nobody is there to see it
            return True
        pause.wait(0.05)
    return False
