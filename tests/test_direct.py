"""The command without a server: the same segments and reasons as an engine's, from a worker that is bounded in the same way."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import clips
import pytest
from test_cli import clean_environment, rows, run
from test_pool import KILL, only_linux, subprocesses_of, until
from test_worker import BAD, GOOD, is_gone

from cloudglue import Cloudglue, strategies
from cloudglue.cli import ahead
from cloudglue.errors import CloudglueError, LocalEngineError
from cloudglue.local.direct import Direct
from cloudglue.local.engine import Engine
from cloudglue.local.jobs.pool import Pool

SHOTS = strategies.shot_detector(detector="content")


@pytest.fixture(scope="module")
def direct() -> Iterator[Direct]:
    with Direct() as opened:
        yield opened


@pytest.fixture(scope="module")
def client(engine: Engine) -> Iterator[Cloudglue]:
    with Cloudglue(engine.api_key, base_url=engine.url) as opened:
        yield opened


@pytest.mark.parametrize("make", GOOD, ids=lambda make: make.__name__)
@pytest.mark.parametrize(
    "config",
    [
        SHOTS,
        strategies.shot_detector(start_time_seconds=0.5, end_time_seconds=3, fill_gaps=False),
        strategies.uniform(0.7 + 0.3, 0.9 + 0.1, end_time_seconds=1.9),
        strategies.manual([(0.1, 0.5), (0.5, 1)]),
    ],
    ids=["shots", "part", "uniform", "manual"],
)
def test_the_segments_are_those_of_an_engine(
    direct: Direct, client: Cloudglue, folder: Path, make: Callable[[Path], Path], config: object
) -> None:
    video = make(folder)
    warnings: list[str] = []

    here = direct.segment(video, config)  # type: ignore[arg-type]
    there = client.segment(video, config, on_progress=lambda p: warnings.extend(set(p.warnings) - set(warnings)))  # type: ignore[arg-type]

    assert here.segments == [(one.start_time, one.end_time) for one in there]
    assert here.warnings == warnings


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_the_reason_is_that_of_an_engine(
    direct: Direct, client: Cloudglue, folder: Path, make: Callable[[Path], Path]
) -> None:
    with pytest.raises(CloudglueError) as there:
        client.segment(make(folder), SHOTS)
    with pytest.raises(LocalEngineError) as here:
        direct.segment(make(folder), SHOTS)

    # An engine's answer has its number and its address around it; what is empty no client sends.
    assert str(here.value).partition(": 0 bytes")[0] in str(there.value) + " empty.mp4 is empty"
    assert len(str(here.value).splitlines()) == 1


def test_what_an_engine_does_not_have_is_refused_here_too(direct: Direct, client: Cloudglue, folder: Path) -> None:
    video = clips.h264(folder)

    for config in (strategies.narrative(), strategies.uniform(60), strategies.shot_detector(start_time_seconds=100)):
        with pytest.raises(CloudglueError) as there:
            client.segment(video, config)
        with pytest.raises(LocalEngineError) as here:
            direct.segment(video, config)
        assert str(here.value) in str(there.value)


def test_a_worker_that_is_killed_fails_one_video_and_not_the_next(folder: Path) -> None:
    pool = Pool(1)
    with Direct(pool) as opened:
        expected = opened.segment(clips.h264(folder), SHOTS)
        done = threading.Event()

        def kill() -> None:
            while not done.is_set():
                for pid in pool.pids():
                    os.kill(pid, KILL)
                done.wait(0.02)

        killer = threading.Thread(target=kill)
        killer.start()
        with pytest.raises(LocalEngineError, match="The process that read the video ended unexpectedly"):
            opened.segment(clips.wide(folder), SHOTS)
        done.set()
        killer.join()

        assert opened.segment(clips.h264(folder), SHOTS) == expected


# What the command starts


def test_the_command_opens_no_media_file_itself_and_loads_no_server(folder: Path) -> None:
    program = (
        "import sys, atexit; names = ('av', 'cv2', 'numpy', 'scenedetect', 'httpx', 'uvicorn', 'starlette', 'sqlite3', 'rich');"
        "atexit.register(lambda: print([name for name in names if name in sys.modules], file=sys.stderr));"
        "from cloudglue.cli.main import main; main()"
    )
    command = [sys.executable, "-c", program, "segment", "--local", str(clips.h264(folder))]

    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=clean_environment())

    assert (done.returncode, len(rows(done.stdout))) == (0, 4)
    assert done.stderr.strip() == "[]"


def test_a_folder_of_ones_own_is_had_from_an_engine(folder: Path, tmp_path: Path) -> None:
    done = run("segment", "--local", clips.h264(folder), "--data-dir", tmp_path / "data")

    assert done.returncode == 0
    assert (tmp_path / "data" / "engine.sqlite").exists()


def test_a_page_has_its_pictures_without_a_copy_of_the_film(folder: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(clips.h264(folder).read_bytes() + (2**20).to_bytes(4) + b"free" + bytes(2**20 - 8))
    command = [sys.executable, "-B", "-m", "cloudglue.cli", "segment", "--local", str(film), "-o", "out.html"]

    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=clean_environment(TMPDIR=str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=120,
        # No file may be as large as the film.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20)),
    )

    assert (done.returncode, done.stderr) == (0, "Wrote out.html\n")
    assert (tmp_path / "out.html").read_text().count("data:image/jpeg;") == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.mp4", "out.html"]


def test_pictures_of_shots_are_those_of_an_engine(
    direct: Direct, client: Cloudglue, folder: Path, tmp_path: Path
) -> None:
    here = direct.segment(clips.rotated(folder), SHOTS, pictures=tmp_path / "pictures")
    there = client.segment(clips.rotated(folder), SHOTS, thumbnails=True)

    assert [file and file.read_bytes() for file in here.pictures] == [
        urlopen(str(s.thumbnail_url)).read() for s in there
    ]


def test_shots_that_were_divided_unasked_are_told(direct: Direct, folder: Path) -> None:
    film = clips.long_shot(folder)

    unasked = direct.segment(film, SHOTS)
    asked = direct.segment(film, strategies.shot_detector(detector="content", max_seconds=300))

    assert asked.segments == unasked.segments == [(0, 160), (160, 320), (320, 325)]
    assert asked.warnings == []
    assert unasked.warnings == [
        "Shots of more than 300 s were divided evenly, where there is no cut: the one from 0 to 320 s; max_seconds allows up to 600."
    ]


def test_of_a_sound_there_are_no_pictures(direct: Direct, folder: Path, tmp_path: Path) -> None:
    found = direct.segment(clips.audio_only(folder), strategies.uniform(1), pictures=tmp_path / "pictures")

    assert {*found.pictures} == {None}


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are text")
def test_a_file_whose_name_is_no_utf8_is_segmented(folder: Path, tmp_path: Path) -> None:
    video = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 %d #1.mp4"))
    shutil.copy(clips.h264(folder), video)

    done = run("segment", "--local", "--detector", "content", video)

    assert (done.returncode, len(rows(done.stdout)), done.stderr) == (0, 4, "")


@pytest.mark.parametrize(
    ("arguments", "key", "is_likely"),
    [
        (["segment", "a.mp4"], "", True),
        (["segment", "a.mp4"], "cg-key", False),
        (["segment", "--local", "a.mp4"], "cg-key", True),
        (["segment", "--local", "a.mp4", "-o", "a.json"], "", True),
        (["segment", "--local", "a.mp4", "-o", "a.html"], "", True),
        (["segment", "--local", "a.mp4", "--thumbnails"], "", False),
        (["segment", "--local", "a.mp4", "--data-dir=x"], "", False),
        (["segment", "a.mp4", "--base-url", "http://x"], "", False),
        (["segment", "--help"], "", False),
        (["split", "a.mp4"], "cg-key", True),
        (["split", "--help"], "", False),
        (["serve"], "", False),
        (["--version"], "", False),
        ([], "", False),
    ],
)
def test_a_worker_is_started_ahead_where_it_is_likely_wanted(arguments: list[str], key: str, is_likely: bool) -> None:
    assert ahead.is_likely(arguments, {"CLOUDGLUE_API_KEY": key}) is is_likely
    assert ahead.is_likely(arguments, {"CLOUDGLUE_BASE_URL": key}) is is_likely


def test_a_strategy_that_does_not_look_at_pictures_loads_less() -> None:
    assert ahead.looks_at_pictures(["segment", "a.mp4"])
    assert not ahead.looks_at_pictures(["segment", "a.mp4", "--strategy", "uniform"])
    assert not ahead.looks_at_pictures(["segment", "a.mp4", "--strategy=manual"])
    assert not ahead.looks_at_pictures(["split", "a.mp4", "--segments=a.json"])


def test_a_frozen_program_does_not_start_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cloudglue", "segment", "--local", "a.mp4"])
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    ahead.start()

    assert ahead.taken() is None


def test_a_command_without_a_python_says_so(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["cloudglue", "segment", "--local", "a.mp4"])
    monkeypatch.setattr(sys, "executable", None)
    ahead.start()

    with Direct(ahead.taken()) as opened, pytest.raises(LocalEngineError, match="No process can be started"):
        opened.segment(clips.h264(folder), SHOTS)


@only_linux
def test_what_a_decoder_prints_is_for_no_user_of_the_command(folder: Path) -> None:
    with Direct() as opened:
        opened.segment(clips.h264(folder), SHOTS)
        (pid,) = opened._pool.pids()

        assert os.readlink(f"/proc/{pid}/fd/2") == os.devnull


def test_a_worker_that_was_started_for_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cloudglue", "segment", "--local", "--window", "5", "a.mp4"])
    ahead.start()
    assert ahead._pool is not None
    pids = ahead._pool.pids()

    ahead.drop()

    assert len(pids) == 1
    assert [pid for pid in pids if not is_gone(pid)] == []
    assert ahead.taken() is None


@only_linux
def test_no_worker_outlives_a_command_that_is_killed(folder: Path) -> None:
    command = [sys.executable, "-m", "cloudglue.cli", "segment", "--local", *[str(clips.wide(folder))] * 50]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=clean_environment()) as process:
        pids = until(lambda: subprocesses_of(process.pid))
        process.kill()

    assert [pid for pid in pids if not is_gone(pid)] == []
