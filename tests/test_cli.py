"""The command as people run it: a process of its own, its output, its exit status."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

import clips
import pytest

from cloudglue import Cloudglue

CUTS = [0.0, 1.2, 3.04, 5.48, 7.48, 9.68, 10.0]
FRAME = 0.04
# Windows sends no Ctrl-C to a process of its own: it is ended there.
INTERRUPT = signal.SIGTERM if sys.platform == "win32" else signal.SIGINT


def run(*arguments, **environment):
    """Run `cloudglue` without a key in its environment, unless one is given."""
    return subprocess.run(
        [sys.executable, "-m", "cloudglue.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        env=clean_environment(**environment),
    )


def clean_environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLOUDGLUE_")}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "COLUMNS": "200", **more}


def rows(text):
    """The numbers of a printed table: (number, start, end, length) a line."""
    return [tuple(map(float, line.split()[:4])) for line in text.splitlines() if re.match(r" *\d", line)]


def assert_clear_failure(done, status, *words):
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert done.stderr.strip()
    assert [word for word in words if word not in done.stderr] == []


def test_the_table_has_a_line_a_segment(bikes, tmp_path):
    done = run("segment", "--local", "--detector", "content", bikes, "--data-dir", tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert [row[0] for row in rows(done.stdout)] == [1, 2, 3, 4, 5, 6]
    assert [row[1] for row in rows(done.stdout)] == pytest.approx(CUTS[:-1], abs=FRAME)
    assert [row[2] for row in rows(done.stdout)] == pytest.approx(CUTS[1:], abs=FRAME)
    assert len({len(line) for line in done.stdout.splitlines()}) == 1


def test_without_a_key_it_works_on_this_machine_and_says_so(bikes):
    done = run("segment", bikes)

    assert done.stderr.splitlines() == ["CLOUDGLUE_API_KEY is not set: segmenting on this machine"]
    assert len(rows(done.stdout)) == 6


def test_json_goes_to_the_file(bikes, tmp_path):
    done = run("segment", "--local", bikes, "-o", tmp_path / "out.json")

    found = json.loads((tmp_path / "out.json").read_text())
    assert [segment["end_time"] for segment in found] == pytest.approx(CUTS[1:], abs=FRAME)
    assert done.stderr.strip() == f"Wrote {tmp_path / 'out.json'}"


def test_csv_goes_to_the_file(bikes, tmp_path):
    run("segment", "--local", "--strategy", "uniform", "--window", "4", bikes, "-o", tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_text() == "start_time,end_time\n0.0,4.0\n4.0,8.0\n8.0,10.0\n"


def test_the_page_holds_a_picture_a_segment(bikes, tmp_path):
    run("segment", "--local", bikes, "-o", tmp_path / "out.html")

    assert (tmp_path / "out.html").read_text().count('"picture":"data:image/') == 6


def test_manual_segments_are_given_in_seconds_or_minutes(bikes):
    done = run("segment", "--local", "--strategy", "manual", "--segment", "1-2.5", "--segment", "0:03-0:04.5", bikes)

    assert [row[1:3] for row in rows(done.stdout)] == [(1.0, 2.5), (3.0, 4.5)]


def test_start_and_end_bound_the_segments(bikes):
    done = run("segment", "--local", "--strategy", "uniform", "--window", "2", "--start", "3", "--end", "6", bikes)

    assert [row[1:3] for row in rows(done.stdout)] == [(3.0, 5.0), (5.0, 6.0)]


def test_with_a_key_the_service_does_the_work(bikes, engine):
    done = run("segment", bikes, CLOUDGLUE_API_KEY=engine.api_key, CLOUDGLUE_BASE_URL=engine.url)

    assert (done.returncode, done.stderr, len(rows(done.stdout))) == (0, "", 6)


def test_several_videos_each_have_their_table(bikes, tmp_path):
    other = clips.h264(tmp_path / "clips")

    done = run("segment", "--local", bikes, other)

    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if line.endswith(":")] == [f"{bikes}:", f"{other}:"]


def test_a_form_is_printed_where_no_file_is_named(bikes):
    done = run("segment", "--local", "--strategy", "uniform", "--window", "4", "--format", "csv", bikes)

    assert done.stdout == "start_time,end_time\n0.0,4.0\n4.0,8.0\n8.0,10.0\n"


def test_a_video_that_fails_does_not_stop_the_others(bikes, tmp_path):
    done = run("segment", "--local", tmp_path / "missing.mp4", bikes)

    assert_clear_failure(done, 1, "missing.mp4")
    assert len(rows(done.stdout)) == 6


def test_a_video_without_cuts_is_no_failure(tmp_path):
    done = run("segment", "--local", "--no-fill-gaps", clips.still(tmp_path), "-o", tmp_path / "out.json")

    assert done.returncode == 0
    assert json.loads((tmp_path / "out.json").read_text()) == [] or len(rows(done.stdout)) == 1


@pytest.mark.parametrize("make", [clips.text, clips.empty, clips.audio_only, clips.without_index])
def test_what_is_no_video_fails_in_one_line(tmp_path, make):
    video = make(tmp_path)

    done = run("segment", "--local", video)

    assert_clear_failure(done, 1, video.name)
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--window", "5"], ["--window goes with --strategy uniform, not with shot-detector"]),
        (
            ["--strategy", "uniform", "--window", "5", "--detector", "content"],
            ["--detector goes with --strategy shot-detector"],
        ),
        (["--strategy", "uniform"], ["needs --window"]),
        (["--strategy", "manual"], ["needs --segment"]),
        (["--strategy", "manual", "--segment", "abc"], ["START-END"]),
        (["--strategy", "scenes"], ["scenes", "shot-detector"]),
        (["--local", "--base-url", "https://example.com"], ["--base-url", "--local"]),
        (["--threshold", "much"], ["--threshold", "valid"]),
        (["--strategy", "uniform", "--window", "nan"], ["nan", "seconds"]),
    ],
)
def test_options_that_do_not_fit_are_an_error_of_use(bikes, arguments, words):
    done = run("segment", *arguments, bikes)

    assert_clear_failure(done, 2, *words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--strategy", "uniform", "--window", "0.5", "--hop", "500"],
            ["2 problems", "  --window: 0.5", "  --hop: 500"],
        ),
        (["--strategy", "manual", "--segment", "5-2"], ["the start of segment 1: 5 is greater than its end, 2"]),
        (["--strategy", "manual", "--segment", "11-12"], ["the start of segment 1: 11 s is not before the end"]),
        (["--start", "5", "--end", "2"], ["--start: 5 is greater than --end, 2"]),
        (["--start", "50"], ["--start: the file ends at 10 s, before 50 s"]),
        (["--strategy", "narrative", "--chapters", "0"], ["--chapters: 0 is less than 1"]),
        (["-o", "out.txt"], [".json, .csv, .vtt, .srt, .edl, .otio, .fcpxml, "]),
        (["-o", "missing/out.json"], ["missing"]),
    ],
)
def test_values_that_are_not_allowed_fail_before_anything_is_done(bikes, arguments, words):
    done = run("segment", "--local", *arguments, bikes)

    assert_clear_failure(done, 1, *words)
    assert done.stdout == ""


def test_one_file_for_several_videos_is_an_error_of_use(bikes, tmp_path):
    done = run("segment", "--local", bikes, bikes, "-o", tmp_path / "out.json")

    assert_clear_failure(done, 2, "give a folder")


def test_a_refused_key_is_told_without_showing_it(bikes, engine):
    done = run("segment", bikes, CLOUDGLUE_API_KEY="wrong-key-7781", CLOUDGLUE_BASE_URL=engine.url)

    assert_clear_failure(done, 1, "CLOUDGLUE_API_KEY")
    assert "wrong-key-7781" not in done.stderr


def test_an_unreachable_service_is_told(bikes):
    done = run("segment", bikes, "--base-url", "http://127.0.0.1:9", CLOUDGLUE_API_KEY="k")

    assert_clear_failure(done, 1, "127.0.0.1:9")


def test_a_service_without_a_key_is_told(bikes):
    done = run("segment", bikes, "--base-url", "http://127.0.0.1:9")

    assert_clear_failure(done, 1, "CLOUDGLUE_API_KEY")


def test_the_version_is_that_of_the_package():
    assert re.fullmatch(r"cloudglue-client \d+\.\d+\.\d+\S*\n", run("--version").stdout)


def test_without_its_extra_the_command_says_what_to_install(tmp_path):
    (tmp_path / "typer.py").write_text("raise ModuleNotFoundError('typer', name='typer')")
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])

    done = run("--version", PYTHONPATH=path)

    assert_clear_failure(done, 2, "pip install 'cloudglue-client[cli]'")
    assert len(done.stderr.strip().splitlines()) == 1


class Serving:
    """`cloudglue serve` on a free port, interrupted at the end, which says nothing of it."""

    def __init__(self, *options: Any, **environment: str) -> None:
        command = [sys.executable, "-u", "-m", "cloudglue.cli", "serve", "--port", "0", *map(str, options)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        self._process = subprocess.Popen(command, env=clean_environment(**environment), **pipes)

    def __enter__(self) -> Self:
        first, second = (self._process.stdout.readline().strip() for _ in range(2))
        self.url, self.folder = re.fullmatch(r"Listening on (\S+), data in (.+)", first).groups()
        self.key = second.removeprefix("Key: ")
        return self

    def next_line(self) -> str:
        return self._process.stdout.readline()

    def __exit__(self, *_: object) -> None:
        with self._process:
            self._process.send_signal(INTERRUPT)
            _, errors = self._process.communicate(timeout=20)
        assert "Traceback" not in errors


def test_serve_prints_where_it_is_and_a_client_can_use_it(bikes, tmp_path):
    with Serving("--data-dir", tmp_path) as server:
        done = run("segment", bikes, CLOUDGLUE_API_KEY=server.key, CLOUDGLUE_BASE_URL=server.url)

    assert (done.returncode, len(rows(done.stdout))) == (0, 6)


def test_serve_simulates_what_needs_the_service(tmp_path):
    with Serving("--simulate", "--data-dir", tmp_path) as server:
        told = [server.next_line() for _ in range(2)][1]

        with Cloudglue(server.key, base_url=server.url) as client:
            made = client.collections.create(name="races", collection_type="media-descriptions")
            found = [collection.name for collection in client.collections.iter()]

    assert (made.name, found) == ("races", ["races"])
    assert "X-Cloudglue-Simulated" in told


@pytest.mark.parametrize(("options", "folder"), [((), "engine"), (("--simulate",), "simulation")])
def test_a_simulation_and_the_engine_keep_their_files_apart(tmp_path, options, folder):
    home = dict.fromkeys(("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"), str(tmp_path))

    with Serving(*options, **home) as server:
        assert Path(server.folder).name == folder


def test_a_port_that_is_taken_is_told(engine, tmp_path):
    port = re.search(r":(\d+)", engine.url.removeprefix("http://")).group(1)

    done = run("serve", "--port", port, "--data-dir", tmp_path)

    assert_clear_failure(done, 1, port)
