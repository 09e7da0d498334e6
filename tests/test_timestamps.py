"""One time line for films whose stamps start again, leap, run backwards, begin late or end early."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import clips
import devices
import joined
import pytest
from joined import CUTS, ONE, SECOND
from test_detection import KINDS, milliseconds
from test_devices import drawn, unlike

from cloudglue import strategies
from cloudglue.local import segment_file
from cloudglue.local.media import frames
from cloudglue.local.media.detection import Shots, detect_cuts, divide
from cloudglue.local.media.losses import Losses
from cloudglue.local.media.probe import probe
from cloudglue.local.media.thumbnails import write_thumbnails
from cloudglue.local.media.timestamps import Timeline, zero
from cloudglue.local.media.video import Video
from cloudglue_api import models

SOUND_FILMS = [kind for kind in KINDS if kind is not clips.cut_off] + [clips.interlaced, clips.with_audio]
TWICE = [*CUTS, ONE, *(round(ONE + cut, 6) for cut in CUTS)]


@pytest.fixture(scope="session")
def folder(films: Path) -> Path:
    return films / "joined"


def times(film: Path) -> list[float]:
    with Video(film) as video:
        return [frame.time for frame in video.frames()]


def steady(count: int) -> list[float]:
    return [round(index / 25, 6) for index in range(count)]


@pytest.mark.parametrize("name", joined.JOINABLE)
def test_films_joined_end_to_end_are_one_film(name: str, folder: Path) -> None:
    film = joined.twice(folder, name)

    found = detect_cuts(film, detector="content")

    assert times(film) == steady(280)
    assert list(found.cuts) == TWICE
    assert found.start == 0.0
    duration = probe(film).duration_seconds
    assert duration == pytest.approx(found.end, abs=0.1)
    assert duration == pytest.approx(2 * ONE, abs=0.1)


@pytest.mark.parametrize("name", [name for name in joined.JOINABLE if not name.endswith(".avi")])
def test_that_films_were_joined_is_told(name: str, folder: Path) -> None:
    (told,) = detect_cuts(joined.twice(folder, name), detector="content").warnings

    assert told.startswith("The time stamps start again or jump after 5.6 s")


@pytest.mark.parametrize("name", joined.JOINABLE)
def test_a_picture_is_found_on_either_side_of_a_join(name: str, folder: Path, tmp_path: Path) -> None:
    film = joined.twice(folder, name)
    wanted = [10.0, 2.0, 7.0, 0.5]

    files = write_thumbnails(film, wanted, tmp_path, names=[f"{time}.jpg" for time in wanted])

    # Other pictures differ by more than 16.
    assert max(unlike(file, drawn(time % ONE)) for file, time in zip(files, wanted, strict=True)) < 12


@pytest.mark.parametrize("name", joined.JOINABLE)
@pytest.mark.parametrize(
    "start", [pytest.param(3.0, marks=pytest.mark.long), 5.58, 5.6, pytest.param(9.0, marks=pytest.mark.long)]
)
def test_frames_from_a_time_on_are_those_of_the_whole(start: float, name: str, folder: Path) -> None:
    film = joined.twice(folder, name)
    with Video(film) as video:
        whole = [(frame.time, video.image(frame.picture).tobytes()) for frame in video.frames()]
        later = [(frame.time, video.image(frame.picture).tobytes()) for frame in video.frames(start)]

    assert later == [frame for frame in whole if frame[0] >= start]
    assert later


@pytest.mark.parametrize("name", ["h264.ts", "vp9.webm"])
def test_uniform_manual_and_frames_have_the_same_time_line(name: str, folder: Path) -> None:
    film = joined.twice(folder, name)
    config = models.FrameExtractionConfig(
        strategy="uniform", uniform_config=models.FrameExtractionUniformConfig(frames_per_second=1)
    )

    uniform = segment_file(film, strategies.uniform(4))
    manual = segment_file(film, strategies.manual([(7, 20)]))
    taken = frames.take(film, config, None, duration=11.2)

    assert uniform == [(0, 4), (4, 8), (8, 11.2)]
    assert manual == [(7, 11.2)]
    assert [time for _, time in taken] == [float(second) for second in range(12)]


def test_a_second_film_of_another_size_follows(folder: Path) -> None:
    film = joined.of_two_sizes(folder)

    assert times(film) == steady(280)
    assert list(detect_cuts(film, detector="content").cuts) == TWICE


def test_frames_stored_in_another_order_leave_no_gap_at_a_join(folder: Path) -> None:
    assert times(joined.without_b_frames_first(folder)) == steady(280)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("hours_later", lambda number, stamp: stamp + (5 * 3600 * SECOND if number >= 60 else 0)),
        ("hours_earlier", lambda number, stamp: stamp + 5 * 3600 * SECOND - (5 * 3600 * SECOND if number >= 60 else 0)),
        ("a_little_earlier", lambda number, stamp: stamp - (SECOND if number >= 60 else 0)),
        ("clock_set_twice", lambda number, stamp: stamp + SECOND * (1000, 70, 5000)[number // 50]),
        ("wraps_at_33_bits", lambda number, stamp: stamp + 2**33 - 3 * SECOND),
        ("wraps_late", lambda number, stamp: stamp + (2**33 - 3 * SECOND if number else 2**33 - 200 * SECOND)),
        ("one_bad_stamp", lambda number, stamp: stamp + (40 * SECOND if number == 60 else 0)),
        ("three_bad_stamps", lambda number, stamp: stamp - (2 * SECOND if 60 <= number < 63 else 0)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_clock_that_is_changed_leaves_the_film_as_it_was(
    name: str, change: Callable[[int, int], int], folder: Path
) -> None:
    film = joined.restamped(folder, f"{name}.ts", change)

    found = detect_cuts(film, detector="content")

    assert times(film) == steady(140)
    assert (found.cuts, found.end) == (CUTS, ONE)
    assert probe(film).duration_seconds == ONE


@pytest.mark.parametrize("number", [30, 60])
def test_frames_that_run_backwards_by_a_little_are_told_by_their_number(number: int, folder: Path) -> None:
    film = joined.restamped(
        folder, f"back_{number}.ts", lambda index, stamp: stamp - (6 * SECOND // 100 if index == number else 0)
    )

    found = detect_cuts(film, detector="content")

    assert len(times(film)) == 140
    assert times(film) == sorted(times(film))
    assert found.warnings == (
        f"The time stamps of frame {number + 1} run backwards: taken to be shown with the frame before.",
    )


@pytest.mark.parametrize("name", ["gap.mp4", "gap.mkv", "gap.webm", "gap.mov"])
def test_a_still_of_minutes_in_a_screen_recording_stays_as_long_as_it_is(name: str, folder: Path) -> None:
    codec = "libvpx-vp9" if name.endswith("webm") else "libx264"
    film = joined.muxed(folder, name, pictures=[0, 5, 400, 3000], sound=None, codec=codec)

    found = detect_cuts(film, detector="content")

    assert (found.cuts, found.warnings) == ((5.0, 400.0, 3000.0), ())


def test_a_still_over_which_sound_goes_on_is_no_changed_clock(folder: Path) -> None:
    film = joined.muxed(folder, "still.ts", pictures=[0, 5, 40, 45], sound=(0, 50), rate=16_000)

    found = detect_cuts(film, detector="content")

    assert (found.cuts, found.warnings) == ((5.0, 40.0, 45.0), ())


@pytest.mark.parametrize("name", ["late.mp4", "late.mov", "late.mkv", "late.webm", "late.ts"])
def test_a_picture_that_begins_after_the_sound_is_on_the_files_own_time_line(
    name: str, folder: Path, tmp_path: Path
) -> None:
    is_webm = name.endswith("webm")
    codec, audio = ("libvpx-vp9", "libopus") if is_webm else ("libx264", "aac")
    film = joined.muxed(folder, name, late=2.023, sound=(0, 8), codec=codec, audio=audio)
    # A transport stream does not say that the first 1024 samples are the encoder's own.
    first = 2.044333 if name.endswith("ts") else 2.023

    found = detect_cuts(film, detector="content")
    (picture,) = write_thumbnails(film, [first + 2.4], tmp_path, names=["it.jpg"])

    assert found.start == first
    assert milliseconds(found.cuts) == milliseconds(first + cut for cut in CUTS)
    assert found.end == probe(film).duration_seconds == pytest.approx(8.0, abs=0.03)
    assert unlike(picture, drawn(2.4)) < 8
    assert divide(found)[0] == (0.0, found.cuts[0])
    assert divide(found, fill_gaps=False)[0] == (first, found.cuts[0])


@pytest.mark.parametrize(
    ("name", "codec", "audio", "rate"),
    [
        ("plain.mp4", "libx264", "aac", 44_100),
        ("plain.mov", "libx264", "aac", 48_000),
        ("plain.mkv", "libx264", "aac", 44_100),
        ("plain.ts", "libx264", "aac", 44_100),
        ("plain.flv", "libx264", "aac", 44_100),
        ("opus.mp4", "libx264", "libopus", 48_000),
        ("opus.ts", "libx264", "libopus", 48_000),
        ("opus.webm", "libvpx-vp9", "libopus", 48_000),
    ],
)
def test_what_an_encoder_puts_before_the_sound_moves_no_cut(
    name: str, codec: str, audio: str, rate: int, folder: Path
) -> None:
    film = joined.muxed(folder, name, codec=codec, audio=audio, rate=rate)

    found = detect_cuts(film, detector="content")

    assert (found.start, found.cuts, found.begins) == (0.0, CUTS, None)
    assert times(film) == steady(140)


@pytest.mark.parametrize("name", ["stays.mp4", "stays.mkv", "stays.webm", "stays.ts"])
def test_the_last_picture_stays_while_the_sound_goes_on(name: str, folder: Path) -> None:
    codec, audio = ("libvpx-vp9", "libopus") if name.endswith("webm") else ("libx264", "aac")
    film = joined.muxed(folder, name, pictures=[0, 5, 12, 20], sound=(0, 30), codec=codec, audio=audio)

    found = detect_cuts(film, detector="content")
    bounded = detect_cuts(film, detector="content", end=25.0)
    inside = detect_cuts(film, detector="content", end=15.0)
    uniform = segment_file(film, strategies.uniform(10))

    assert found.cuts == (5.0, 12.0, 20.0)
    assert found.end == probe(film).duration_seconds == pytest.approx(30.0, abs=0.04)
    assert (bounded.end, inside.end) == (25.0, 15.0)
    assert uniform[2].end_time == pytest.approx(30.0, abs=0.04)
    assert segment_file(film, strategies.manual([(25, 40)])) == [(25.0, found.end)]


@pytest.mark.parametrize("name", ["trimmed.mp4", "trimmed.mov"])
def test_what_an_edit_list_leaves_out_takes_no_part_and_is_not_lost(name: str, folder: Path) -> None:
    film = joined.trimmed(folder, name, 1.0)

    found = detect_cuts(film, detector="content")

    assert times(film) == steady(115)
    assert (found.cuts, found.end, found.warnings) == ((1.2, 2.8), 4.6, ())
    assert probe(film).duration_seconds == 4.6


def test_negative_time_stamps_are_counted_from_the_first(folder: Path) -> None:
    assert detect_cuts(joined.trimmed(folder, "trimmed.ts", 1.0), detector="content") == Shots(0.0, ONE, CUTS)


@pytest.mark.parametrize("name", ["raw.h264", "raw.m4v"])
def test_frames_without_any_time_stamp_follow_each_other(name: str, folder: Path) -> None:
    codec = "libx264" if name.endswith("h264") else "mpeg4"
    film = clips._once(folder / name, lambda path: clips._write(path, codec=codec))

    assert times(film) == steady(140)
    assert detect_cuts(film, detector="content") == Shots(0.0, ONE, CUTS)
    assert segment_file(film, strategies.manual([(4, 9)])) == [(4.0, ONE)]


@pytest.mark.parametrize("kind", SOUND_FILMS, ids=lambda kind: kind.__name__)
def test_there_is_nothing_to_tell_of_a_whole_film(kind: Callable[[Path], Path], films: Path) -> None:
    assert detect_cuts(kind(films)).warnings == ()


@pytest.mark.parametrize("name", [*devices.CHANGES, *devices.CODINGS])
def test_there_is_nothing_to_tell_of_what_devices_write(name: str, films: Path) -> None:
    written = films / "devices"
    film = devices.changing(written, name) if name in devices.CHANGES else devices.coded(written, name)

    with Video(film) as video:
        assert list(video.frames())
        assert video.warnings == []


def test_sound_that_ends_early_changes_nothing(folder: Path) -> None:
    found = detect_cuts(joined.muxed(folder, "early.mp4", sound=(0, 2)), detector="content")

    assert found == Shots(0.0, ONE, CUTS)


def test_sound_that_begins_late_changes_nothing(folder: Path) -> None:
    found = detect_cuts(joined.muxed(folder, "sound_late.mp4", sound=(2, 5)), detector="content")

    assert found == Shots(0.0, ONE, CUTS)


def test_frames_that_cannot_be_decoded_are_told_by_their_number(folder: Path) -> None:
    film = folder / "broken.mkv"
    clips._once(film, lambda path: clips._write(path, codec="mjpeg", pixels="yuvj420p", options={"huffman": "default"}))
    with av.open(str(film)) as container:
        packets = [bytes(packet) for packet in container.demux(video=0) if packet.size]
    data = film.read_bytes()
    for number in (50, 61):
        data = data.replace(packets[number - 1], bytes(len(packets[number - 1])))
    broken = folder / "broken_twice.mkv"
    broken.write_bytes(data)

    found = detect_cuts(broken, detector="content")

    assert found.warnings == (
        "2 frames of 140 could not be decoded and took no part: number 50, 61, as they are stored.",
    )
    assert found.cuts == CUTS


@pytest.mark.parametrize(
    ("picture", "sounds", "jumps", "found"),
    [
        (2.023, [0.0], False, 0.0),
        (2.023, [0.5, 1.0], False, 0.5),
        (0.0, [-0.021], False, 0.0),
        (0.023, [0.0], False, 0.023),
        (0.0, [2.0], False, 0.0),
        (1.4, [], True, 1.4),
        (50_000.0, [1.4], True, 50_000.0),
        (500.0, [0.0], False, 0.0),
    ],
)
def test_a_film_begins_with_what_begins_first(picture: float, sounds: list[float], jumps: bool, found: float) -> None:
    assert zero(picture, sounds, jumps=jumps) == found


def test_a_part_after_one_whose_sound_was_longer_begins_after_the_sound() -> None:
    line = Timeline(Fraction(1, 1000), 40, jumps=True)
    for stamp in range(0, 1000, 40):
        line.picture(stamp, stamp, 40, is_key=True)
    for start in range(4):
        line.sound(1, float(start), 1.0)

    shift = line.picture(0, 0, 40, is_key=True)

    assert (shift, line.joins) == (4000, [4000])


@pytest.mark.parametrize("first", ["picture", "sound"])
def test_sound_goes_with_the_picture_whichever_comes_to_a_new_part_first(first: str) -> None:
    line = Timeline(Fraction(1, 1000), 40, jumps=True)
    for stamp in range(0, 2000, 40):
        line.picture(stamp, stamp, 40, is_key=True)
        line.sound(1, stamp / 1000, 0.04)

    order = [lambda: line.picture(0, 0, 40, is_key=True), lambda: line.sound(1, 0.0, 3.0)]
    for step in order if first == "picture" else reversed(order):
        step()

    assert line.joins == [2000]
    assert line.end == 5.0


def test_a_packet_without_any_stamp_takes_the_shift_of_its_part() -> None:
    line = Timeline(Fraction(1, 1000), 40, jumps=True)
    for stamp in (0, 40, 80, 120, 160, 200, 0, 40):
        line.picture(stamp, stamp, 40, is_key=True)

    assert line.picture(None, None, 0, is_key=False) == 240


def test_losses_are_counted_and_only_the_first_are_named() -> None:
    losses = Losses("h264")
    for stamp in range(40):
        losses.give(stamp)
        if stamp < 20:
            losses.take(stamp)
    losses.end()

    assert losses.warning() == (
        "20 frames of 40 could not be decoded and took no part: number "
        "21, 22, 23, 24, 25, 26, 27, 28, 29, 30 and 10 more, as they are stored."
    )


def test_what_is_still_in_the_decoder_is_not_lost() -> None:
    losses = Losses("h264")
    for stamp in (0, 4, 2, 1, 3):  # as stored
        losses.give(stamp)
    for stamp in (0, 1, 3):
        losses.take(stamp)

    assert losses.warning() == "1 frame of 5 could not be decoded and took no part: number 3, as they are stored."


def test_an_end_before_the_films_own_is_no_loss(folder: Path) -> None:
    assert detect_cuts(clips.h264(folder), end=2.9).warnings == ()


def test_a_look_at_all_packets_tells_that_it_goes_on(folder: Path, tmp_path: Path) -> None:
    film = joined.twice(folder, "h264_sound.ts")
    told: list[float] = []
    looked: list[None] = []

    probe(film, on_packet=lambda: looked.append(None))
    detect_cuts(film, on_progress=told.append)
    write_thumbnails(film, [9.0], tmp_path, names=["it.jpg"], on_packet=lambda: looked.append(None))

    assert told.count(0.0) >= 280
    assert told == sorted(told)
    assert len(looked) >= 2 * 280
