"""Our cuts against those of the `scenedetect` command, and the segments that follow from cuts."""

import csv
import subprocess
import sys
from pathlib import Path

import clips
import cv2
import numpy as np
import pytest
from scenedetect.detectors import ContentDetector

from cloudglue.local.media import scoring
from cloudglue.local.media.containers import MediaError
from cloudglue.local.media.detection import Shots, detect_cuts, divide
from cloudglue.local.media.video import Video

DETECTORS = ["adaptive", "content"]

KINDS = [
    clips.h264,
    clips.wide,
    clips.hevc,
    clips.hevc_10_bit,
    clips.h264_10_bit,
    clips.vp9,
    clips.mpeg4,
    clips.transport_stream,
    clips.full_range,
    clips.odd_size,
    clips.tiny,
    clips.rotated,
    clips.variable_rate,
    clips.two_rates,
    clips.one_frame,
    clips.cut_off,
]


def scenes_of_the_command(video: Path, folder: Path, *arguments: str, options: tuple[str, ...] = ()) -> list[list[str]]:
    """The rows that `scenedetect` lists: number, start frame, start timecode, start in seconds, …"""
    command = [str(Path(sys.executable).with_name("scenedetect")), "--quiet", "--input", str(video)]
    output = ["--output", str(folder), *options]
    listing = ["list-scenes", "--filename", "scenes.csv", "--skip-cuts"]
    subprocess.run([*command, *output, *arguments, *listing], check=True, capture_output=True)
    return list(csv.reader((folder / "scenes.csv").read_text().splitlines()))[1:]


def cuts_of_the_command(video: Path, folder: Path, *arguments: str, options: tuple[str, ...] = ()) -> list[float]:
    return [float(row[3]) for row in scenes_of_the_command(video, folder, *arguments, options=options)[1:]]


def milliseconds(times) -> list[float]:
    """As the command prints them."""
    return [round(time, 3) for time in times]


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_cuts_equal_the_scenedetect_commands(kind, detector, folder, tmp_path):
    clip = kind(folder)

    shots = detect_cuts(clip, detector=detector)

    assert milliseconds(shots.cuts) == cuts_of_the_command(clip, tmp_path, f"detect-{detector}")


@pytest.mark.parametrize("detector", DETECTORS)
def test_a_real_film_is_cut_where_it_is(detector, bikes, tmp_path):
    shots = detect_cuts(bikes, detector=detector)

    assert shots == Shots(start=0.0, end=10.0, cuts=(1.2, 3.04, 5.48, 7.48, 9.68))
    assert list(shots.cuts) == cuts_of_the_command(bikes, tmp_path, f"detect-{detector}")


@pytest.mark.parametrize(
    ("detector", "threshold"),
    [
        pytest.param("adaptive", 1.2, marks=pytest.mark.long),
        pytest.param("content", 4.0, marks=pytest.mark.long),
        ("content", 27.0),
    ],
)
def test_real_clips_are_cut_as_by_the_command_down_to_low_thresholds(detector, threshold, real_clips, tmp_path):
    ours = {
        clip.name: milliseconds(detect_cuts(clip, detector=detector, threshold=threshold).cuts) for clip in real_clips
    }

    arguments = (f"detect-{detector}", "--threshold", str(threshold))
    assert ours == {clip.name: cuts_of_the_command(clip, tmp_path, *arguments) for clip in real_clips}


@pytest.mark.parametrize(
    ("detector", "threshold"),
    [
        pytest.param("adaptive", None, marks=pytest.mark.long),
        pytest.param("content", None, marks=pytest.mark.long),
        pytest.param("content", 9.0, marks=pytest.mark.long),
    ],
)
def test_a_film_of_twenty_real_shots_is_cut_as_by_the_command(detector, threshold, bikes, real_clips, tmp_path):
    montage = clips.montage([bikes, *real_clips], tmp_path)
    options = [] if threshold is None else ["--threshold", str(threshold)]

    found = detect_cuts(montage, detector=detector, threshold=threshold).cuts

    assert len(found) >= 14
    assert milliseconds(found) == cuts_of_the_command(montage, tmp_path, f"detect-{detector}", *options)


@pytest.mark.parametrize("detector", DETECTORS)
# The shots are 30, 46, 61, 50, 55 and 8 frames long; 1.85 s are 46.
@pytest.mark.parametrize("seconds", [0.0, 1.85, 4.0])
def test_the_least_length_counts_as_the_commands_does(seconds, detector, bikes, tmp_path):
    shots = detect_cuts(bikes, detector=detector, min_seconds=seconds)

    arguments = (f"detect-{detector}", "--min-scene-len", f"{seconds}s")
    assert milliseconds(shots.cuts) == cuts_of_the_command(bikes, tmp_path, *arguments)


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize(
    "kind", [clips.h264, clips.vp9, clips.transport_stream, clips.hevc], ids=lambda kind: kind.__name__
)
def test_only_frames_between_the_bounds_take_part(kind, detector, folder, tmp_path):
    clip = kind(folder)

    shots = detect_cuts(clip, detector=detector, start=2.0, end=4.4)

    bounds = ("time", "--start", "2.0s", "--end", "4.4s")
    assert (shots.start, shots.end) == (2.0, 4.4)
    assert milliseconds(shots.cuts) == cuts_of_the_command(clip, tmp_path, *bounds, f"detect-{detector}")
    assert shots.cuts, "a clip without cuts between the bounds shows nothing"


def test_bounds_between_two_frames_leave_out_the_frame_before_and_keep_the_one_begun(folder):
    shots = detect_cuts(clips.h264(folder), start=2.01, end=4.39)

    assert (shots.start, shots.end) == (2.04, 4.39)


def test_a_time_given_back_as_a_bound_finds_its_frame(folder):
    cut = detect_cuts(clips.wide(folder)).cuts[0]

    assert cut == 1.001
    assert detect_cuts(clips.wide(folder), start=cut).start == cut


def test_bounds_behind_the_end_are_refused_with_the_length(folder):
    with pytest.raises(MediaError, match=r"no frame between 100 s and the end; it lasts 5\.6 s"):
        detect_cuts(clips.h264(folder), start=100.0)


def test_times_of_a_variable_rate_are_the_frames_own(folder):
    clip = clips.variable_rate(folder)
    with Video(clip) as video:
        times = {frame.time for frame in video.frames()}

    shots = detect_cuts(clip)

    assert len(shots.cuts) == 3
    assert set(shots.cuts) <= times


def test_an_interlaced_film_is_cut(folder, tmp_path):
    # Not compared with the command's own reader: OpenCV 5 cannot convert interlaced frames and sees no cut at all.
    clip = clips.interlaced(folder)

    shots = detect_cuts(clip)

    assert shots.cuts == (1.2, 2.2, 3.8)
    assert list(shots.cuts) == cuts_of_the_command(clip, tmp_path, "detect-adaptive", options=("--backend", "pyav"))


def test_a_film_without_a_cut_has_none(folder):
    assert detect_cuts(clips.still(folder)) == Shots(start=0.0, end=2.0, cuts=())


def test_a_single_frame_is_one_shot(folder):
    assert detect_cuts(clips.one_frame(folder)) == Shots(start=0.0, end=0.04, cuts=())


def test_a_cut_off_film_gives_what_is_there(folder):
    shots = detect_cuts(clips.cut_off(folder))

    assert shots.cuts == (1.2, 2.2)
    assert 3.0 < shots.end < 5.0


def test_a_damaged_stretch_does_not_end_the_search(folder):
    shots = detect_cuts(clips.damaged(folder))

    assert {1.2, 3.8} <= set(shots.cuts)
    assert shots.end == 5.6


def test_an_unknown_detector_is_refused_by_name(folder):
    with pytest.raises(ValueError, match="no detector 'magic'; take one of adaptive, content"):
        detect_cuts(clips.h264(folder), detector="magic")


def test_progress_rises_to_one_and_is_told_at_most_a_hundred_times_and_once(folder):
    told: list[float] = []

    detect_cuts(clips.h264(folder), on_progress=told.append)

    assert told == sorted(set(told))
    assert told[-1] == 1.0
    assert 50 < len(told) <= 101


def test_progress_between_bounds_is_of_what_lies_between(folder):
    told: list[float] = []

    detect_cuts(clips.h264(folder), start=2.0, end=3.0, on_progress=told.append)

    assert told[0] == 0.04
    assert told[-1] == 1.0


def test_what_a_listener_raises_ends_the_search(folder):
    def stop(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        detect_cuts(clips.h264(folder), on_progress=stop)


def test_the_score_is_pyscenedetects_to_the_last_bit():
    random = np.random.default_rng(1)
    pictures = [random.integers(0, 256, (90, 161, 3), dtype=np.uint8) for _ in range(8)]
    pictures += [cv2.add(pictures[-1], (1, 0, 3, 0))]
    ours, theirs = scoring.Change(), ContentDetector()

    scores = [ours(picture) for picture in pictures]

    assert scores == [theirs._calculate_frame_score(None, picture) for picture in pictures]
    assert 0 < scores[-1] < scores[1]


def test_segments_lie_between_the_cuts():
    assert divide(Shots(0.5, 9.0, (2.0, 5.0))) == [(0.5, 2.0), (2.0, 5.0), (5.0, 9.0)]


def test_without_cuts_there_is_one_segment():
    assert divide(Shots(0.0, 9.0, ())) == [(0.0, 9.0)]


def test_a_long_shot_is_divided_into_the_fewest_equal_parts():
    segments = divide(Shots(0.0, 12.0, (2.0,)), max_seconds=4.0)

    assert segments == [(0.0, 2.0), (2.0, 5.333333), (5.333333, 8.666667), (8.666667, 12.0)]


def test_a_shot_of_just_the_greatest_length_stays_whole():
    assert divide(Shots(0.0, 1.2, (0.4, 0.8)), max_seconds=0.4) == [(0.0, 0.4), (0.4, 0.8), (0.8, 1.2)]


def test_a_short_rest_stays_where_gaps_are_filled():
    assert divide(Shots(0.0, 10.0, (9.68,)), fill_gaps=True)[-1] == (9.68, 10.0)


def test_a_short_rest_is_left_out_where_gaps_may_be():
    assert divide(Shots(0.0, 10.0, (9.68,)), fill_gaps=False) == [(0.0, 9.68)]


def test_a_shot_of_just_the_least_length_is_no_gap():
    assert 2.4 - 1.8 < 0.6, "as floats are"
    assert divide(Shots(0.0, 3.0, (1.8, 2.4)), min_seconds=0.6, fill_gaps=False)[1] == (1.8, 2.4)


def test_the_parts_of_a_long_shot_are_no_gaps_though_shorter_than_the_least_length():
    segments = divide(Shots(0.0, 7.0, ()), max_seconds=6.0, min_seconds=5.0, fill_gaps=False)

    assert segments == [(0.0, 3.5), (3.5, 7.0)]
