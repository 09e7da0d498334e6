"""Many videos at once: results as they come, an error for each and not for all, and nothing left behind."""

from __future__ import annotations

import asyncio
import itertools
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clips
import pytest
from scripted_server import Asked, Reply, ScriptedServer
from test_cli import clean_environment
from test_pool import until

from cloudglue import AsyncCloudglue, ConfigError, JobFailedError, UploadError, VideoResult, strategies

UNIFORM = strategies.uniform(1)
FILE = "00000000-0000-4000-8000-%012d"
GOOD, BAD = "0b8d7c1e-1c1b-4d38-9c5f-0a4c4a2c8a11", "0b8d7c1e-1c1b-4d38-9c5f-0a4c4a2c8bad"

JOB = {
    "file_id": FILE % 0,
    "created_at": 1767225600000,
    "segmentation_config": {"strategy": "uniform", "uniform_config": {"window_seconds": 1}},
}


class Cutter:
    """A service that has two segments for each video, and refuses those whose bytes say so; counts what is under way."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.numbers = itertools.count()
        self.under_way = self.most = 0
        self.uploads: list[bytes] = []
        self.hold = False

    def __call__(self, asked: Asked) -> Reply:
        id = asked.path.rpartition("/")[2]
        with self.lock:
            if asked.method == "POST" and asked.path.endswith("/files"):
                self.under_way += 1
                self.most = max(self.most, self.under_way)
                self.uploads.append(asked.body)
                return Reply(
                    200, {"id": FILE % next(self.numbers), "status": "completed", "uri": "cloudglue://files/f"}
                )
            if asked.method == "POST":
                made = BAD if b"unfit" in self.uploads[int(asked.path.split("/")[-2][-12:])] else GOOD
                return Reply(200, {"segmentation_id": made, "status": "pending", **JOB})
            if asked.query.get("limit") == "1" and not self.hold:
                self.under_way -= 1
        status = "pending" if self.hold else "failed" if id == BAD else "completed"
        times = [{"id": GOOD, "start_time": n, "end_time": n + 1} for n in range(2)]
        page = {"object": "list", "data": times, "total": 2, "limit": 100, "offset": 0}
        return Reply(200, {"segmentation_id": id, "status": status, **JOB, "data": page})


@pytest.fixture
def cutter(server: ScriptedServer) -> Cutter:
    server.answer = cutter = Cutter()
    return cutter


def test_each_video_has_its_segments_or_its_error(client: Any, folder: Path, tmp_path: Path) -> None:
    good, text, missing = clips.h264(folder), clips.text(folder), tmp_path / "missing.mp4"

    results = {result.video: result for result in client.segment_many([text, good, missing], UNIFORM)}

    assert [s.end_time for s in results[good].segments] == [1.0, 2.0, 3.0, 4.0, 5.0, 5.6]
    assert results[good].error is None
    assert "not a video" in str(results[text].error)
    assert isinstance(results[missing].error, UploadError)
    with pytest.raises(UploadError, match=r"missing\.mp4: no such file"):
        _ = results[missing].segments


def test_two_hundred_videos_are_never_more_at_once_than_allowed(scripted: Any, cutter: Cutter) -> None:
    videos = (b"unfit" if n % 50 == 7 else b"good %d" % n for n in range(200))

    results = list(scripted.segment_many(videos, UNIFORM, at_once=7))

    assert (len(results), len(cutter.uploads), cutter.under_way) == (200, 200, 0)
    assert 1 < cutter.most <= 7
    assert [type(r.error) for r in results if r.error] == [JobFailedError] * 4
    assert {r.video for r in results if r.error} == {b"unfit"}


def test_videos_are_taken_as_there_is_room_and_not_before(scripted: Any, cutter: Cutter) -> None:
    taken: list[int] = []
    videos = (taken.append(n) or b"good" for n in itertools.count())  # type: ignore[func-returns-value]

    results = list(itertools.islice(scripted.segment_many(videos, UNIFORM, at_once=3), 5))

    assert [r.error for r in results] == [None] * 5
    assert len(taken) <= 8


def test_leaving_the_loop_begins_nothing_more_and_leaves_no_thread(scripted: Any, cutter: Cutter) -> None:
    before = set(threading.enumerate())
    results = iter(scripted.segment_many([b"good"] * 50, UNIFORM, at_once=4))
    next(results)
    cutter.hold = True

    results.close()

    until(lambda: not [t for t in {*threading.enumerate()} - before if t.name.endswith("(run)")])
    assert len(cutter.uploads) < 50


def test_a_result_is_short_to_look_at() -> None:
    failed = VideoResult[Any](Path("a.mp4"), error=UploadError("a.mp4: no such file"))

    assert repr(failed) == "<VideoResult a.mp4: UploadError>"
    assert repr(VideoResult(b"film", [])) == "<VideoResult 4 bytes: segmented>"


@pytest.mark.parametrize(
    ("videos", "options", "words"),
    [
        (["a.mp4"], {"at_once": 0}, "at_once: 0 is not a whole number from 1 to 100"),
        ("a.mp4", {}, "videos: a.mp4 is one video; give a list of them, or use client.segment"),
        (Path("a.mp4"), {}, "videos: a.mp4 is one video"),
        (str(Path(__file__).parent), {}, "tests is a folder; give its files, such as sorted(Path("),
        (7, {}, "videos: 7 is not a list of videos"),
        (["a.mp4"], {"config": {"strategy": "uniform", "uniform_config": {"window_seconds": 0}}}, "window_seconds"),
    ],
)
def test_what_is_wrong_for_all_is_said_before_anything_is_sent(
    scripted: Any, server: ScriptedServer, videos: Any, options: dict[str, Any], words: str
) -> None:
    with pytest.raises(ConfigError, match=re.escape(words)):
        scripted.segment_many(videos, **{"config": UNIFORM, **options})

    assert server.asked == []


def test_progress_is_told_for_each_video(scripted: Any, cutter: Cutter) -> None:
    told: list[tuple[Any, str]] = []

    list(scripted.segment_many([b"one", b"two"], UNIFORM, on_progress=lambda v, p: told.append((v, p.stage))))

    assert {*told} == {(v, stage) for v in (b"one", b"two") for stage in ("upload", "segment")}


def test_an_error_of_the_callers_own_ends_the_loop(scripted: Any, cutter: Cutter) -> None:
    def broken() -> Iterator[bytes]:
        yield b"good"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as ended:
        list(scripted.segment_many(broken(), UNIFORM, at_once=1))

    assert ended.value.__notes__[-1] == "Videos that have had no result can be given to segment_many again."


def test_cancelling_ends_what_is_under_way_and_says_how_to_go_on(server: ScriptedServer, cutter: Cutter) -> None:
    cutter.hold = True

    async def consume(client: AsyncCloudglue) -> None:
        async for _ in client.segment_many([b"good"] * 9, UNIFORM, at_once=3):
            pass

    async def main() -> tuple[list[str], int]:
        async with AsyncCloudglue("k", base_url=server.url) as client:
            task = asyncio.create_task(consume(client))
            await asyncio.to_thread(until, lambda: len([a for a in server.asked if a.method == "GET"]) >= 3)
            task.cancel()
            try:
                await task
            except asyncio.CancelledError as error:
                return error.__notes__, len(asyncio.all_tasks())
        return [], 0

    notes, tasks = asyncio.run(main())

    assert notes[0] == f"4 bytes: The job goes on: client.segmentations.wait('{GOOD}') waits for it again."
    assert (len(notes), tasks, len(cutter.uploads)) == (4, 1, 3)


PROGRAM = """
import sys
from cloudglue import Cloudglue, strategies

client = Cloudglue("k", base_url=sys.argv[1])
for result in client.segment_many([b"good"] * 9, strategies.uniform(1), at_once=3):
    print(result)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process there")
def test_an_interrupt_ends_promptly_and_says_how_to_go_on(server: ScriptedServer, cutter: Cutter) -> None:
    cutter.hold = True
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, server.url], stderr=subprocess.PIPE, text=True, env=clean_environment()
    ) as program:
        until(lambda: len([a for a in server.asked if a.method == "GET"]) >= 9)
        program.send_signal(signal.SIGINT)
        _, told = program.communicate(timeout=20)

    assert program.returncode != 0
    assert told.count(f"client.segmentations.wait('{GOOD}') waits for it again") == 3
    assert "KeyboardInterrupt" in told


LARGE = """
import sys, tracemalloc
from cloudglue import Cloudglue, strategies

with Cloudglue("k", base_url=sys.argv[1]) as client:
    list(client.segment_many([b"loads what there is to load"], strategies.uniform(1)))
    tracemalloc.start()
    print([result.error.status_code for result in client.segment_many([sys.argv[2]] * 4, strategies.uniform(1), at_once=4)])
    print(tracemalloc.get_traced_memory()[1] >> 20)
"""


def test_large_files_at_once_do_not_fill_memory(server: ScriptedServer, tmp_path: Path) -> None:
    large = tmp_path / "large.mp4"
    with large.open("wb") as file:
        file.truncate(8 * 2**20)
    server.answer = lambda _: Reply(415, {"error": "no video"})

    program = [sys.executable, "-c", LARGE, server.url, str(large)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, env=clean_environment())

    errors, megabytes = done.stdout.splitlines()
    assert errors == "[415, 415, 415, 415]"
    assert int(megabytes) < 5
