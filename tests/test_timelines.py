"""Segments as time lines: what an editing program reads from them, read with opentimelineio."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import UUID

import av
import clips
import numpy as np
import opentimelineio
import pytest
from opentimelineio.opentime import RationalTime

from cloudglue import ConfigError, exports
from cloudglue.exports import timelines
from cloudglue.exports.timelines import Source
from cloudglue.strategies import TimeRange
from cloudglue_api import models

ID = UUID("0b8d6c0e-8f0a-4c41-9f55-3d8e9b1f2a10")
SHOTS = [TimeRange(0.0, 1.2), TimeRange(1.2, 2.2), TimeRange(3.8, 5.6)]
VIDEO = Source("race.mp4", 25.0, "films/race.mp4", 5.6)
EDL = """\
TITLE: race
FCM: NON-DROP FRAME

001  AX       V     C        00:00:00:00 00:00:01:05 00:00:00:00 00:00:01:05
* FROM CLIP NAME:  race.mp4
* FROM CLIP: films/race.mp4
002  AX       V     C        00:00:01:05 00:00:02:05 00:00:01:05 00:00:02:05
* FROM CLIP NAME:  race.mp4
* FROM CLIP: films/race.mp4
003  AX       V     C        00:00:03:20 00:00:05:15 00:00:03:20 00:00:05:15
* FROM CLIP NAME:  race.mp4
* FROM CLIP: films/race.mp4
"""


NTSC = Fraction(30000, 1001)


def timed(
    path: Path, *, rate: Fraction = Fraction(25), options: dict[str, str] | None = None, **timecodes: str
) -> Path:
    """Two seconds with time codes, as the tags of the `file`, of the `picture`, or of both."""
    with av.open(path, "w", options=options or {}) as container:
        stream = container.add_stream("mpeg4", rate=rate, width=64, height=48)
        for tags, place in ((container.metadata, "file"), (stream.metadata, "picture")):
            tags.update({"timecode": timecodes[place]} if place in timecodes else {})
        for _ in range(round(2 * rate)):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")))
        container.mux(stream.encode())
    return path


def written(video: Path, folder: Path) -> tuple[str, str, float]:
    """Of the segment from 0 to 1.001 s: its line in an EDL and the mode above, and the first frame of its clip in an OTIO."""
    for suffix in (".edl", ".otio"):
        exports.write([TimeRange(0, 1.001)], folder / f"out{suffix}", video=video)
    _, mode, _, event, *_ = (folder / "out.edl").read_text().splitlines()
    timeline = opentimelineio.adapters.read_from_file(str(folder / "out.otio"))
    return mode, event.split("C        ")[1], timeline.find_clips()[0].source_range.start_time.value


def clips_of(text: str) -> list[tuple[str, float, float, float]]:
    """Name, place in the time line, start and end in the video of each clip, in seconds."""
    timeline = opentimelineio.adapters.read_from_string(text, "otio_json")
    return [
        (
            clip.name,
            clip.transformed_time(clip.source_range.start_time, timeline.tracks).to_seconds(),
            clip.source_range.start_time.to_seconds(),
            clip.source_range.end_time_exclusive().to_seconds(),
        )
        for clip in timeline.find_clips()
    ]


def test_an_edl_has_an_event_a_segment_at_its_time_codes() -> None:
    assert timelines.as_edl(SHOTS, VIDEO) == EDL


def test_an_otio_has_a_clip_a_segment_at_its_place_with_its_id() -> None:
    segments = [models.Segment(id=ID, start_time=s.start_time, end_time=s.end_time) for s in SHOTS]

    text = timelines.as_otio(segments, VIDEO)

    assert clips_of(text) == [
        ("Segment 1", 0.0, 0.0, 1.2),
        ("Segment 2", 1.2, 1.2, 2.2),
        ("Segment 3", 3.8, 3.8, 5.6),
    ]
    (track,) = opentimelineio.adapters.read_from_string(text, "otio_json").video_tracks()
    assert [type(item).__name__ for item in track] == ["Clip", "Clip", "Gap", "Clip"]
    assert track[0].metadata["cloudglue"] == {"segment_id": str(ID)}
    assert track[0].media_reference.target_url == "films/race.mp4"
    assert track[0].media_reference.available_range.duration == RationalTime(140, 25)


def test_segments_that_overlap_get_tracks_of_their_own_in_an_otio_and_no_edl() -> None:
    windows = [TimeRange(0, 4), TimeRange(2, 6), TimeRange(4, 8)]

    tracks = opentimelineio.adapters.read_from_string(timelines.as_otio(windows, VIDEO), "otio_json").video_tracks()

    assert [[clip.name for clip in track.find_clips()] for track in tracks] == [
        ["Segment 1", "Segment 3"],
        ["Segment 2"],
    ]
    with pytest.raises(ConfigError, match=r"segments overlap; write an '\.otio'"):
        timelines.as_edl(windows, VIDEO)


@pytest.mark.parametrize(
    ("frame_rate", "start", "timecode", "mode"),
    [
        (25.0, 3.8, "00:00:03:20", "NON-DROP"),
        (24000 / 1001, 1001 / 24, "00:00:41:16", "NON-DROP"),
        (23.976, 1001 / 24, "00:00:41:16", "NON-DROP"),
        (30000 / 1001, 60.06, "00:01:00;02", "DROP"),
        (29.97, 60.06, "00:01:00;02", "DROP"),
        (60.0, 0.75, "00:00:00:45", "NON-DROP"),
        (12.5, 1.04, "00:00:01:01", "NON-DROP"),
        (15.0, 1 / 15, "00:00:00:02", "NON-DROP"),
        (26.3, 2.0, "00:00:02:00", "NON-DROP"),
        (120.0, 0.5, "00:00:00:30", "NON-DROP"),
    ],
)
def test_time_codes_count_the_frames_of_every_rate(frame_rate: float, start: float, timecode: str, mode: str) -> None:
    edl = timelines.as_edl([TimeRange(start, start + 10)], Source("a.mp4", frame_rate))

    assert f"FCM: {mode} FRAME" in edl
    assert edl.split("C        ")[1].split(" ")[0] == timecode


@pytest.mark.parametrize("name", ["timed.mov", "timed.mp4", "timed.mkv", "timed.avi"])
def test_a_cameras_time_code_is_where_the_video_begins(name: str, tmp_path: Path) -> None:
    # Matroska writes the names of its tags in capital letters.
    timed_video = timed(tmp_path / name, file="10:00:00:00")

    exports.write([TimeRange(0.4, 1.0)], tmp_path / "out.edl", video=timed_video)
    exports.write([TimeRange(0.4, 1.0)], tmp_path / "out.otio", video=timed_video)

    assert "10:00:00:10 10:00:01:00 00:00:00:10 00:00:01:00" in (tmp_path / "out.edl").read_text()
    assert clips_of((tmp_path / "out.otio").read_text()) == [("Segment 1", 0.4, 36000.4, 36001.0)]


@pytest.mark.parametrize("name", ["timed.mov", "timed.mkv", "timed.avi"])
@pytest.mark.parametrize(
    ("rate", "timecode", "mode", "event", "first"),
    [
        (NTSC, "01:00:00:00", "NON-DROP", "01:00:00:00 01:00:01:00 00:00:00:00 00:00:01:00", 108_000),
        (NTSC, "01:00:00;00", "DROP", "01:00:00;00 01:00:01;00 00:00:00;00 00:00:01;00", 107_892),
        (2 * NTSC, "01:00:00:00", "NON-DROP", "01:00:00:00 01:00:01:00 00:00:00:00 00:00:01:00", 216_000),
        (2 * NTSC, "01:00:00;00", "DROP", "01:00:00;00 01:00:01;00 00:00:00;00 00:00:01;00", 215_784),
        (NTSC * 4 / 5, "01:00:00:00", "NON-DROP", "01:00:00:00 01:00:01:00 00:00:00:00 00:00:01:00", 86_400),
    ],
    ids=["29.97", "29.97 that drops", "59.94", "59.94 that drops", "23.976"],
)
def test_a_time_code_drops_numbers_where_the_video_says_so(
    name: str, rate: Fraction, timecode: str, mode: str, event: str, first: int, tmp_path: Path
) -> None:
    video = timed(tmp_path / name, rate=rate, file=timecode)

    assert written(video, tmp_path) == (f"FCM: {mode} FRAME", event, first)


@pytest.mark.parametrize(
    ("timecode", "rate", "mode", "start"),
    [
        ("00:59:58:29", 30000 / 1001, "NON-DROP", "00:59:58:29"),
        ("01:00:00.02", 30000 / 1001, "DROP", "01:00:00;02"),
        ("01;00;00;02", 30000 / 1001, "DROP", "01:00:00;02"),
        ("01:00:00;02", 25.0, "NON-DROP", "01:00:00:02"),
        ("23:59:59:29", 60000 / 1001, "NON-DROP", "23:59:59:29"),
        ("01:00:00:29", 25.0, "NON-DROP", "00:00:00:00"),
        ("01:00:00", 25.0, "NON-DROP", "00:00:00:00"),
        ("-1:00:00:00", 25.0, "NON-DROP", "00:00:00:00"),
    ],
)
def test_time_codes_of_all_forms_are_read(timecode: str, rate: float, mode: str, start: str) -> None:
    edl = timelines.as_edl([TimeRange(0, 3)], Source("a.mov", rate, timecode=timecode))

    assert f"FCM: {mode} FRAME" in edl
    assert edl.split("C        ")[1].split(" ")[0] == start


def test_a_time_code_goes_on_after_midnight() -> None:
    edl = timelines.as_edl([TimeRange(0, 3)], Source("a.mov", 30000 / 1001, timecode="23:59:58:00"))

    assert "23:59:58:00 00:00:01:00 00:00:00:00 00:00:03:00" in edl


def test_a_time_line_says_whether_its_time_codes_drop() -> None:
    for timecode, drops in (("01:00:00:00", False), ("01:00:00;00", True)):
        text = timelines.as_otio(SHOTS, Source("a.mov", 30000 / 1001, timecode=timecode))

        timeline = opentimelineio.adapters.read_from_string(text, "otio_json")
        assert timeline.metadata["cloudglue"] == {"drop_frame": drops}
        assert timeline.global_start_time.rate == pytest.approx(30000 / 1001)


def test_the_track_of_time_codes_counts_more_than_a_tag_beside_it(tmp_path: Path) -> None:
    # FFmpeg says "timecode metadata are now ignored" when it copies such a film.
    video = timed(tmp_path / "a.mov", options={"movflags": "use_metadata_tags"}, file="10:00:00:00")
    tag = video.read_bytes()
    assert tag.count(b"10:00:00:00") == 1, "the track holds a number"
    video.write_bytes(tag.replace(b"10:00:00:00", b"20:00:00:00"))
    with av.open(video) as container:
        assert container.metadata["timecode"] == "20:00:00:00"

    assert written(video, tmp_path)[1].startswith("10:00:00:00 ")


def test_a_time_code_of_the_file_counts_more_than_that_of_its_picture(tmp_path: Path) -> None:
    # As FFmpeg chooses when it writes a track of time codes from both.
    video = timed(tmp_path / "a.mkv", file="10:00:00:00", picture="20:00:00:00")

    assert written(video, tmp_path)[1].startswith("10:00:00:00 ")
    assert written(timed(tmp_path / "b.mkv", picture="20:00:00:00"), tmp_path)[1].startswith("20:00:00:00 ")


def test_the_video_says_its_rate_and_where_it_lies(tmp_path: Path) -> None:
    folder = tmp_path / "my films"
    folder.mkdir()
    shutil.copy(clips.wide(tmp_path), folder / "wide.mp4")

    exports.write([TimeRange(0, 1.001)], tmp_path / "out.edl", video=folder / "wide.mp4")
    exports.write([TimeRange(0, 1.001)], tmp_path / "out.otio", video=folder / "wide.mp4")

    assert "00:00:00;00 00:00:01;00" in (tmp_path / "out.edl").read_text()
    assert "* FROM CLIP: my films/wide.mp4\n" in (tmp_path / "out.edl").read_text()
    assert '"target_url": "my%20films/wide.mp4"' in (tmp_path / "out.otio").read_text()


def test_a_given_rate_needs_no_video(tmp_path: Path) -> None:
    exports.write(SHOTS, tmp_path / "out.otio", frame_rate=25)

    assert [clip[1:] for clip in clips_of((tmp_path / "out.otio").read_text())] == [
        (0.0, 0.0, 1.2),
        (1.2, 1.2, 2.2),
        (3.8, 3.8, 5.6),
    ]
    assert "MissingReference" in (tmp_path / "out.otio").read_text()


@pytest.mark.parametrize("suffix", [".edl", ".otio"])
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "frame_rate: is not known, and time codes count frames; give the video (video=…, --video), or the rate"),
        ({"video": "text.mp4"}, "text.mp4 is not a video in any format known here"),
        ({"frame_rate": 0}, "frame_rate: 0 is not a number of frames a second"),
        ({"frame_rate": float("nan")}, "frame_rate: nan is not a number of frames a second"),
        ({"frame_rate": "25"}, "frame_rate: '25' is not a number of frames a second"),
    ],
)
def test_without_a_rate_nothing_is_written(tmp_path: Path, suffix: str, options: dict[str, Any], said: str) -> None:
    clips.text(tmp_path)
    if "video" in options:
        options = {"video": next(tmp_path.iterdir())}

    with pytest.raises(ConfigError) as caught:
        exports.write(SHOTS, tmp_path / f"out{suffix}", **options)

    assert said in str(caught.value)
    assert not (tmp_path / f"out{suffix}").exists()


def test_no_segments_are_a_time_line_without_clips() -> None:
    assert timelines.as_edl([], VIDEO) == "TITLE: race\nFCM: NON-DROP FRAME\n"
    assert clips_of(timelines.as_otio([], VIDEO)) == []


@pytest.mark.parametrize("end", [86_400.04, 1e306, float("inf")])
def test_what_lasts_longer_than_a_day_has_no_time_codes(end: float) -> None:
    with pytest.raises(ConfigError, match=r"counts to 24 hours, and one ends at .* s; write an '\.otio'"):
        timelines.as_edl([TimeRange(-1.0, 86_400.0), TimeRange(86_400.0, end)], VIDEO)

    assert [start for _, start, _, _ in clips_of(timelines.as_otio([TimeRange(-1.0, end)], VIDEO))] == [0.0]
    assert "00:00:00:00 00:00:00:00" in timelines.as_edl([TimeRange(-1.0, 86_400.0)], VIDEO)


def test_a_segment_shorter_than_a_frame_has_one() -> None:
    assert "00:00:01:00 00:00:01:01" in timelines.as_edl([TimeRange(1.0, 1.001)], VIDEO)


def test_a_name_cannot_add_an_event() -> None:
    edl = timelines.as_edl(SHOTS[:1], VIDEO._replace(name="a\n002  AX       V     C.mp4", address=None))

    assert [line for line in edl.splitlines() if line[:3].isdigit()] == [EDL.splitlines()[3]]


def test_what_is_not_installed_is_said_before_any_work(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['opentimelineio'] = sys.modules['otio_cmx3600_adapter'] = None\n"
        "from cloudglue import exports\n"
        f"exports.check({str(tmp_path / 'out.edl')!r})"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert (
        "'.edl' needs opentimelineio and otio_cmx3600_adapter: pip install 'cloudglue-client[timelines]'" in done.stderr
    )


def test_the_command_writes_them(tmp_path: Path) -> None:
    video = clips.h264(tmp_path)
    command = [sys.executable, "-m", "cloudglue.cli", "segment", "--local", "--detector", "content", str(video)]

    for suffix in (".edl", ".otio"):
        subprocess.run([*command, "-o", str(tmp_path / f"shots{suffix}")], check=True, capture_output=True)

    assert "00:00:00:00 00:00:01:05 00:00:00:00 00:00:01:05" in (tmp_path / "shots.edl").read_text()
    assert json.loads((tmp_path / "shots.otio").read_text())["OTIO_SCHEMA"] == "Timeline.1"


@pytest.mark.parametrize(
    ("timecode", "begins", "start"),
    [
        ("10:00:00:00", 0.0, "10:00:00:00"),
        ("10:00:00:00", 2.0, "09:59:58:00"),
        ("00:00:01:00", 2.0, "23:59:59:00"),
        (None, 2.0, "00:00:00:00"),
    ],
)
def test_a_time_code_is_that_of_the_first_frame_also_where_sound_begins_before_it(
    timecode: str | None, begins: float, start: str
) -> None:
    edl = timelines.as_edl([TimeRange(0, 3)], Source("a.mov", 25.0, timecode=timecode, begins=begins))

    assert edl.split("C        ")[1].split(" ")[0] == start
