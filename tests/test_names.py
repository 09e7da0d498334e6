"""Names of files that are not UTF-8: everywhere a name is written, said or sent, its byte is shown, and addresses lead to the file."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes
from urllib.request import urlopen

import clips
import httpx
import opentimelineio
import pytest
from test_exports import data

from cloudglue import Cloudglue, CloudglueError, ConfigError, UploadError, exports, names, strategies
from cloudglue.calls.uploads import Multipart, prepare
from cloudglue.errors import Violation
from cloudglue.exports import page as html_page
from cloudglue.exports import timelines
from cloudglue.local.engine import Engine
from cloudglue.local.jobs.segmenter import segment_file
from cloudglue.local.media.containers import MediaError
from cloudglue.local.media.probe import probe
from cloudglue.local.media.thumbnails import write_thumbnails
from cloudglue.strategies import TimeRange

NAME = b"caf\xe9.mp4"
SHOWN = r"caf\xe9.mp4"
SENT = "caf%E9.mp4"
SHOTS = [TimeRange(0, 1.2), TimeRange(1.2, 5.6)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose name is not UTF-8 either."""
    made = tmp_path / os.fsdecode(b"films \xff")
    made.mkdir()
    return made


@pytest.fixture
def film(folder: Path, films: Path) -> Path:
    path = folder / os.fsdecode(NAME)
    shutil.copy(clips.h264(films), path)
    return path


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLOUDGLUE_")}
    kept |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "COLUMNS": "200", **environment}
    command = [
        sys.executable,
        "-m",
        "cloudglue.cli",
        *(os.fspath(a) if isinstance(a, Path) else str(a) for a in arguments),
    ]
    return subprocess.run(command, capture_output=True, timeout=120, env=kept)


@pytest.mark.parametrize(
    ("name", "shown", "sent"),
    [
        ("café.mp4", "café.mp4", "café.mp4"),
        (os.fsdecode(b"caf\xe9.mp4"), r"caf\xe9.mp4", "caf%E9.mp4"),
        (os.fsdecode(b"\xff\xfe caf\xc3\xa9"), r"\xff\xfe café", "%FF%FE café"),
        ("cut \ud83d", r"cut \ud83d", "cut ?"),
    ],
)
def test_what_has_no_utf8_is_shown_and_sent_as_what_it_is(name: str, shown: str, sent: str) -> None:
    assert (names.legible(name), names.sendable(name)) == (shown, sent)
    assert (names.legible(shown), names.sendable(sent)) == (shown, sent)


@pytest.mark.parametrize("name", [NAME, "für %41 #1?.mp4".encode(), b"a\n\x80\xff.mp4"])
def test_an_address_leads_back_to_the_file(name: bytes) -> None:
    address = names.address(os.fsdecode(name))

    assert address.isascii()
    assert unquote_to_bytes(address) == name
    assert os.fsencode(names.path_of(address)) == name


def test_such_a_film_is_read(film: Path, tmp_path: Path, folder: Path) -> None:
    assert probe(film).duration_seconds == 5.6
    assert len(segment_file(film, strategies.shot_detector(detector="content"))) == 4
    (picture,) = write_thumbnails(film, [1.0], folder, names=[os.fsdecode(b"\xe9.jpg")])
    assert os.fsencode(picture.name) == b"\xe9.jpg"
    assert picture.read_bytes()[:3] == b"\xff\xd8\xff"


@pytest.mark.parametrize("suffix", [".json", ".csv", ".vtt", ".edl", ".otio", ".html"])
def test_each_form_is_written_of_it_and_under_such_a_name(suffix: str, film: Path, folder: Path) -> None:
    target = folder / os.fsdecode(b"shots \xe9" + suffix.encode())

    exports.write(SHOTS, target, video=film)

    text = target.read_text("utf-8")
    assert sorted(os.listdir(folder)) == sorted([film.name, target.name])
    assert text.strip()


def test_an_edl_shows_the_byte_in_names_and_paths(film: Path, folder: Path, tmp_path: Path) -> None:
    exports.write(SHOTS, tmp_path / "shots.edl", video=film)

    lines = (tmp_path / "shots.edl").read_text("utf-8").splitlines()
    assert lines[0] == r"TITLE: caf\xe9"
    assert rf"* FROM CLIP NAME:  {SHOWN}" in lines
    # Not with a backslash, which is a slash there.
    assert f"* FROM CLIP: films %FF/{SENT}" in lines


@pytest.mark.parametrize("with_address", [True, False])
def test_an_otio_shows_the_byte_and_its_address_leads_to_the_film(
    with_address: bool, film: Path, folder: Path, tmp_path: Path
) -> None:
    if with_address:
        exports.write(SHOTS, tmp_path / "shots.otio", video=film)
    else:
        (tmp_path / "shots.otio").write_text(timelines.as_otio(SHOTS, timelines.Source(film.name, 25.0)), "utf-8")

    timeline = opentimelineio.adapters.read_from_file(str(tmp_path / "shots.otio"))
    media = timeline.find_clips()[0].media_reference
    assert timeline.name == r"caf\xe9"
    if with_address:
        assert os.path.samefile(os.path.join(os.fsencode(tmp_path), unquote_to_bytes(media.target_url)), film)
    else:
        assert media.name == SHOWN


def test_a_page_shows_the_byte_and_plays_the_film(film: Path, tmp_path: Path) -> None:
    exports.write(SHOTS, tmp_path / "shots.html", video=film)

    text = (tmp_path / "shots.html").read_text("utf-8")
    page = data(text)
    assert page["title"] == SHOWN
    assert os.path.samefile(os.path.join(os.fsencode(tmp_path), unquote_to_bytes(page["video"])), film)


def test_a_page_that_is_given_raw_names_has_none() -> None:
    text = html_page.as_html(SHOTS, title=os.fsdecode(NAME), video_address=os.fsdecode(NAME))

    assert text.encode()
    assert data(text)["video"] == SENT


def test_json_keeps_half_a_surrogate_pair_of_an_answer() -> None:
    class Told(TimeRange):
        thumbnail_url = "http://127.0.0.1:9/\ud83d"

    text = exports.as_json([Told(0, 1)])

    assert text.encode()
    assert json.loads(text)[0]["thumbnail_url"] == "http://127.0.0.1:9/\ud83d"


@pytest.mark.parametrize("source", ["path", "file", "file opened by bytes", "entry of a folder"])
def test_the_name_is_sent_with_its_byte_percent_encoded(source: str, film: Path, folder: Path) -> None:
    with film.open("rb") as file, open(os.fsencode(film), "rb") as by_bytes, os.scandir(os.fsencode(folder)) as entries:
        given = {"path": film, "file": file, "file opened by bytes": by_bytes, "entry of a folder": next(entries)}[
            source
        ]
        head = next(iter(Multipart([], [("file", prepare(given))])))

    assert f'filename="{SENT}"'.encode() in head


def test_the_engine_keeps_the_name_lists_it_and_says_it(film: Path, tmp_path: Path) -> None:
    with Cloudglue.local(tmp_path / os.fsdecode(b"data \xe9")) as client:
        file = client.files.upload(film)
        found = client.files.list().data
        segments = list(client.segment(film, strategies.shot_detector(detector="content"), thumbnails=True))

        assert file.filename == SENT
        assert [one.filename for one in found] == [SENT]
        assert len(segments) == 4
        with urlopen(str(segments[0].thumbnail_url)) as picture:
            assert picture.read(3) == b"\xff\xd8\xff"
    with contextlib.closing(sqlite3.connect(tmp_path / os.fsdecode(b"data \xe9") / "engine.sqlite")) as db:
        assert SENT in {name for (name,) in db.execute("SELECT filename FROM files")}


@pytest.mark.parametrize(
    ("header", "kept"),
    [(b'filename="caf\xe9.mp4"', SENT), (b'filename="caf\xc3\xa9.mp4"', "café.mp4"), (b'filename="caf%E9.mp4"', SENT)],
    ids=["a raw byte, as curl sends it", "UTF-8", "percent-encoded"],
)
def test_what_other_clients_send_is_kept_too(header: bytes, kept: str, film: Path, tmp_path: Path) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="file"; ' + header + b"\r\n\r\n"
    body = part + film.read_bytes() + b"\r\n--b--\r\n"

    with Engine.start() as engine:
        headers = {"Authorization": f"Bearer {engine.api_key}", "Content-Type": "multipart/form-data; boundary=b"}
        answer = httpx.post(f"{engine.url}/files", content=body, headers=headers, timeout=60)

    assert (answer.status_code, answer.json()["filename"]) == (200, kept)


def test_the_engine_fetches_such_a_file_by_its_address(film: Path, folder: Path) -> None:
    with Engine.start(sync_folders=[folder]) as engine, Cloudglue(engine.api_key, base_url=engine.url) as client:
        file = client.files.sync_from_url(url=film.as_uri())

    assert film.as_uri().endswith(f"/films%20%FF/{SENT}")
    assert file.filename == SENT


def test_the_command_prints_names_tables_and_files(film: Path, folder: Path, tmp_path: Path) -> None:
    other = folder / os.fsdecode(b"\xe9t\xe9.mp4")
    shutil.copy(film, other)

    done = run("segment", "--local", "--detector", "content", film, other)
    kept = run("segment", "--local", "--detector", "content", film, other, "-o", folder / os.fsdecode(b"out \xe9"))

    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    assert (kept.returncode, b"Traceback" in kept.stderr) == (0, False), kept.stderr
    shown = rf"{film.parent.parent}/films \xff/".encode()
    assert [line for line in done.stdout.splitlines() if line.endswith(b":")] == [
        shown + rb"caf\xe9.mp4:",
        shown + rb"\xe9t\xe9.mp4:",
    ]
    written = [name for name in os.listdir(os.fsencode(folder / os.fsdecode(b"out \xe9"))) if name.endswith(b".json")]
    assert sorted(written) == [b"caf\xe9.json", b"\xe9t\xe9.json"]


@pytest.mark.parametrize("suffix", [".json", ".csv", ".vtt", ".edl", ".otio", ".html"])
def test_the_command_writes_each_form_under_such_a_name(suffix: str, film: Path, folder: Path) -> None:
    target = folder / os.fsdecode(b"\xe9" + suffix.encode())

    done = run("segment", "--local", film, "-o", target)

    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    assert target.read_text("utf-8").strip()
    assert rb"\xe9" + suffix.encode() in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([b"gone \xe9.mp4"], 1, rb"gone \xe9.mp4: no such file"),
        ([b"text \xe9.mp4"], 1, rb"text \xe9.mp4"),
        ([b"caf\xe9.mp4", b"-o", b"shots.\xe9"], 1, rb"'.\xe9'; the suffix says the format"),
        ([b"caf\xe9.mp4", b"-o", b"none \xe9/a.json"], 1, rb"There is no folder none \xe9"),
        ([b"caf\xe9.mp4", b"caf\xe9.mp4", b"-o", b"\xe9.json"], 2, rb"-o \xe9.json is one file for 2 videos"),
        ([b"caf\xe9.mp4", b"--data-dir", b"text \xe9.mp4"], 1, rb"text \xe9.mp4"),
    ],
)
def test_failures_name_it_in_one_line(
    arguments: list[bytes], status: int, said: bytes, film: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    Path(os.fsdecode(b"text \xe9.mp4")).write_text("This is not a video.")

    done = run("segment", "--local", *map(os.fsdecode, arguments))

    assert (done.returncode, b"Traceback" in done.stderr) == (status, False), done.stderr
    assert said in done.stderr


def test_a_terminal_that_takes_few_letters_is_written_to_all_the_same(film: Path) -> None:
    other = film.with_name("été.mp4")
    shutil.copy(film, other)

    done = run("segment", "--local", film, other, PYTHONIOENCODING="ascii:strict", PYTHONUTF8="0")

    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    assert rb"\xe9t\xe9.mp4:" in done.stdout


@pytest.mark.parametrize(
    "error",
    [
        CloudglueError(os.fsdecode(NAME)),
        UploadError(os.fsdecode(NAME)),
        MediaError(os.fsdecode(NAME)),
        ConfigError("the export", [Violation("path", os.fsdecode(NAME))]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_can_be_written_to_any_log(error: Exception) -> None:
    assert SHOWN in str(error)
    assert str(error).encode()
    assert repr(error).encode()


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.files.get(os.fsdecode(NAME)),
        lambda client: client.files.update("0b8d6c0e-8f0a-4c41-9f55-3d8e9b1f2a10", filename=os.fsdecode(NAME)),
        lambda client: client.files.sync_from_url(url=f"file:///{os.fsdecode(NAME)}"),
    ],
    ids=["in a path", "in JSON", "in an address"],
)
def test_where_the_name_would_have_to_stay_as_it_is_nothing_is_sent(call: Callable[[Cloudglue], object]) -> None:
    with Cloudglue("key-for-a-test", base_url="http://127.0.0.1:9") as client, pytest.raises(ConfigError) as caught:
        call(client)

    assert str(caught.value).encode()
