"""Where exports are written to: no film is replaced, pipes and devices stay what they are."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import clips
import pytest
from test_cli import assert_clear_failure, clean_environment, run

from cloudglue import ConfigError, exports
from cloudglue.exports import NamedRange

SHOTS = [NamedRange(0.0, 1.2, "Start"), NamedRange(1.2, 2.2)]
CSV = "start_time,end_time,name\n0.0,1.2,Start\n1.2,2.2,\n"
UNIFORM = ("--local", "--strategy", "uniform", "--window", "2")
only_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def film(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(clips.h264(folder), tmp_path / "film.mp4"))


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    exports.write(SHOTS, tmp_path / "shots.json")
    return tmp_path / "shots.json"


def linked(film: Path, kind: str) -> Path:
    """The film by another name."""
    link = film.with_name("cuts.srt")
    {"symbolic": link.symlink_to, "hard": link.hardlink_to}[kind](film)
    return link


@pytest.mark.parametrize("name", ["film.mp4", "other.mkv"])
def test_a_film_is_not_replaced_by_a_list_of_its_segments(name: str, film: Path) -> None:
    target = film.with_name(name)
    content = film.read_bytes()
    target.write_bytes(content)

    with pytest.raises(ConfigError, match=rf"path: .*{name} is .*; name another file"):
        exports.write(SHOTS, target, format="json", video=film)

    assert target.read_bytes() == content


@pytest.mark.parametrize("kind", ["symbolic", "hard"])
def test_nor_is_it_by_another_of_its_names(kind: str, film: Path) -> None:
    content = film.read_bytes()

    with pytest.raises(ConfigError, match=r"is the video itself, which would be lost"):
        exports.write(SHOTS, linked(film, kind), format="srt", video=film)

    assert film.read_bytes() == content


@pytest.mark.parametrize("command", ["segment", "export"])
def test_the_commands_refuse_it_before_any_work(command: str, film: Path, shots: Path) -> None:
    content = film.read_bytes()
    given = {"segment": (*UNIFORM, film), "export": (shots, "--video", film)}[command]

    done = run(command, *given, "-o", film, "--format", "srt")

    assert_clear_failure(done, 1, "film.mp4 is the video itself, which would be lost; name another file")
    assert (done.stdout, film.read_bytes() == content) == ("", True)


@pytest.mark.parametrize("name", ["all.csv", "all.parquet"])
def test_a_table_over_all_does_not_replace_a_video(name: str, film: Path, tmp_path: Path) -> None:
    film.rename(tmp_path / name)
    content = (tmp_path / name).read_bytes()

    done = run("segment", *UNIFORM, tmp_path / name, "-o", tmp_path / "out", "--table", tmp_path / name)

    assert_clear_failure(done, 1, f"{name} is the video itself")
    assert (tmp_path / name).read_bytes() == content


def test_a_file_of_text_is_replaced_as_before_also_one_of_windows(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("old", encoding="utf-16")

    exports.write(SHOTS, tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_text() == CSV


@only_posix
def test_a_named_pipe_stays_one_and_its_reader_gets_all(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["timeout", "20", "cat", tmp_path / "pipe"], stdout=subprocess.PIPE, text=True) as reader:
        exports.write(SHOTS, tmp_path / "pipe", format="csv")

        assert reader.communicate()[0] == CSV
    assert (tmp_path / "pipe").is_fifo()


@only_posix
def test_a_table_goes_through_a_named_pipe_too(film: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "all.csv")
    with subprocess.Popen(["timeout", "20", "cat", tmp_path / "all.csv"], stdout=subprocess.PIPE, text=True) as reader:
        done = run("segment", *UNIFORM, film, "-o", tmp_path / "out", "--table", tmp_path / "all.csv")

        read = reader.communicate()[0]
    assert (done.returncode, len(read.splitlines()), (tmp_path / "all.csv").is_fifo()) == (0, 4, True)


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="only root makes devices")
def test_a_device_stays_one(tmp_path: Path) -> None:
    os.mknod(tmp_path / "null", 0o600 | stat.S_IFCHR, os.makedev(1, 3))  # not the machine's own: it would be replaced

    exports.write(SHOTS, tmp_path / "null", format="csv")

    assert (tmp_path / "null").is_char_device()


@only_posix
def test_standard_output_by_its_name_can_be_a_pipe(shots: Path) -> None:
    done = run("export", shots, "--format", "csv", "-o", "/dev/stdout")

    assert (done.returncode, done.stdout) == (0, CSV)


@only_posix
def test_standard_output_by_its_name_keeps_what_is_in_its_file(shots: Path, tmp_path: Path) -> None:
    (tmp_path / "log").write_text("before\n")
    command = [sys.executable, "-m", "cloudglue.cli", "export", str(shots), "--format", "csv", "-o", "/dev/stdout"]

    with (tmp_path / "log").open("a") as log:
        subprocess.run(command, stdout=log, env=clean_environment(), check=True, timeout=60)

    assert (tmp_path / "log").read_text() == "before\n" + CSV


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts letters, not bytes")
def test_a_film_of_a_long_name_has_results_of_that_name(film: Path, tmp_path: Path) -> None:
    long = film.rename(tmp_path / ("長" * 83 + ".mp4"))  # 253 bytes of 255

    one = run("segment", *UNIFORM, long, "-o", long.with_suffix(".csv"))
    many = run("segment", *UNIFORM, tmp_path, "-o", tmp_path / "out", "--format", "csv")

    assert (one.returncode, many.returncode) == (0, 0), one.stderr + many.stderr
    assert [long.with_suffix(".csv").exists(), (tmp_path / "out" / long.name).with_suffix(".csv").exists()] == [
        True,
        True,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts letters, not bytes")
def test_a_name_that_is_too_long_is_told_before_the_work(film: Path, tmp_path: Path) -> None:
    done = run("segment", *UNIFORM, film, "-o", tmp_path / ("長" * 84 + ".csv"))

    assert_clear_failure(done, 1, ".csv cannot be written: File name too long")
    assert done.stdout == ""


@pytest.mark.skipif(sys.platform == "win32", reason="only some may make links there")
def test_a_page_in_a_linked_folder_finds_its_film_from_there(film: Path, tmp_path: Path) -> None:
    (tmp_path / "far" / "away" / "pages").mkdir(parents=True)
    (tmp_path / "out").symlink_to(tmp_path / "far" / "away" / "pages")
    (tmp_path / "same").symlink_to(tmp_path)

    exports.write(SHOTS, tmp_path / "out" / "page.html", video=film)
    exports.write(SHOTS, tmp_path / "same" / "page.html", video=tmp_path / "same" / film.name)

    pages = [(tmp_path / name / "page.html").read_text() for name in ("out", "same")]
    addresses = [json.loads(re.search(r'id="data">(.*?)</script>', page)[1])["video"] for page in pages]  # type: ignore[index]
    assert addresses == [film.resolve().as_uri(), film.name]
