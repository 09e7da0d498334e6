"""The sub-command `export`, and `segment --segments`, as people run them; a file is whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import clips
import pytest
from test_cli import assert_clear_failure, clean_environment, rows, run

from cloudglue import exports
from cloudglue.cli.commands import app
from cloudglue.exports import NamedRange
from cloudglue.strategies import TimeRange

SHOTS = [NamedRange(0, 1.2, "Start"), NamedRange(1.2, 2.2), NamedRange(2.2, 5.6)]


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    exports.write(SHOTS, tmp_path / "shots.json")
    return tmp_path / "shots.json"


@pytest.fixture
def film(folder: Path) -> Path:
    return clips.h264(folder)


def test_a_form_is_printed_and_nothing_else(shots: Path) -> None:
    done = run("export", shots, "--format", "srt")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == exports.as_text(SHOTS, "srt")


def export(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Status, output and messages of the sub-command, in this process."""
    with pytest.raises(SystemExit) as stopped:
        app(["export", *map(str, arguments)])
    said = capsys.readouterr()
    return int(stopped.value.code or 0), said.out, said.err


def test_a_form_is_written_and_said_on_stderr(
    shots: Path, film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.edl"

    done = export(capsys, shots, "--video", film, "-o", target, "--start-timecode", "01:00:00:00")

    assert done == (0, "", f"Wrote {target}\n")
    assert "00:00:01:05 00:00:02:05 01:00:01:05 01:00:02:05" in target.read_text()


def test_a_time_line_is_taken_from_one_program_to_the_next(
    film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exports.write(SHOTS, tmp_path / "a.edl", video=film)

    status, _, said = export(
        capsys, tmp_path / "a.edl", "--video", film, "--format", "youtube", "-o", tmp_path / "a.txt"
    )

    assert (tmp_path / "a.txt").read_text() == "0:00 Start\n0:01 Segment 2\n0:02 Segment 3\n"
    assert "YouTube would not show these as chapters: chapter 1, 'Start', at 0:00 lasts 1 s" in said
    assert status == 0


@pytest.fixture
def films_and_cuts(film: Path, tmp_path: Path) -> Path:
    """A folder of two films, and what the page saved of them: one of them for the second time."""
    for name in ("Tag 1/Übung #1.mp4", "Tag 2/b.mp4", "cuts/", "out/"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            (tmp_path / name).mkdir()
        else:
            (tmp_path / name).write_bytes(film.read_bytes())
    exports.write(SHOTS, tmp_path / "cuts" / normalize("NFD", "Übung #1 (1).json"))
    exports.write(SHOTS[:2], tmp_path / "cuts" / "b.json")
    return tmp_path


def test_several_files_are_each_written_with_the_video_of_their_name(
    films_and_cuts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cuts = sorted((films_and_cuts / "cuts").iterdir())

    done = export(capsys, *cuts, "--video", films_and_cuts, "--format", "fcpxml", "-o", films_and_cuts / "out")

    written = sorted((films_and_cuts / "out").iterdir())
    assert (done[0], len(done[2].splitlines())) == (0, 2)
    assert [file.stem for file in written] == [file.stem for file in cuts]
    assert ["%C3%9Cbung%20%231.mp4" in file.read_text() for file in written] == ["bung" in file.stem for file in cuts]


def test_what_has_no_video_of_its_name_does_not_stop_the_others(
    films_and_cuts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (films_and_cuts / "Tag 1" / "b.mov").write_bytes(b"")
    exports.write(SHOTS, films_and_cuts / "cuts" / "c.json")
    names = ["b.json", "c.json", normalize("NFD", "Übung #1 (1).json")]
    cuts = [films_and_cuts / "cuts" / name for name in names]

    done = export(capsys, *cuts, "--video", films_and_cuts, "--format", "edl", "-o", films_and_cuts / "out")

    assert done[0] == 1
    assert f"b.json may be of {films_and_cuts / 'Tag 1' / 'b.mov'} and " in done[2]
    assert f"c.json: no video in {films_and_cuts} is called c; name it with --video FILE" in done[2]
    assert [file.suffix for file in (films_and_cuts / "out").iterdir()] == [".edl"]


def test_two_files_of_one_name_are_not_written_to_one(films_and_cuts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exports.write(SHOTS, films_and_cuts / "B.json")

    done = export(
        capsys,
        films_and_cuts / "B.json",
        films_and_cuts / "cuts/b.json",
        "--format",
        "srt",
        "-o",
        films_and_cuts / "out",
    )

    assert done[0] == 2
    assert "would both be written to" in done[2]
    assert [*(films_and_cuts / "out").iterdir()] == []


def test_manual_takes_a_file_of_segments(film: Path, tmp_path: Path) -> None:
    exports.write(SHOTS, tmp_path / "a.edl", video=film)

    done = run("segment", "--local", "--strategy", "manual", "--segments", tmp_path / "a.edl", film)

    assert [row[1:3] for row in rows(done.stdout)] == [(0.0, 1.2), (1.2, 2.2), (2.2, 5.6)]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["shots.json"], 2, ["give --format, or -o with a suffix that says it"]),
        (["shots.json", "-o", "."], 2, ["-o . is a folder; name a file in it, or say --format"]),
        (["shots.json", "shots.json", "--format", "srt"], 2, ["2 files of segments go with -o FOLDER"]),
        (["none.json", "--format", "srt"], 1, ["none.json cannot be read: No such file or directory"]),
        (["shots.json", "--format", "srt", "--video", "none.mp4"], 1, ["none.mp4"]),
        (["shots.json", "-o", "none/a.srt"], 1, ["There is no folder none: make it first"]),
        pytest.param(
            ["shots.json", "-o", "/proc/a.srt"],
            1,
            ["/proc/a.srt cannot be written: "],
            marks=pytest.mark.skipif(sys.platform != "linux", reason="a folder in which nobody can write, on Linux"),
        ),
        (["https://x.org/a.json", "--format", "srt"], 1, ["https://x.org/a.json is an address", "download it first"]),
        (["cloudglue://files/7", "--format", "srt"], 1, ["cloudglue://files/7 is with the service", "segments(id)"]),
        (["shots.json", "-o", "s3://x/a.srt"], 1, ["-o s3://x/a.srt is an address: name a file"]),
        (["shots.json", "-o", "a.edl"], 1, ["frame_rate: is not known"]),
    ],
)
def test_failures_are_told_in_a_sentence(
    arguments: list[str],
    status: int,
    words: list[str],
    shots: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(shots.parent)

    done = export(capsys, *arguments)

    assert done[:2] == (status, "")
    assert [word for word in words if word not in done[2]] == []
    assert [path.name for path in shots.parent.iterdir()] == ["shots.json"]


@pytest.mark.parametrize("form", ["json", "csv", "srt", "edl"])
def test_manual_keeps_the_names_of_a_file(
    form: str, shots: Path, film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = [NamedRange(0, 1.2, "Start"), NamedRange(1.2, 2.2), NamedRange(2.2, 5.6, "Über alles")]
    exports.write(named, tmp_path / f"cuts.{form}", video=film)
    options = ["--local", "--strategy", "manual", "--segments", str(tmp_path / f"cuts.{form}"), str(film)]

    with pytest.raises(SystemExit):
        app(["segment", *options, "--end", "5", "-o", str(tmp_path / "out.vtt")])

    shown = capsys.readouterr().out.splitlines()
    assert exports.read(tmp_path / "out.vtt") == [*named[:2], NamedRange(2.2, 5, "Über alles")]
    assert [line.split()[4:] for line in shown] == [["name"], ["Start"], [], ["Über", "alles"]]


def test_a_folder_that_takes_no_file_is_told_before_the_work(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        app(["segment", "--local", str(film), "-o", "/proc/cuts.json"])

    said = capsys.readouterr()
    assert "/proc/cuts.json cannot be written: " in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--segments", "shots.json"], ["--segments goes with --strategy manual"]),
        (["--strategy", "manual"], ["needs --segment START-END, once or more, or --segments FILE"]),
        (["--strategy", "manual", "--segment", "0-1", "--segments", "shots.json"], ["or --segments FILE"]),
    ],
)
def test_segments_of_a_file_go_with_manual_alone(
    arguments: list[str], words: list[str], film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        app(["segment", "--local", *arguments, str(film)])

    said = capsys.readouterr().err
    assert [word for word in words if word not in said] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_disk_that_fills_leaves_what_was_there(tmp_path: Path) -> None:
    import resource

    exports.write([TimeRange(n, n + 1) for n in range(5000)], tmp_path / "many.csv")
    (tmp_path / "a.srt").write_text("old")
    command = [sys.executable, "-B", "-m", "cloudglue.cli", "export", "many.csv", "-o", "a.srt"]

    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=clean_environment(),
        capture_output=True,
        text=True,
        # As a full disk does, this ends a file in the midst of a write.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )

    assert_clear_failure(done, 1, "a.srt cannot be written: File too large; make room there, or choose another")
    assert sorted((path.name, path.read_text()[:3]) for path in tmp_path.iterdir()) == [
        ("a.srt", "old"),
        ("many.csv", "sta"),
    ]


def test_names_that_are_no_utf_8_stay_themselves_in_a_concat_list(film: Path, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9.mp4")
    odd.write_bytes(film.read_bytes())

    exports.write(SHOTS, tmp_path / "out.ffconcat", video=odd)

    assert b"file 'caf\xe9.mp4'\n" in (tmp_path / "out.ffconcat").read_bytes()
