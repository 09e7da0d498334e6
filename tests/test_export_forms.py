"""Each form in which segments are written, read by a program that is not ours: FFmpeg, OpenTimelineIO's adapters, PySceneDetect."""

from __future__ import annotations

import contextlib
import csv
import subprocess
import sys
import warnings
from collections.abc import Callable
from fractions import Fraction
from io import StringIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import av
import clips
import numpy as np
import opentimelineio
import pytest
import sounding
from opentimelineio.opentime import RationalTime, to_timecode
from scenedetect import FrameTimecode
from scenedetect.output import write_scene_list

from cloudglue import ConfigError, ExportWarning, exports
from cloudglue.exports import NamedRange, ffmpeg, frame_lists, timecodes, timelines
from cloudglue.exports.fcpxml import as_fcpxml
from cloudglue.exports.sources import Source
from cloudglue.strategies import TimeRange

RATES = {
    "23.976": Fraction(24000, 1001),
    "25": Fraction(25),
    "29.97": Fraction(30000, 1001),
    "59.94": Fraction(60000, 1001),
}
# Around a minute, ten minutes and an hour, where numbers are dropped, and after it.
BOUNDS = (0, 7, 8, 1799, 1800, 1801, 17_982, 107_891, 107_892, 215_784, 216_003, 400_001)
HOSTILE = "a\nb\r\n\n3\n00:00:01,000 --> 00:00:02,000\n<i>\"q\" 'z'</i> & ;=#\\ [CHAPTER] ]]> \x00\x01\ufffe\u2028 é"


def spans(rate: Fraction) -> list[NamedRange]:
    """Segments without a hole, whose times are given to the microsecond, as the engine's are."""
    return [NamedRange(round(float(a / rate), 6), round(float(b / rate), 6)) for a, b in pairwise(BOUNDS)]


def cues(path: Path, rate: Fraction) -> list[tuple[int, int]]:
    """The frames at which FFmpeg has subtitles begin and end."""
    with av.open(path) as container:
        packets = [packet for packet in container.demux() if packet.size]
    times = [(packet.pts * packet.time_base, (packet.pts + packet.duration) * packet.time_base) for packet in packets]
    return [(round(start * rate), round(end * rate)) for start, end in times]


@pytest.fixture(params=RATES.values(), ids=RATES)
def rate(request: pytest.FixtureRequest) -> Fraction:
    return request.param


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_ffmpeg_reads_subtitles_at_the_frames(form: str, rate: Fraction, tmp_path: Path) -> None:
    exports.write(spans(rate), tmp_path / f"out.{form}")

    assert cues(tmp_path / f"out.{form}", rate) == [*pairwise(BOUNDS)]


def test_ffmpeg_reads_chapters_at_the_frames(rate: Fraction, tmp_path: Path) -> None:
    exports.write(spans(rate), tmp_path / "out.ffmetadata")

    with av.open(tmp_path / "out.ffmetadata") as container:
        chapters = container.chapters()
    times = [(one["start"] * one["time_base"], one["end"] * one["time_base"]) for one in chapters]
    assert [(round(start * rate), round(end * rate)) for start, end in times] == [*pairwise(BOUNDS)]


@pytest.mark.parametrize("start", [None, "01:00:00:00", "01:00:00;00"])
def test_the_adapter_for_cmx_3600_reads_events_at_the_frames(start: str | None, rate: Fraction) -> None:
    edl = timelines.as_edl(spans(rate), Source("a.mov", float(rate)), start)

    mode = edl.splitlines()[1]
    dropping = rate.denominator == 1001 and rate > 29 and start != "01:00:00:00"
    told = float(rate) if dropping else float(round(rate))
    timeline = opentimelineio.adapters.read_from_string(edl, "cmx_3600", rate=told)
    ranges = [clip.source_range for clip in timeline.find_clips()]
    assert mode == f"FCM: {'' if dropping else 'NON-'}DROP FRAME"
    assert [(one.start_time.value, one.end_time_exclusive().value) for one in ranges] == [*pairwise(BOUNDS)]


@pytest.mark.parametrize(
    ("frame_rate", "start", "frame"),
    [
        (25.0, "01:00:00:00", 90_000),
        (24000 / 1001, "01:00:00:00", 86_400),
        (30000 / 1001, "01:00:00:00", 108_000),
        (30000 / 1001, "01:00:00;00", 107_892),
        (60000 / 1001, "00:10:00;04", 35_968),
    ],
)
def test_a_time_line_begins_at_a_time_code_of_ones_own(
    frame_rate: float, start: str, frame: int, tmp_path: Path
) -> None:
    segments, video = [TimeRange(0, 2), TimeRange(3, 4)], Source("a.mov", frame_rate, path=tmp_path / "a.mov")

    edl = timelines.as_edl(segments, video, start)
    otio = opentimelineio.adapters.read_from_string(timelines.as_otio(segments, video, start), "otio_json")
    fcpxml = ElementTree.fromstring(as_fcpxml(segments, video, start))
    table = [*csv.DictReader(StringIO(frame_lists.as_frames(segments, video, start)))]

    assert edl.split()[edl.split().index("C") + 3] == start
    assert otio.global_start_time == RationalTime(frame, frame_rate)
    begins = Fraction(fcpxml.find(".//sequence").attrib["tcStart"].rstrip("s"))  # type: ignore[union-attr]
    assert round(begins * Fraction(frame_rate).limit_denominator(1001)) == frame
    assert fcpxml.find(".//spine/asset-clip").attrib["offset"] == fcpxml.find(".//sequence").attrib["tcStart"]  # type: ignore[union-attr]
    assert table[0]["first_timecode"] == start


def test_openings_of_an_edl_follow_its_beginning() -> None:
    edl = timelines.as_edl([TimeRange(0, 2), TimeRange(3, 4)], Source("a.mov", 25.0), "10:00:00:00")

    assert [line.split("C        ")[1] for line in edl.splitlines() if line[:3].isdigit()] == [
        "00:00:00:00 00:00:02:00 10:00:00:00 10:00:02:00",
        "00:00:03:00 00:00:04:00 10:00:03:00 10:00:04:00",
    ]


@pytest.mark.parametrize(
    ("start", "timecode", "said"),
    [
        ("1 o'clock", None, "is not a time code; write hours, minutes, seconds and frames at 29.97 frames a second"),
        ("01:00:00:30", None, "'01:00:00:30' is not a time code"),
        ("00:01:00;00", None, "'00:01:00;00' is not a time code"),
        (3600, None, "3600 is not a time code"),
        (
            "01:00:00:00",
            "10:00:00;00",
            "does not drop numbers, and the time code of a.mov drops numbers; write 01:00:00;00",
        ),
    ],
)
@pytest.mark.parametrize("write", [timelines.as_edl, timelines.as_otio, as_fcpxml, frame_lists.as_frames])
def test_a_beginning_that_is_none_is_told(write, start, timecode: str | None, said: str) -> None:  # type: ignore[no-untyped-def]
    video = Source("a.mov", 30000 / 1001, timecode=timecode, path=Path("a.mov"))

    with pytest.raises(ConfigError, match="start_timecode: ") as caught:
        write([TimeRange(0, 1)], video, start)

    assert said in str(caught.value)


def test_fcpxml_has_its_clips_at_the_frames(rate: Fraction) -> None:
    video = Source("a.mov", float(rate), path=Path("a.mov"), size=(1920, 1080), timecode="10:00:00:00")

    project = ElementTree.fromstring(as_fcpxml(spans(rate), video, "01:00:00:00"))

    step = Fraction(project.find(".//format").attrib["frameDuration"].rstrip("s"))  # type: ignore[union-attr]
    zero = 36_000 * round(rate)
    clips_there = [
        tuple(Fraction(clip.attrib[key].rstrip("s")) / step for key in ("offset", "start", "duration"))
        for clip in project.iter("asset-clip")
    ]
    assert step == 1 / rate
    assert clips_there == [(3600 * round(rate) + a, zero + a, b - a) for a, b in pairwise(BOUNDS)]


def test_the_adapter_for_fcpxml_reads_its_clips_also_those_that_overlap(folder: Path, tmp_path: Path) -> None:
    segments = [TimeRange(0.4, 2), NamedRange(1, 1.48, "Röster <&>"), TimeRange(1.2, 3), TimeRange(2.48, 3)]

    exports.write(segments, tmp_path / "out.fcpxml", video=clips.h264(folder))

    timeline = opentimelineio.adapters.read_from_file(str(tmp_path / "out.fcpxml"))
    found = [(c.name, c.source_range.start_time.value, c.source_range.duration.value) for c in timeline.find_clips()]
    assert sorted(found, key=lambda one: one[1]) == [
        ("Segment 1", 10, 40),
        ("Röster <&>", 25, 12),
        ("Segment 3", 30, 45),
        ("Segment 4", 62, 13),
    ]


def test_the_table_is_the_one_that_scenedetect_writes(rate: Fraction) -> None:
    frames = [(FrameTimecode(a, fps=rate), FrameTimecode(b, fps=rate)) for a, b in pairwise(BOUNDS)]
    theirs = StringIO()
    write_scene_list(theirs, frames, cut_list=[start.get_timecode() for start, _ in frames[1:]])

    ours = exports.as_text(spans(rate), "scenedetect", frame_rate=float(rate))

    assert ours == theirs.getvalue()


def test_the_frames_are_numbered_as_scenedetect_and_opentimelineio_do(rate: Fraction) -> None:
    rows = [*csv.DictReader(StringIO(exports.as_text(spans(rate), "frames", frame_rate=float(rate))))]

    drops = rate > 29
    told = float(rate) if drops else float(round(rate))
    codes = [to_timecode(RationalTime(frame, told), told, drops) for frame in BOUNDS]
    assert [(int(row["first_frame"]), int(row["last_frame"])) for row in rows] == [
        (a + 1, b) for a, b in pairwise(BOUNDS)
    ]
    assert [row["first_timecode"] for row in rows] == codes[:-1]


def test_scenedetect_loads_the_table_and_writes_the_same_qp_file(folder: Path, tmp_path: Path) -> None:
    film, segments = clips.h264(folder), [TimeRange(0, 1.2), TimeRange(1.2, 2.2), TimeRange(2.2, 5.6)]
    exports.write(segments, tmp_path / "scenes.csv", format="scenedetect", video=film)
    exports.write(segments, tmp_path / "ours.qp", video=film)
    command = [sys.executable, "-m", "scenedetect", "-q", "-i", film, "load-scenes", "-i", "scenes.csv"]

    subprocess.run([*command, "save-qp", "-f", "theirs.qp"], cwd=tmp_path, check=True, capture_output=True)

    assert (tmp_path / "ours.qp").read_text() == (tmp_path / "theirs.qp").read_text() == "0 I -1\n30 I -1\n55 I -1\n"


def numbered(path: Path, rate: Fraction, first: int = 0) -> Path:
    """120 frames with their numbers in black and white stripes, every twelfth a keyframe; the first is shown so many frames after zero."""
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=rate, width=128, height=16, options={"g": "12", "bf": "2"})
        stream.pix_fmt = "yuv420p"
        for number in range(120):
            stripes = np.unpackbits(np.uint8([number])).repeat(16) * np.uint8(255)
            frame = av.VideoFrame.from_ndarray(np.broadcast_to(stripes, (16, 128)).copy(), format="gray")
            frame.pts, frame.time_base = first + number, 1 / rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def selected(path: Path) -> list[int]:
    """The numbers of the frames that FFmpeg's filter leaves of a concat list."""
    options = {"safe": "0", "segment_time_metadata": "1"}
    with av.open(path, options=options) as container:
        graph = av.filter.Graph()
        source = graph.add_buffer(template=container.streams.video[0])
        graph.link_nodes(source, graph.add("select", "concatdec_select"), graph.add("buffersink")).configure()
        found = []
        for frame in [*container.decode(video=0), None]:
            graph.push(frame)
            with contextlib.suppress(av.BlockingIOError, av.EOFError):
                while True:
                    found.append(graph.pull())
    return [int(np.packbits(frame.to_ndarray(format="gray")[8, 8::16] > 127)[0]) for frame in found]


@pytest.mark.parametrize(("name", "first"), [("a.mp4", 301), ("d's & #1? 100%20.mkv", 0), ("http:x.mov", 0)])
def test_ffmpeg_shows_the_frames_of_a_concat_list_and_no_others(
    name: str, first: int, rate: Fraction, tmp_path: Path
) -> None:
    film = numbered(tmp_path / name, rate, first)
    wanted = [(0, 7), (30, 31), (7, 30), (77, 120)]
    (tmp_path / "lists").mkdir()
    segments = [TimeRange(round(float(a / rate), 6), round(float(b / rate), 6)) for a, b in wanted]

    exports.write(segments, tmp_path / "lists" / "out.ffconcat", video=film)

    assert selected(tmp_path / "lists" / "out.ffconcat") == [n for start, end in wanted for n in range(start, end)]


def test_a_name_with_a_line_break_has_no_concat_list(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="has a line break, and 'concat' has one name a line; rename the file"):
        exports.write([TimeRange(0, 1)], tmp_path / "out.ffconcat", video=tmp_path / "a\nfile b.mp4")


LECTURE = [NamedRange(0, 61.9, "Welcome"), NamedRange(61.9, 3725.5, "A <b>"), NamedRange(3725.5, 3800, HOSTILE)]


def test_chapters_for_youtube_have_a_line_each_from_zero_on() -> None:
    lines = exports.as_text([LECTURE[0], NamedRange(61.9, 3725.5), NamedRange(3725.5, 3800, "a\nb")], "youtube")

    assert lines == "0:00 Welcome\n1:01 Segment 2\n1:02:05 a b\n"


@pytest.mark.parametrize(
    ("segments", "said"),
    [
        ([], "there are 0 chapters, and it takes 3 or more"),
        ([TimeRange(0, 20), TimeRange(20, 40)], "there are 2 chapters, and it takes 3 or more"),
        (
            [TimeRange(n, n + 20) for n in (5, 25, 45)],
            "the first chapter, 'Segment 1', begins at 0:05, and must at 0:00",
        ),
        (
            [TimeRange(n, n + 4) for n in (0, 20, 24)],
            "chapter 2, 'Segment 2', at 0:20 lasts 4 s, and must 10 s or more, and 1 more",
        ),
        (LECTURE, "the name of chapter 2 has < or >"),
        (
            [NamedRange(n * 20, n * 20 + 20, "x" * 99) for n in range(50)],
            "letters long, and a description 5,000 at most",
        ),
    ],
)
def test_what_youtube_would_not_take_is_written_with_a_warning(segments: list[NamedRange], said: str) -> None:
    with pytest.warns(ExportWarning, match="YouTube would not show these as chapters: ") as caught:
        lines = exports.as_text(segments, "youtube")

    assert said in str(caught[0].message)
    assert lines.count("\n") == len(segments)


@pytest.mark.filterwarnings("ignore::cloudglue.ExportWarning")
@pytest.mark.parametrize("form", [name for name in exports.FORMATS if name != "html"])
def test_a_hostile_name_adds_no_segment_in_any_form(form: str, folder: Path) -> None:
    segments, film = [NamedRange(0, 1.2, HOSTILE), NamedRange(1.2, 2.2, "two")], clips.h264(folder)

    hostile = exports.as_text(segments, form, video=film)

    plain = exports.as_text([segment._replace(name="x") for segment in segments], form, video=film)
    assert hostile.count("\n") == plain.count("\n")
    assert {"\0", "\ufffe", "\u2028"} & {*hostile} == set()


def test_ffmpeg_and_editing_programs_read_a_hostile_name_as_text(folder: Path, tmp_path: Path) -> None:
    segments, film = [NamedRange(0, 1.2, HOSTILE)], clips.h264(folder)
    said = "a b 3 00:00:01,000 --> 00:00:02,000 <i>\"q\" 'z'</i> & ;=#\\ [CHAPTER] ]]> é"
    for name in ("out.ffmetadata", "out.srt", "out.fcpxml", "out.otio", "out.edl"):
        exports.write(segments, tmp_path / name, video=film)

    with av.open(tmp_path / "out.ffmetadata") as container:
        assert [chapter["metadata"]["title"] for chapter in container.chapters()] == [said]
    with av.open(tmp_path / "out.srt") as container:
        assert [bytes(packet).decode() for packet in container.demux() if packet.size] == [said.replace("-->", "→")]
    for name in ("out.fcpxml", "out.otio"):
        timeline = opentimelineio.adapters.read_from_file(str(tmp_path / name))
        assert [clip.name for clip in timeline.find_clips()] == [said]
    timeline = opentimelineio.adapters.read_from_file(str(tmp_path / "out.edl"), rate=25)
    assert [[*clip.metadata["cmx_3600"]["comments"]] for clip in timeline.find_clips()] == [[f"COMMENT: {said}"]]


def test_a_name_with_a_semicolon_does_not_make_an_edl_drop_numbers() -> None:
    edl = timelines.as_edl([NamedRange(0, 1, "a;b")], Source("c;d.mp4", 25.0))

    assert edl.splitlines()[1] == "FCM: NON-DROP FRAME"


def test_more_segments_than_an_edl_numbers_are_told() -> None:
    segments = [TimeRange(n, n + 1) for n in range(1000)]

    with pytest.raises(
        ConfigError, match=r"'\.edl' numbers 999 events, and there are 1,000 segments; write an '\.otio'"
    ):
        timelines.as_edl(segments, Source("a.mp4", 25.0))


def test_a_beginning_too_late_in_the_day_is_told() -> None:
    with pytest.raises(ConfigError, match=r"one ends 3\.6e\+03 s after the start_timecode|one ends 3600 s after"):
        timelines.as_edl([TimeRange(0, 3600)], Source("a.mp4", 25.0), "23:00:00:01")


def test_chapters_do_not_overlap() -> None:
    with pytest.raises(ConfigError, match=r"do not overlap, as segments 1 and 2 do; write an '\.srt'"):
        ffmpeg.as_ffmetadata([TimeRange(0, 2), TimeRange(1, 3)])


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("srt", ""),
        ("ffmetadata", ";FFMETADATA1\n"),
        ("concat", "ffconcat version 1.0\n"),
        ("qp", "0 I -1\n"),
        ("frames", ",".join(frame_lists.FRAMES_HEADER) + "\n"),
    ],
)
def test_no_segments_have_a_form_too(form: str, text: str, folder: Path) -> None:
    assert exports.as_text([], form, video=clips.h264(folder)) == text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"format": "str"}, "format: 'str' is not a format; did you mean 'srt'?"),
        ({"format": 3}, "format: 3 is not a format; known are json, csv"),
        ({"format": "fcpxml", "frame_rate": 25}, "video: is not given, and 'fcpxml' names the file"),
        ({"format": "concat"}, "video: is not given, and 'concat' names the file"),
        ({"format": "qp"}, "frame_rate: is not known"),
        ({"format": "srt", "start_timecode": "01:00:00:00"}, "'srt' has no time codes to begin at; leave it out"),
    ],
)
def test_what_cannot_be_written_is_told_and_not_written(options, said: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ConfigError) as caught:
        exports.write([TimeRange(0, 1)], tmp_path / "out.txt", **options)

    assert said in str(caught.value)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("time", [float("nan"), float("inf"), "1", None, True])
def test_a_time_that_is_none_is_told(time: object) -> None:
    with pytest.raises(ConfigError, match=r"segments\[1\]\.end_time: .* is not a time in seconds"):
        exports.as_text([NamedRange(0, 1), NamedRange(1, time)], "srt")  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_no_form_counts_frames_after_the_last(suffix: str, tmp_path: Path) -> None:
    film = sounding.film(tmp_path / f"film{suffix}", seconds=2, sound_seconds=3.5)
    windows = [NamedRange(0, 1), NamedRange(1, 2.5), NamedRange(2.5, 3.5)]

    with pytest.warns(ExportWarning, match=rf"^segment 3 of film{suffix} left out: after 2.000 s there is sound only"):
        table = exports.as_text(windows, "frames", video=film)
    with pytest.warns(ExportWarning, match="segment 3"):
        exports.write(windows, tmp_path / "film.edl", video=film)
    with pytest.warns(ExportWarning, match="segment 3"):
        project = exports.as_text(windows, "fcpxml", video=film)

    assert [row.split(",")[1:3] for row in table.splitlines()[1:]] == [["1", "25"], ["26", "50"]]
    assert exports.read(tmp_path / "film.edl", video=film) == [(0, 1, None), (1, 2, None)]
    clips = [(one.get("start"), one.get("duration")) for one in ElementTree.fromstring(project).iter("asset-clip")]
    assert clips == [("0s", "1s"), ("1s", "1s")]


def test_a_film_of_120_frames_a_second_loses_none_of_them(tmp_path: Path) -> None:
    film = sounding.film(tmp_path / "fast.mp4", seconds=1, rate=Fraction(120), sound=None)
    cuts = [NamedRange(0, 81 / 120), NamedRange(81 / 120, 1)]

    exports.write(cuts, tmp_path / "fast.otio", video=film)
    project = ElementTree.fromstring(exports.as_text(cuts, "fcpxml", video=film))
    with pytest.warns(
        ExportWarning, match=r"^1 cut lies at a frame .* counts 60 a second, and fast.mp4 has 120; moved by up to"
    ):
        exports.write(cuts, tmp_path / "fast.edl", video=film)

    assert exports.read(tmp_path / "fast.otio", video=film)[0].end_time == pytest.approx(0.675, abs=1e-6)
    assert [one.get("frameDuration") for one in project.iter("format")] == ["1/120s"]
    assert [one.get("duration") for one in project.iter("asset-clip")] == ["27/40s", "13/40s"]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("rate", [12.5, 23.98, 25, 59.94, 60])
def test_an_edl_warns_of_no_frame_that_time_codes_count(rate: float) -> None:
    own = timecodes.exact(rate)
    cuts = [NamedRange(number / own, (number + 7) / own) for number in (0, 7, 14, 100_001)]

    assert exports.as_text(cuts, "edl", frame_rate=rate).count("AX") == 4


def test_frames_of_a_film_whose_rate_varies_are_told_to_be_an_average(tmp_path: Path) -> None:
    phone = sounding.film(tmp_path / "phone.mp4", times=[0, 20, 100, 133, 160, 200, 260, 301], sound=None)

    with pytest.warns(ExportWarning, match=r"^the frame rate of phone.mp4 varies, and frames are counted at \d"):
        exports.as_text([NamedRange(0, 0.133)], "frames", video=phone)


@pytest.mark.parametrize("form", ["edl", "otio", "fcpxml", "frames"])
def test_a_film_whose_rate_varies_later_than_its_first_frames_is_told_of_too(tmp_path: Path, form: str) -> None:
    stamps = [sum((33, 34, 33, 33, 67, 20, 34, 33)[n % 8] for n in range(count)) for count in range(200)]
    phone = sounding.film(tmp_path / "phone.mov", times=stamps, rotation=90, sound=None)

    with pytest.warns(ExportWarning, match=r"^the frame rate of phone.mov varies"):
        exports.as_text([NamedRange(0, stamps[40] / 1000)], form, video=phone)


@pytest.mark.parametrize("clip", [clips.h264, clips.wide, clips.hevc, clips.interlaced, clips.with_audio])
def test_a_film_whose_rate_does_not_vary_is_not_told_of(films: Path, clip: Callable[[Path], Path]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exports.as_text([NamedRange(0, 1)], "fcpxml", video=clip(films))


def test_subtitles_of_a_film_whose_rate_varies_keep_their_times(tmp_path: Path) -> None:
    phone = sounding.film(tmp_path / "phone.mp4", times=[0, 20, 100, 133, 160, 200, 260, 301], sound=None)
    (tmp_path / "phone.srt").write_text("1\n00:00:00,020 --> 00:00:00,133\nTaxi\n")

    found = exports.read(tmp_path / "phone.srt", video=phone)

    assert found == [(0.02, 0.133, "Taxi")]
