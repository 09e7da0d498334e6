"""Files of segments, read: what was written comes back at its frames, and what cannot be understood is told with its place."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import clips
import pytest
from test_timelines import timed

from cloudglue import ConfigError, ExportWarning, exports, strategies
from cloudglue.exports import NamedRange

RATES = [Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001), Fraction(60000, 1001)]
BOUNDS = (0, 7, 8, 1799, 1800, 1801, 17_982, 107_891, 107_892, 215_784, 216_003, 400_001)
TIMES = "00:00:01,000 --> 00:00:02,500"


def spans(rate: Fraction) -> list[NamedRange]:
    frames = pairwise(BOUNDS)
    return [NamedRange(round(float(a / rate), 6), round(float(b / rate), 6), f"<{a}> & so") for a, b in frames]


@pytest.mark.parametrize("rate", RATES, ids=["23.976", "25", "29.97", "59.94"])
@pytest.mark.parametrize("form", [form for form in exports.READABLE if form != "youtube"])
def test_what_was_written_is_read_at_the_same_times(form: str, rate: Fraction, tmp_path: Path) -> None:
    written = spans(rate)
    exports.write(written, tmp_path / "out.txt", format=form, frame_rate=float(rate))

    found = exports.read(tmp_path / "out.txt", format=form, frame_rate=float(rate))

    assert [one[:2] for one in found] == [one[:2] for one in written]


@pytest.mark.parametrize("form", ["json", "csv", "vtt", "srt", "otio", "edl", "frames"])
def test_names_come_back_and_numbers_are_none(form: str, tmp_path: Path) -> None:
    exports.write([NamedRange(0, 1, '<one> & "so"'), NamedRange(1, 2)], tmp_path / "out", format=form, frame_rate=25)

    assert exports.read(tmp_path / "out", format=form, frame_rate=25) == [(0, 1, '<one> & "so"'), (1, 2, None)]


@pytest.mark.parametrize(
    "name", ["a.srt", "a.vtt", "a.csv", "a.edl", "a.otio", "a.json", "a.scenes.csv", "a.frames.csv"]
)
@pytest.mark.parametrize("renamed", ["", ".TXT"])
def test_the_suffix_and_the_content_say_what_it_is(name: str, renamed: str, tmp_path: Path) -> None:
    form = {"a.scenes.csv": "scenedetect", "a.frames.csv": "frames"}.get(name)
    exports.write([NamedRange(0, 1), NamedRange(1, 2)], tmp_path / name, format=form, frame_rate=25)
    (tmp_path / name).rename(tmp_path / (name + renamed * (not name.endswith(".csv"))))

    found = exports.read(next(tmp_path.iterdir()), frame_rate=25)

    assert found == [(0, 1, None), (1, 2, None)]


@pytest.mark.parametrize("suffix", ["edl", "otio", "frames.csv"])
@pytest.mark.parametrize("timecode", ["10:00:00:00", "10:00:00;00", "23:59:59:29"])
def test_the_time_code_of_the_video_is_taken_off_again(suffix: str, timecode: str, tmp_path: Path) -> None:
    video = timed(tmp_path / "a.mov", rate=RATES[2], file=timecode)
    written = [NamedRange(0, 1.001), NamedRange(1.001, 2.002)]
    exports.write(written, tmp_path / f"out.{suffix}", format="frames" if suffix == "frames.csv" else None, video=video)

    assert exports.read(tmp_path / f"out.{suffix}", video=video) == written


def test_a_project_that_begins_elsewhere_has_the_same_segments(tmp_path: Path) -> None:
    written = [NamedRange(0.4, 1.0), NamedRange(1.0, 2.0)]
    for suffix in ("edl", "otio"):
        exports.write(written, tmp_path / f"out.{suffix}", frame_rate=25, start_timecode="01:00:00:00")

    assert exports.read(tmp_path / "out.edl", frame_rate=25) == exports.read(tmp_path / "out.otio") == written


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("page.json", '{"segments": [{"start_time": 1, "end_time": 2, "title": "a\\nb"}]}', [(1, 2, "a b")]),
        ("losslesscut.csv", "0.5,1:02.25,first\r\n62.25,1:02:03,\r\n", [(0.5, 62.25, "first"), (62.25, 3723, None)]),
        ("excel.csv", "\ufeffstart_time;end_time;name\n0,5;1,25;a\n", [(0.5, 1.25, "a")]),
        ("columns.csv", 'id,end_time,start_time\n"a\nb",2,1\n\n', [(1, 2, None)]),
        ("empty.csv", "", []),
        ("empty.json", "[]", []),
        ("empty.srt", "", []),
        ("crlf.srt", f"\ufeff1\r\n{TIMES}\r\n<i>a</i>\r\nb\r\n\r\n", [(1, 2.5, "a b")]),
        ("short.vtt", "WEBVTT\n\nNOTE x\n\n01:02.5 --> 01:03.250 align:start\na &lt; b\n", [(62.5, 63.25, "a < b")]),
        ("no_cuts.csv", "Start Frame,Start Time (seconds),End Time (seconds)\n1,0.000,2.000\n", [(0, 2, None)]),
    ],
)
def test_what_other_programs_write_is_read(name: str, text: str, found: list[object], tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8", newline="")

    assert exports.read(tmp_path / name) == found


def test_a_file_that_windows_wrote_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(f"1\n{TIMES}\nRöster\n", encoding="utf-16")

    assert exports.read(tmp_path / "a.srt") == [(1, 2.5, "Röster")]


def test_of_a_page_it_is_told_how_its_segments_are_had(tmp_path: Path) -> None:
    exports.write([NamedRange(0, 1, "0:00")], tmp_path / "a.html")

    with pytest.raises(ConfigError, match=r"a\.html: is a page, .* save JSON there, and give that file"):
        exports.read(tmp_path / "a.html")


DESCRIPTION = """\
My talk of 3 May, in Köln

(0:00) Welcome
• 00:01 – Nodes: what they are
0:03 Segment 3
Slides: https://example.org/12:30
"""


def test_chapters_of_a_description_are_read_each_to_the_next_and_the_last_to_the_end(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "talk.txt").write_text(DESCRIPTION, encoding="utf-8")

    found = exports.read(tmp_path / "talk.txt", video=clips.h264(folder))

    assert found == [(0, 1, "Welcome"), (1, 3, "Nodes: what they are"), (3, 5.6, None)]


def test_chapters_that_were_written_are_read_at_their_whole_seconds(folder: Path, tmp_path: Path) -> None:
    written = [NamedRange(0, 1.2, "a: b"), NamedRange(1.2, 3.8), NamedRange(3.8, 5.6, "c")]
    with pytest.warns(ExportWarning):
        exports.write(written, tmp_path / "a", format="youtube")

    assert exports.read(tmp_path / "a", video=clips.h264(folder)) == [(0, 1, "a: b"), (1, 3, None), (3, 5.6, "c")]


@pytest.mark.parametrize(
    ("text", "video", "said"),
    [
        (
            "0:00 a\n0:01 b\n",
            False,
            "talk.txt, line 2: is the last chapter, which ends with the video: give the video too",
        ),
        ("0:00 a\n1:01:00 b\n", True, "talk.txt, line 2: begins at 3660 s, and the video ends at 5.600 s; are these"),
        ("0:02 a\n0:01 b\n", True, "talk.txt, line 1: begins at 2.000 s and ends at 1.000 s; the end must come after"),
        ("Welcome\n", True, "talk.txt: has no line of a chapter; write lines such as 1:02:03 Name"),
    ],
)
def test_chapters_that_cannot_be_are_told_with_their_line(
    text: str, video: bool, said: str, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "talk.txt").write_text(text)

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / "talk.txt", format="youtube", video=clips.h264(folder) if video else None)

    assert said in str(caught.value)


def test_an_edit_decision_list_of_another_program_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.edl").write_text(
        "TITLE: cut\nFCM: DROP FRAME\n\n"
        "001  AX       V     C        00:01:00:02 00:01:02:00 01:00:00:00 01:00:01:28\n* FROM CLIP NAME: a.mov\n"
        "002  AX       A2    C        00:01:00:02 00:01:02:00 01:00:00:00 01:00:01:28\n"
        "003  BL       V     C        00:00:00:00 00:00:01:00 01:00:01:28 01:00:02:28\n"
        "004  A Tape 7 B     D    012 00:02:00:02 00:02:01:02 01:00:02:28 01:00:03:28\nM2   AX  050.0  00:00:00:00\n"
    )

    found = exports.read(tmp_path / "a.edl", frame_rate=29.97)

    assert [(round(one.start_time * 30 / 1.001), round(one.end_time * 30 / 1.001)) for one in found] == [
        (1800, 1858),
        (3598, 3628),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", '[\n{"start_time": 1,\n]', "a.json, line 3: is not JSON"),
        (
            "a.json",
            '{"video": "x"}',
            "a.json: has no list of segments; write a list of objects with start_time and end_time",
        ),
        ("a.json", "[[0, 1]]", "a.json, segment 1: [0, 1] is not a segment"),
        ("a.json", '[{"start_time": 0}]', "a.json, segment 1: end_time is missing; write seconds, such as 83.4"),
        ("a.json", '[{"start_time": "0", "end_time": 1}]', "start_time '0' is not a number"),
        ("a.json", '[{"start_time": NaN, "end_time": 1}]', "start_time nan is not a number"),
        ("a.json", '[{"start_time": 1' + "0" * 5000 + ', "end_time": 1}]', "too long a number"),
        ("a.json", "[" * 100_000, "too deep to read"),
        ("a.csv", "start,end\n0,1\n", "a.csv, line 1: the header is 'start,end'; it must have start_time and end_time"),
        (
            "a.csv",
            "start_time,end_time\n0,1\n1,x\n",
            "a.csv, line 3: end_time 'x' is not a time; write seconds, such as 83.4",
        ),
        ("a.csv", "start_time,end_time\n0\n", "a.csv, line 2: end_time '' is not a time"),
        (
            "a.csv",
            f"start_time,end_time\n0,{'1' * 200_000}\n",
            "a.csv, line 2: is not CSV: field larger than field limit",
        ),
        (
            "a.csv",
            "Scene Number,Start Frame\n1,1\n",
            "no header with the columns Start Time (seconds) and End Time (seconds)",
        ),
        (
            "a.csv",
            "segment,first_frame,last_frame\n1,0,5\n",
            "a.csv, line 2: first_frame '0' is not a number of a frame; the first is 1",
        ),
        (
            "a.srt",
            "1\n0:1 -> x --> y\n",
            "a.srt, line 2: '0:1 -> x --> y' has no times; write 00:00:01,500 --> 00:00:20,000",
        ),
        (
            "a.srt",
            "1\n00:00:02,000 --> 00:00:01,000\na\n",
            "a.srt, line 2: begins at 2.000 s and ends at 1.000 s; the end must come",
        ),
        (
            "a.edl",
            "TITLE: a\n001 AX V C 00:00:00:00\n",
            "a.edl, line 2: '001 AX V C 00:00:00:00' is not an event; it must have",
        ),
        (
            "a.edl",
            "1 AX V C 00:00:00:25 00:00:01:00 00:00:00:00 00:00:01:00",
            "a.edl, line 1: '00:00:00:25' is not a time code at 25 frames",
        ),
        ("a.otio", "{", "a.otio, line 1: is not JSON"),
        ("a.otio", "[]", "a.otio: is not a time line of OpenTimelineIO: it has no OTIO_SCHEMA"),
        (
            "a.otio",
            '{"OTIO_SCHEMA": "Clip.2"}',
            "a.otio, clip 1: start_time None is not a RationalTime with a value and a rate",
        ),
        ("a.mov", "no", "a.mov: cannot be told by its suffix or its content; it must be one of json, csv, vtt"),
        ("a.json", '[{"start_time": -2, "end_time": 1}]', "segment 1: begins at -2.000 s, before the video"),
        ("a.json", json.dumps([{"start_time": n, "end_time": n} for n in range(99)]), "a.json: and 89 more"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(name: str, text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / name, frame_rate=25)

    assert said in str(caught.value)
    assert len(str(caught.value)) < 2000


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        (b"1\n\n\xe9\n", {}, "a.srt, line 3: is not text in UTF-8; save it as such"),
        (b"\0\0\0 ftypmp42", {}, "a.srt: is not text; it must be one of json"),
        (b"", {"format": "slt"}, "format: 'slt' cannot be read; did you mean 'srt'?"),
        (b"", {"format": "edl"}, "frame_rate: is not known"),
        (b"", {"frame_rate": -1}, "frame_rate: -1 is not a number of frames a second"),
    ],
)
def test_what_is_no_file_of_segments_is_told(content: bytes, options, said: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.srt").write_bytes(content)

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / "a.srt", **options)

    assert said in str(caught.value)


def test_segments_that_end_after_the_video_are_told(folder: Path, tmp_path: Path) -> None:
    video = clips.h264(folder)  # 5.6 s
    (tmp_path / "a.csv").write_text("start_time,end_time\n0,5.62\n5.6,310\n")

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / "a.csv", video=video)

    said = "a.csv, line 3: ends at 310.000 s, and h264.mp4 at 5.600 s; are these the segments of another video?"
    assert [str(violation) for violation in caught.value.violations] == [said]


@pytest.mark.parametrize("suffix", ["edl", "otio"])
def test_a_time_line_of_another_video_warns(suffix: str, folder: Path, tmp_path: Path) -> None:
    exports.write([NamedRange(0, 1)], tmp_path / f"a.{suffix}", video=tmp_path / "race%20 1.mov", frame_rate=25)

    with pytest.warns(ExportWarning, match=rf"^a\.{suffix} is of race%20 1\.mov, and the video is h264\.mp4$"):
        found = exports.read(tmp_path / f"a.{suffix}", video=clips.h264(folder))

    assert found == [(0, 1, None)]


def test_manual_takes_what_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(f"1\n{TIMES}\nIntro\n")

    config = strategies.manual(exports.read(tmp_path / "a.srt"))

    assert strategies.preview(config, 9) == [(1, 2.5)]
