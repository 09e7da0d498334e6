"""What is written to files: the forms themselves, and that a file is whole or not there."""

import csv
import json
import re
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from uuid import UUID

import pytest

from cloudglue import exports
from cloudglue.errors import ConfigError
from cloudglue.exports import NamedRange
from cloudglue.exports import page as html_page
from cloudglue.strategies import TimeRange
from cloudglue_api import models

ID = UUID("0b8d6c0e-8f0a-4c41-9f55-3d8e9b1f2a10")
RATE = 30000 / 1001
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16
SEGMENTS = [
    models.Segment(id=ID, start_time=0.0, end_time=1.2, thumbnail_url="http://127.0.0.1:9/t.png"),
    models.Segment(id=ID, start_time=1.2, end_time=3661.0405),
]


def data(page):
    """What a page shows."""
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page)[1])


def test_json_has_times_in_seconds_and_what_else_is_known(tmp_path):
    exports.write(SEGMENTS, tmp_path / "out.json")

    assert json.loads((tmp_path / "out.json").read_text()) == [
        {"start_time": 0.0, "end_time": 1.2, "id": str(ID), "thumbnail_url": "http://127.0.0.1:9/t.png"},
        {"start_time": 1.2, "end_time": 3661.0405, "id": str(ID)},
    ]


def test_csv_reads_back_as_the_same_numbers(tmp_path):
    exports.write(SEGMENTS, tmp_path / "out.csv")

    with open(tmp_path / "out.csv", newline="") as file:
        rows = [(float(row["start_time"]), float(row["end_time"])) for row in csv.DictReader(file)]
    assert rows == [(0.0, 1.2), (1.2, 3661.0405)]


def test_vtt_has_a_cue_a_segment(tmp_path):
    exports.write(SEGMENTS, tmp_path / "out.vtt")

    assert (tmp_path / "out.vtt").read_text() == (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.200\nSegment 1\n\n2\n00:00:01.200 --> 01:01:01.040\nSegment 2\n"
    )


def test_vtt_cues_come_in_the_order_of_their_starts_and_none_is_empty():
    text = exports.as_vtt([TimeRange(5, 6), TimeRange(1, 1.0001)])

    assert [line for line in text.splitlines() if "-->" in line] == [
        "00:00:01.000 --> 00:00:01.001",
        "00:00:05.000 --> 00:00:06.000",
    ]


@pytest.mark.parametrize(
    ("suffix", "text"), [(".json", "[]\n"), (".csv", "start_time,end_time\n"), (".vtt", "WEBVTT\n")]
)
def test_no_segments_are_an_empty_list(tmp_path, suffix, text):
    exports.write([], tmp_path / f"out{suffix}")

    assert (tmp_path / f"out{suffix}").read_text() == text


def test_a_preview_can_be_written_too(tmp_path):
    exports.write(iter([TimeRange(0, 2)]), tmp_path / "out.JSON")

    assert json.loads((tmp_path / "out.JSON").read_text()) == [{"start_time": 0, "end_time": 2}]


@pytest.mark.parametrize("name", ["out.txt", "out"])
def test_an_unknown_suffix_names_the_known_ones(tmp_path, name):
    with pytest.raises(
        ConfigError, match=r"\.json, \.csv, \.vtt, \.srt, \.edl, .*\.html; .* youtube, frames, scenedetect"
    ):
        exports.write(SEGMENTS, tmp_path / name)

    assert list(tmp_path.iterdir()) == []


def test_a_write_that_breaks_leaves_the_old_file(tmp_path, monkeypatch):
    old = tmp_path / "out.json"
    old.write_text("old")
    monkeypatch.setattr("os.replace", _broken)

    with pytest.raises(OSError, match="no space"):
        exports.write(SEGMENTS, old)

    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("out.json", "old")]


def test_segments_that_break_leave_the_old_file(tmp_path):
    old = tmp_path / "out.csv"
    old.write_text("old")

    with pytest.raises(ZeroDivisionError):
        exports.write((TimeRange(0, 1 / n) for n in (1, 0)), old)

    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("out.csv", "old")]


def test_threads_that_write_the_same_file_leave_that_of_one_of_them(tmp_path):
    contents = [[TimeRange(n, n + 1)] * 2000 for n in range(8)]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda segments: exports.write(segments, tmp_path / "out.csv"), contents * 3))

    assert (tmp_path / "out.csv").read_text() in [exports.as_csv(segments) for segments in contents]
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")

    exports.write([], tmp_path / "link.json")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "[]\n"


def test_the_page_has_the_segments_and_finds_the_video_from_its_place(tmp_path):
    (tmp_path / "a b").mkdir()
    video = tmp_path / "a b" / "film #1.mp4"

    exports.write([TimeRange(1, 4), NamedRange(0, 1, "One")], tmp_path / "out.html", video=video, frame_rate=29.97)

    page = data((tmp_path / "out.html").read_text())
    assert (page["title"], page["video"]) == ("film #1.mp4", "a%20b/film%20%231.mp4")
    assert page["segments"] == [{"start": 1, "end": 4}, {"start": 0, "end": 1, "name": "One"}]
    assert page["frames"] == {"rate": RATE, "begins": 0, "codes": RATE, "first": 0, "drops": True, "varies": False}


def test_the_page_counts_as_its_video_does():
    page = data(html_page.as_html([], title="t", frame_rate=23.976, timecode="01:00:00:12", begins=0.5, duration=9.5))

    assert (page["frames"]["first"], page["frames"]["begins"], page["duration"]) == (86400, 0.5, 9.5)


def test_the_page_of_another_content_keeps_its_changes_elsewhere():
    keys = [data(html_page.as_html([TimeRange(0, n)], title="t"))["key"] for n in (1, 2, 2)]

    assert keys[0] != keys[1] == keys[2]


def test_what_is_not_known_of_the_video_is_left_out():
    page = data(html_page.as_html([TimeRange(0, 1)], title="t"))

    assert (page["video"], page["frames"], page["duration"]) == (None, None, None)


@pytest.mark.parametrize("rate", [0, -1, "25", float("nan")])
def test_a_page_of_no_such_frame_rate_is_an_error(tmp_path, rate):
    with pytest.raises(ConfigError, match="frame_rate"):
        exports.write([], tmp_path / "out.html", frame_rate=rate)

    assert list(tmp_path.iterdir()) == []


def test_a_name_with_markup_stays_text():
    hostile = "<script>alert(1)</script> & {{data}} </script>"
    text = html_page.as_html([NamedRange(0, 1, hostile)], title=hostile, video_address='"><b>')

    assert text.count("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{data}} &lt;/script&gt;</h1>") == 1
    assert text.count("</script>") == 2
    assert "<b>" not in text
    assert data(text)["segments"][0]["name"] == data(text)["title"] == hostile


def test_no_script_runs_but_the_page_s_own():
    text = html_page.as_html([], title="t")

    policy = re.search(r'Content-Security-Policy" content="(.*?)"', text)[1]
    script = re.search(r'<script type="module">(.*?)</script>', text, re.DOTALL)[1]
    assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}';" in policy
    assert policy.startswith("default-src 'none';")


def test_the_page_needs_no_other_file():
    text = html_page.as_html([], title="t")

    assert re.findall(r"^(?:import|export)\b.*|<link.*|\bsrc=.*", text, re.MULTILINE) == []


def test_thumbnails_are_part_of_the_page():
    page = data(html_page.as_html(SEGMENTS, title="t", picture={"http://127.0.0.1:9/t.png": PNG}.get))

    assert [one.get("picture", "")[:22] for one in page["segments"]] == ["data:image/png;base64,", ""]
    assert page["segments"][0]["address"] == "http://127.0.0.1:9/t.png"


@pytest.mark.parametrize("picture", [None, lambda address: None, lambda address: b"<html>not found"])
def test_a_thumbnail_that_cannot_be_read_is_left_out(picture):
    page = data(html_page.as_html(SEGMENTS, title="t", picture=picture))

    assert ["picture" in one for one in page["segments"]] == [False, False]


def test_thumbnails_that_are_too_much_together_are_left_out():
    segments = [models.Segment(id=ID, start_time=n, end_time=n + 1.0, thumbnail_url="x") for n in range(30)]

    text = html_page.as_html(segments, title="t", picture=lambda address: PNG + b"\0" * 3 * 2**20)

    assert text.count('"picture":') == 15


def _broken(*_):
    raise OSError("no space")


def test_times_beyond_all_bounds_have_time_codes_too():
    text = exports.as_vtt([TimeRange(-0.5, 1e306)])

    assert "00:00:00.000 --> 99999:59:59.000" in text
