"""Folders of videos by the command: every result whole, nothing worked on twice, names kept apart, failures named."""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import clips
import pyarrow.parquet
import pytest
from test_cli import assert_clear_failure, clean_environment, run
from test_pool import KILL
from typer.testing import CliRunner

from cloudglue import exports
from cloudglue.cli import found, table_of_all
from cloudglue.cli.commands import app
from cloudglue.cli.records import NAME, Made, Records, printed
from cloudglue.errors import CloudglueError
from cloudglue.exports import replacing

QUICK = ("--local", "--strategy", "uniform", "--window", "2")
TEXT = b"This is not a video."


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    """Eight clips in two folders, and two files that are none."""
    usual = clips.h264(folder)
    for name in ("a.mp4", "a.mov", "b.MP4", "c.mkv", "day 2/a.mp4", "day 2/é.mp4", "day 2/deep/f.mp4", "day 2/g.m4v"):
        target = tmp_path / "films" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(usual, target)
    (tmp_path / "films/broken.mp4").write_bytes(TEXT)
    (tmp_path / "films/day 2/cut.mp4").write_bytes(usual.read_bytes()[:9000])
    return tmp_path / "films"


RESULTS = ["a.csv", "a.mp4.csv", "b.csv", "c.csv", "day 2/a.csv", "day 2/deep/f.csv", "day 2/g.csv", "day 2/é.csv"]


def segmented(library: Path, *more: Any) -> subprocess.CompletedProcess[str]:
    return run("segment", *QUICK, library, "-o", library.parent / "out", "--format", "csv", *more)


def results(out: Path) -> list[str]:
    return sorted(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file() and p.name != NAME)


def whole(out: Path) -> list[str]:
    return [name for name in results(out) if not name.endswith(".part")]


def records(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / NAME).read_bytes().splitlines()]


def work(out: Path) -> Counter[str]:
    """How often each result was finished."""
    return Counter(one["result"] for one in records(out) if "digest" in one)


def states(out: Path) -> dict[str, int]:
    return {name: (out / name).stat().st_mtime_ns for name in whole(out)}


def test_eight_clips_give_eight_results_and_the_two_broken_files_are_named(library: Path) -> None:
    done = segmented(library)

    assert_clear_failure(done, 1, "10 videos: 8 segmented, 2 failed:")
    assert [line.split(" is ")[0] for line in done.stderr.splitlines()[1:]] == [
        f"  {library / 'broken.mp4'}",
        f"  {library / 'day 2/cut.mp4'}",
    ]
    assert results(library.parent / "out") == RESULTS
    assert (library.parent / "out/a.csv").read_text() == "start_time,end_time\n0.0,2.0\n2.0,4.0\n4.0,5.6\n"
    assert done.stdout == ""


def test_a_video_without_cuts_is_told_among_others_too(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "films").mkdir()
    for clip in (clips.h264(folder), clips.still(folder)):
        shutil.copy(clip, tmp_path / "films")

    done = run("segment", "--local", tmp_path / "films", "-o", tmp_path / "out")

    assert (done.returncode, done.stderr) == (0, f"{tmp_path / 'films/still.mp4'}: no shots found\n")


def test_run_again_it_works_on_nothing_but_what_failed(library: Path) -> None:
    segmented(library)
    before = states(library.parent / "out")
    shutil.copy(library / "a.mp4", library / "broken.mp4")
    (library / "day 2/cut.mp4").unlink()

    again = segmented(library)
    third = segmented(library)

    assert (again.returncode, again.stderr, third.returncode) == (0, "", 0)
    assert {**states(library.parent / "out"), **before} == states(library.parent / "out")
    assert set(work(library.parent / "out").values()) == {1}


def test_what_changed_is_made_anew_and_nothing_else(library: Path, folder: Path) -> None:
    out = library.parent / "out"
    segmented(library)
    shutil.copy(clips.wide(folder), library / "b.MP4")
    (out / "c.csv").unlink()

    segmented(library)

    assert {name for name, count in work(out).items() if count == 2} == {"b.csv", "c.csv"}
    assert (out / "b.csv").read_text().splitlines()[-1] != (out / "c.csv").read_text().splitlines()[-1]


def test_another_config_says_so_and_makes_results_anew(library: Path) -> None:
    out = library.parent / "out"
    segmented(library)

    done = run("segment", *QUICK[:-1], "1", library / "day 2", "-o", out, "--format", "csv")
    other = run("segment", *QUICK[:-1], "1", library / "a.mp4", "-o", out, "--format", "csv")

    assert "4 results made with another config; made anew" in done.stderr
    assert "also has 4 results of another config; left as they are" in done.stderr
    assert "1 result made with another config; made anew" in other.stderr
    assert results(out) == RESULTS
    assert (out / "day 2/g.csv").read_text().splitlines()[1] == "0.0,1.0"


def test_one_table_over_all_is_of_those_that_were_done_before_too(library: Path) -> None:
    segmented(library, "--table", library.parent / "all.csv")
    segmented(library, "--table", library.parent / "all.parquet")

    with open(library.parent / "all.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    table = pyarrow.parquet.read_table(library.parent / "all.parquet")
    assert table.column_names == list(rows[0]) == ["video", "number", "start_time", "end_time", "name"]
    assert [float(row["end_time"]) for row in rows] == table["end_time"].to_pylist() == [2.0, 4.0, 5.6] * 8
    assert table["video"].to_pylist()[0] == str(library / "a.mov")


def test_in_json_each_video_is_an_object(library: Path) -> None:
    deep, out = library / "day 2/deep", library.parent / "out"
    run("segment", *QUICK, deep, "-o", out)
    shutil.copy(library / "broken.mp4", deep)
    shutil.copy(library / "a.mp4", deep)

    done = run("segment", *QUICK, deep, "-o", out, "--json")

    said = {Path(one["video"]).name: one for one in map(json.loads, done.stdout.splitlines())}
    states = {name: one["state"] for name, one in said.items()}
    assert states == {"a.mp4": "segmented", "broken.mp4": "failed", "f.mp4": "done before"}
    assert said["f.mp4"]["result"] == str(out / "f.json")
    assert "not a video" in said["broken.mp4"]["error"]
    assert done.returncode == 1


def test_videos_that_have_no_row_in_the_table_are_counted(library: Path, folder: Path) -> None:
    shutil.copy(clips.still(folder), library / "day 2/deep/still.mp4")
    table = library.parent / "all.parquet"

    done = run("segment", "--local", library / "day 2/deep", "-o", library.parent / "out", "--table", table)

    assert done.returncode == 0
    assert f"{table} has no rows of 1 video, in which no segments were found\n" in done.stderr
    assert set(pyarrow.parquet.read_table(table)["video"].to_pylist()) == {str(library / "day 2/deep/f.mp4")}


@pytest.mark.parametrize("name", ["all.csv", "all.parquet"])
def test_a_disk_that_fills_is_told_of_the_table_and_leaves_no_half_of_it(
    name: str, library: Path, small_files: Callable[[int], AbstractContextManager[None]]
) -> None:
    segments = [exports.NamedRange(n, n + 1, f"Segment {n}") for n in range(10_000)]
    exports.write(segments, library.parent / "many.json")
    table = library.parent / name

    with small_files(4096), pytest.raises(OSError, match="File too large"):
        table_of_all.write(table, [(library / "a.mp4", library.parent / "many.json")])

    assert sorted(path.name for path in library.parent.iterdir()) == ["films", "many.json"]


def test_without_pyarrow_it_says_so_before_any_work(library: Path, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import importlib.util as u; f = u.find_spec; u.find_spec = lambda n, *a: None if n == 'pyarrow' else f(n, *a)"
    )
    path = os.pathsep.join([str(hidden), *filter(None, sys.path)])

    done = run("segment", *QUICK, library, "-o", tmp_path / "out", "--table", tmp_path / "all.parquet", PYTHONPATH=path)

    assert_clear_failure(done, 1, "needs pyarrow: pip install pyarrow")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--table", "all.csv"], 2, "give -o FOLDER too"),
        (["-o", "out", "--format", "srt", "--table", "all.csv"], 2, "--table goes with --format json or csv"),
        (["-o", "out", "--table", "all.xlsx"], 2, "write .csv or .parquet"),
        (["-o", "out", "--format", "cvs"], 1, "did you mean 'csv'?"),
        (["-o", "out.csv"], 2, "give a folder"),
        (["-o", "out", "--jobs", "0"], 2, "1 at least"),
        (["--format", "csv"], 2, "goes with -o FOLDER"),
        (["-o", "films/a.mp4"], 2, "give a folder"),
        (["-o", "films/a.mp4/out"], 1, "cannot be written to"),
    ],
)
def test_what_makes_no_sense_is_refused_before_any_work(
    library: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, words: str
) -> None:
    monkeypatch.chdir(library.parent)

    done = CliRunner().invoke(app, ["segment", *QUICK, "films", *arguments], env={"COLUMNS": "200"})

    assert done.exit_code == status
    assert words in done.stderr
    assert not Path("out").exists()


def test_a_folder_without_videos_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(TEXT)

    assert_clear_failure(run("segment", *QUICK, tmp_path, "-o", tmp_path / "out"), 1, "There are no videos in")


def killed(library: Path, moment: Callable[[float, int], bool]) -> None:
    """Run the command, and kill it at the moment; it says so of the seconds since its start and of the results that there are."""
    out = library.parent / "out"
    command = [sys.executable, "-m", "cloudglue.cli", "segment", *QUICK, library, "-o", out, "--format", "csv"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=clean_environment()) as process:
        began = time.monotonic()
        while process.poll() is None and not moment(time.monotonic() - began, len(whole(out))):
            time.sleep(0.002)
        if process.poll() is None:
            os.kill(process.pid, KILL)


def is_past(moment: float, past: float, there: int) -> bool:
    return past >= moment


def has(least: int, past: float, there: int) -> bool:
    return there >= least


def assert_each_once(library: Path, moments: list[Callable[[float, int], bool]]) -> None:
    out = library.parent / "out"
    finished: dict[str, int] = {}
    for moment in moments:
        killed(library, moment)
        times = states(out)
        finished |= {name: times[name] for name in (work(out) if (out / NAME).exists() else ())}
    done = segmented(library)

    assert done.returncode == 1
    assert results(out) == RESULTS
    assert work(out) == Counter(RESULTS)
    assert {**states(out), **finished} == states(out)


def test_killed_and_run_again_it_ends_with_each_result_made_once(library: Path) -> None:
    assert_each_once(library, [partial(has, 1), partial(has, 4), partial(has, 7)])


@pytest.mark.long
def test_killed_ten_times_at_random_it_ends_with_each_result_made_once(library: Path) -> None:
    chance = random.Random(5)

    assert_each_once(library, [partial(is_past, chance.uniform(0.2, 1.6)) for _ in range(10)])


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process there")
def test_an_interrupt_says_how_to_go_on(library: Path) -> None:
    out = library.parent / "out"
    command = [sys.executable, "-m", "cloudglue.cli", "segment", *QUICK, library, "-o", out, "--jobs", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=clean_environment()) as process:
        while not out.exists() or not results(out):
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)

    assert process.returncode == 130
    assert "of 10 done; run the same command again to go on" in told


def test_a_terminal_sees_bars_and_a_summary(library: Path) -> None:
    done = run(
        "segment", *QUICK, library / "day 2/deep", "-o", library.parent / "out", FORCE_COLOR="1", TTY_INTERACTIVE="1"
    )

    assert done.returncode == 0
    assert "1 of 1 videos" in done.stderr
    assert done.stderr.rstrip().endswith("1 video: 1 segmented")


def test_the_service_is_asked_in_the_same_way(library: Path, engine: Any) -> None:
    out = library.parent / "out"
    service = {"CLOUDGLUE_API_KEY": engine.api_key, "CLOUDGLUE_BASE_URL": engine.url}

    done = run("segment", *QUICK[1:], library, "-o", out, "--format", "csv", **service)

    assert_clear_failure(done, 1, "10 videos: 8 segmented, 2 failed:", "broken.mp4", "cut.mp4")
    assert results(out) == RESULTS
    assert {one.get("by") for one in records(out)} == {None, engine.url}


# Found


def names(named: list[Path], root: Path, problems: list[str] | None = None) -> list[str]:
    return [one.path.relative_to(root).as_posix() for one in found.videos(named, [] if problems is None else problems)]


def test_hidden_files_are_passed_over_and_named_ones_tried(tmp_path: Path) -> None:
    for name in ("._a.mp4", ".trash/b.mp4", "c.MP4", "d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)

    assert names([tmp_path], tmp_path) == ["c.MP4"]
    assert names([tmp_path / "d.txt", tmp_path, tmp_path / "c.MP4"], tmp_path) == ["d.txt", "c.MP4"]
    assert names([tmp_path / "missing.mp4"], tmp_path) == ["missing.mp4"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_circle_of_links_ends_and_each_film_is_found_once(tmp_path: Path) -> None:
    (tmp_path / "z").mkdir()
    (tmp_path / "z/film.mp4").write_bytes(TEXT)
    (tmp_path / "z/up").symlink_to(tmp_path)
    (tmp_path / "a").symlink_to(tmp_path / "z")

    assert names([tmp_path], tmp_path) == ["z/film.mp4"]


# What results were made of

MADE = Made("csv", "uniform 1", "this machine, 1")


def test_a_file_that_this_command_did_not_write_is_not_replaced(tmp_path: Path) -> None:
    video = found.Found(tmp_path / "a.mp4", Path("a.mp4"))
    (tmp_path / "a.csv").write_bytes(TEXT)

    kept = Records(tmp_path)
    planned = kept.plan([video], "csv", ".csv")
    kept.close()

    assert [one.result for one in planned.values()] == ["a.mp4.csv"]


def test_what_a_killed_command_had_begun_to_write_is_removed(tmp_path: Path) -> None:
    own, other = (tmp_path / f".{replacing.mark(name)}.12-34.part" for name in ("a.csv", "b.csv"))
    own.write_bytes(TEXT)
    other.write_bytes(TEXT)

    kept = Records(tmp_path)
    kept.plan([found.Found(tmp_path / "a.mp4", Path("a.mp4"))], "csv", ".csv")
    kept.close()

    assert (own.exists(), other.exists()) == (False, True)


def test_names_that_some_file_systems_take_for_the_same_are_kept_apart(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("1/A.mp4", "2/a.mp4", "3/a.mp4", "4/e\u0301.mp4", "5/é.mp4")]
    kept = Records(tmp_path)

    planned = kept.plan([found.Found(path, Path(path.name)) for path in paths], "csv", ".csv")
    kept.close()

    assert [one.result for one in planned.values()] == ["A.csv", "a.mp4.csv", "a.mp4-2.csv", "e\u0301.csv", "é.mp4.csv"]


def kept_record(out: Path, video: Path) -> str:
    """Where the result of a video goes, which is made there now."""
    kept = Records(out)
    (planned,) = kept.plan([found.Found(video, Path("day 1", video.name))], "csv", ".csv").values()
    is_there = kept.is_current(planned, printed(video), MADE)
    (out / "day 1").mkdir(exist_ok=True)
    (out / planned.result).touch()
    kept.add(planned._replace(print=printed(video), made=MADE))
    kept.close()
    return f"{planned.result}: {'there' if is_there else 'made'}"


def test_a_folder_that_was_moved_is_not_worked_on_again(tmp_path: Path) -> None:
    (tmp_path / "films/day 1").mkdir(parents=True)
    (tmp_path / "films/day 1/a.mp4").write_bytes(TEXT)

    told = [kept_record(tmp_path, tmp_path / "films/day 1/a.mp4")]
    (tmp_path / "films").rename(tmp_path / "archive")
    told.append(kept_record(tmp_path, tmp_path / "archive/day 1/a.mp4"))
    (tmp_path / "archive").rename(tmp_path / "films")
    told.append(kept_record(tmp_path, tmp_path / "films/day 1/a.mp4"))
    (tmp_path / "films").rename(tmp_path / "gone")
    (tmp_path / "other/day 1").mkdir(parents=True)
    (tmp_path / "other/day 1/a.mp4").write_bytes(TEXT * 2)
    told.append(kept_record(tmp_path, tmp_path / "other/day 1/a.mp4"))

    assert told == ["day 1/a.csv: made", "day 1/a.csv: there", "day 1/a.csv: there", "day 1/a.mp4.csv: made"]


def test_a_line_that_was_cut_off_counts_for_nothing(tmp_path: Path) -> None:
    video = found.Found(tmp_path / "a.mp4", Path("a.mp4"))
    video.path.write_bytes(TEXT)
    kept = Records(tmp_path)
    (planned,) = kept.plan([video], "csv", ".csv").values()
    (tmp_path / "a.csv").touch()
    kept.add(planned._replace(print=printed(video.path), made=MADE))
    kept.close()
    with (tmp_path / NAME).open("ab") as file:
        file.write((tmp_path / NAME).read_bytes()[:40])

    again = Records(tmp_path)
    (record,) = again.plan([video], "csv", ".csv").values()
    again.close()

    assert again.is_current(record, printed(video.path), MADE)
    assert (tmp_path / NAME).read_bytes().endswith(b"\n")


def test_a_folder_has_one_command_at_a_time(tmp_path: Path) -> None:
    kept = Records(tmp_path)

    with pytest.raises(CloudglueError, match="written to by another command"):
        Records(tmp_path)

    kept.close()
    Records(tmp_path).close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to be had")
def test_a_full_disk_says_to_make_room(tmp_path: Path) -> None:
    kept = Records(tmp_path)
    with open("/dev/full", "wb") as full:
        os.dup2(full.fileno(), kept._file.fileno())

    with pytest.raises(CloudglueError, match="No space left on device; mend that, and run the same command again"):
        kept.plan([found.Found(tmp_path / "a.mp4", Path("a.mp4"))], "csv", ".csv")

    os.dup2(os.open(os.devnull, os.O_RDWR), kept._file.fileno())
    kept.close()
