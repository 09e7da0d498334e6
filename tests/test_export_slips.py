"""Files of segments that people have mended: a slip is told with its line, and what real programs write is read."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import clips
import pytest
from test_cli import assert_clear_failure, run
from test_timelines import timed

from cloudglue import ConfigError, ExportWarning, exports

FIRST = "1\n00:00:00,000 --> 00:00:01,200\nStart\n"
EVENT = "  AX V C 00:00:01:00 00:00:02:00 00:00:01:00 00:00:02:00\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", 'start_time,end_time,name\n0,1.2,"Start\n1.2,2,Taxi\n2,4,End\n', "line 2: is not CSV: "),
        ("a.csv", '0,1.2,"Start\n1.2,2,Taxi"\n2,4,End\n', "line 1: has a quote that goes on over further rows; close"),
        ("a.csv", '0,1.2,a\n1.2,2,"Taxi"x\n', "line 2: is not CSV: "),
        ("a.srt", "1\n00:00:00,000 -> 00:00:01,200\nStart\n", "line 2: '00:00:00,000 -> 00:00:01,200' has no times"),
        ("a.srt", FIRST + "\n2\n00:00:01,200 – 00:00:02,000\nTaxi\n", "line 6: '00:00:01,200 – 00:00:02,000' has no"),
        ("a.srt", FIRST + "2\n00:00:01,200 00:00:02,000\n", "line 5: '00:00:01,200 00:00:02,000' has no times"),
        ("a.srt", FIRST + "\n2\nTaxi\n", "line 6: 'Taxi' has no times; write 00:00:01,500 --> 00:00:20,000"),
        ("a.srt", FIRST + "\n2\n00:00:01:12 --> 00:00:02:00\n", "line 6: '00:00:01:12 --> 00:00:02:00' has no times"),
        (
            "a.srt",
            "garbage\n",
            "line 1: 'garbage' belongs to no segment; each begins with its times: write 00:00:01,500",
        ),
        ("a.vtt", "WEBVTT\n\nintro\n00:01.000 -> 00:02.000\nx\n", "line 4: '00:01.000 -> 00:02.000' has no times"),
        ("a.vtt", "garbage\n", "line 1: 'garbage' belongs to no segment"),
        ("a.edl", f"TITLE: x\n\n001{EVENT}x002{EVENT}", "line 4: 'x002  AX V C 00:00:01:00 00:00:02:00 00:00:01:00 "),
        ("a.edl", f"001{EVENT}x02 AX V C 00:00:01:00\n", "line 2: 'x02 AX V C 00:00:01:00' is not an event; it must"),
        ("a.edl", "\ngarbage\n", "line 2: 'garbage' is not an event; it must have a number, a reel, a track"),
    ],
)
def test_a_slip_is_told_with_its_line_and_no_segment_vanishes(name: str, text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / name, frame_rate=25)

    assert f"{name}, {said}" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("no_empty_line.srt", FIRST + "2\n00:00:01,200 --> 00:00:03,040\nTaxi\n", [(0, 1.2, "Start"), (1.2, 3.04, "Taxi")]),
        ("unnumbered.srt", "00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,000\n", [(1, 2, "a"), (3, 4, None)]),
        ("place.srt", "1\n00:00:01,000 --> 00:00:02,000 X1:53 X2:303 Y1:438 Y2:453\n{\\an8}<FONT color=red>a</font>\n", [(1, 2, "a")]),
        ("empty_lines.srt", "\n1\n\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n\n2\n", [(1, 2, "a")]),
        ("header.srt", "WEBVTT\n\n00:01.000 --> 00:02.000\na &lt; b\n", [(1, 2, "a < b")]),
        (
            "all.vtt",
            "WEBVTT - A film\nKind: chapters\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\nNOTE\nof 10:00:00 - 11:00:00\n\n"
            "STYLE\n::cue { color: red }\n\nREGION\nid:fred width:40%\n\nNOTE done\n\nfirst cue\n"
            "00:01.000 --> 00:02.000 align:start position:10%,line-left\n<v Anna>a &amp; b</v>\n00:02.000 --> 01:00:03.000\n",
            [(1, 2, "a & b"), (2, 3603, None)],
        ),
        (
            "all.edl",
            "TITLE: x\nFCM: NON-DROP FRAME\n\n>>> SOURCE 1\n# made by hand\n001" + EVENT
            + "* FROM CLIP NAME: a.mov\n* LOC: 00:00:01:00 RED 00:00:01:00 00:00:02:00\nM2   AX       025.0                00:00:01:00\n"
            "AUD   3    4\nSPLIT:    AUDIO DELAY=  00:00:00:02\nEFFECTS NAME IS CROSS DISSOLVE\nFINAL CUT PRO REEL: AX REPLACED BY: A\nBLK\n",
            [(1, 2, None)],
        ),
        ("title.edl", "TITLE: x\nFCM: NON-DROP FRAME\n", []),
        ("header.vtt", "WEBVTT\n", []),
        ("quoted.csv", 'start_time,end_time,name\n0,1.2,"a, ""b""\nc"\n', [(0, 1.2, 'a, "b" c')]),
    ],
)  # fmt: skip
def test_what_the_formats_allow_is_read(name: str, text: str, found: list[object], tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert exports.read(tmp_path / name, frame_rate=25) == found


def test_chapters_that_were_passed_over_are_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(
        "3.5 stars/5\n0:00 Intro\n0.02 Method\n0:04 End\n0:5 Foo\n1. Notes\n2.5x as fast\n"
    )

    with pytest.warns(ExportWarning) as told:
        found = exports.read(tmp_path / "talk.txt", video=clips.h264(folder))

    assert [one.name for one in found] == ["Intro", "End"]
    assert str(told[0].message) == (
        "talk.txt, line 1: '3.5 stars/5' was passed over, and 2 more: no time of a chapter is at its beginning; write 5:30 or 1:02:03"
    )


def test_to_split_into_nothing_is_an_error(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cuts.json").write_text("[]\n")

    done = run("split", clips.h264(folder), "--segments", tmp_path / "cuts.json", "-o", tmp_path / "parts")

    assert_clear_failure(done, 1, "cuts.json has no segments, so there is nothing to split")
    assert not (tmp_path / "parts").exists()


@pytest.mark.parametrize("name", ["if a<b and c>d", "<Anna> speaks", "AT&amp;T", "a &lt; b"])
@pytest.mark.parametrize("suffix", ["srt", "vtt"])
def test_a_name_with_angle_brackets_comes_back_from_subtitles(name: str, suffix: str, tmp_path: Path) -> None:
    exports.write([exports.NamedRange(0, 1, name)], tmp_path / f"a.{suffix}")

    assert exports.read(tmp_path / f"a.{suffix}") == [(0, 1, name)]


@pytest.mark.parametrize(
    ("rate", "mark", "found"),
    [
        (25, ":", [(0, 1.48, "a"), (1.48, 62, None)]),
        (29.97, ";", [(0, 1.4014, "a"), (1.4014, 61.995267, None)]),
        (24000 / 1001, ":", [(0, 1.5015, "a"), (1.5015, 62.062, None)]),
    ],
)
def test_time_codes_in_a_table_count_frames(rate: float, mark: str, found: list[object], tmp_path: Path) -> None:
    cuts = "00:00:00:00,00:00:01:12,a\n00:00:01:12,00:01:02:00,\n".replace(":12", mark + "12").replace(
        ":00,", mark + "00,"
    )
    (tmp_path / "a.csv").write_text("start_time,end_time,name\n" + cuts)

    assert exports.read(tmp_path / "a.csv", frame_rate=rate) == found


def test_time_codes_in_a_table_count_from_that_of_the_video(tmp_path: Path) -> None:
    video = timed(tmp_path / "a.mov", rate=Fraction(25), file="10:00:00:00")
    (tmp_path / "a.csv").write_text("10:00:00:00,10:00:01:12\n")

    assert exports.read(tmp_path / "a.csv", video=video) == [(0, 1.48, None)]


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ("00:00:00:00,00:00:01:12", "start_time '00:00:00:00' is a time code, which counts frames; give the video, or the rate"),
        ("0,0:75", "end_time '0:75' is not a time; write seconds, such as 83.4, or 0:01:23.4"),
        ("0,1:75:00", "end_time '1:75:00' is not a time"),
        ("0,1_000", "end_time '1_000' is not a time"),
        ("0,0x10", "end_time '0x10' is not a time"),
    ],
)  # fmt: skip
def test_what_is_not_clearly_a_time_is_told(times: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"start_time,end_time\n{times}\n")

    with pytest.raises(ConfigError) as caught:
        exports.read(tmp_path / "a.csv")

    assert f"a.csv, line 2: {said}" in str(caught.value)


@pytest.mark.parametrize(("time", "seconds"), [("90:00", 5400), ("1e-05", 1e-05), ("75.5", 75.5), (" 1:02,5 ", 62.5)])
def test_other_ways_to_write_a_time_are_read(time: str, seconds: float, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"start_time;end_time\n{time};9000\n")

    assert exports.read(tmp_path / "a.csv") == [(seconds, 9000, None)]
