"""Films as devices write them: cuts are those of the `scenedetect` command, pictures those that players show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import clips
import cv2
import devices
import numpy as np
import pytest
import scenedetect
from scenedetect.detectors import AdaptiveDetector, ContentDetector

from cloudglue.local.jobs import tasks
from cloudglue.local.media import frames, thumbnails
from cloudglue.local.media.detection import detect_cuts
from cloudglue.local.media.orientation import Matrix, Orientation, degrees, orientation
from cloudglue.local.media.probe import probe
from cloudglue.local.media.thumbnails import write_thumbnails
from cloudglue.local.media.video import Video
from cloudglue_api import models

DETECTORS = {"adaptive": AdaptiveDetector, "content": ContentDetector}


@pytest.fixture(scope="session")
def folder(films: Path) -> Path:
    return films / "devices"


def cuts_by_opencv(film: Path, detector: str, **bounds: float) -> list[float]:
    """What PySceneDetect finds when it reads through OpenCV, as the command does."""
    scenes = scenedetect.detect(str(film), DETECTORS[detector](), **bounds)
    return [start.seconds for start, _ in scenes[1:]]


def seen_otherwise_by_opencv(film: Path) -> list[float]:
    """When the frames are shown that are not, to the bit, as OpenCV gives them to a detector."""
    capture = cv2.VideoCapture(str(film))
    with Video(film) as video:
        seen = [(frame.time, video.turned(video.converted(frame.picture, video.size))) for frame in video.frames()]
    found = [(time, capture.read()[1], ours) for time, ours in seen]
    assert capture.read()[0] is False, "OpenCV reads more frames"
    return [time for time, theirs, ours in found if theirs is None or not np.array_equal(theirs, ours)]


def drawn(second: float, size: tuple[int, int] = (320, 180)) -> devices.Image:
    """The picture that was given to the encoder for this second."""
    picture = clips._pictures(clips.SHOTS, (320, 180))[round(second * devices.RATE)]
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def unlike(file: Path | bytes, picture: devices.Image) -> float:
    """Mean difference of a JPEG file and a picture in grey levels, the picture brought to the file's size."""
    content = file if isinstance(file, bytes) else file.read_bytes()
    image = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    assert image is not None
    height, width = image.shape[:2]
    assert abs(width / height - picture.shape[1] / picture.shape[0]) < 0.03, "squeezed"
    return float(np.mean(cv2.absdiff(image, cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA))))


@pytest.mark.parametrize("detector", ["content", pytest.param("adaptive", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", devices.changes())
def test_a_picture_that_changes_on_the_way_is_cut_as_by_the_command(name: str, detector: str, folder: Path) -> None:
    film = devices.changing(folder, name)

    found = detect_cuts(film, detector=detector)

    assert list(found.cuts) == cuts_by_opencv(film, detector) == [1.2, 2.2, 3.8]
    assert (found.start, found.end) == (0.0, 5.6)


@pytest.mark.parametrize("name", devices.CHANGES)
def test_a_picture_that_changes_on_the_way_is_scored_as_opencv_reads_it(name: str, folder: Path) -> None:
    assert seen_otherwise_by_opencv(devices.changing(folder, name)) == []


@pytest.mark.parametrize("name", ["grows.webm", "shrinks.ts", "away_and_back.ts", "every_second.webm"])
def test_a_search_that_begins_behind_the_change_finds_the_same(name: str, folder: Path) -> None:
    film = devices.changing(folder, name)

    found = detect_cuts(film, start=2.0, end=5.0)

    assert list(found.cuts) == cuts_by_opencv(film, "adaptive", start_time=2.0, end_time=5.0) == [3.8]


@pytest.mark.parametrize("detector", ["content", pytest.param("adaptive", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", devices.CODINGS)
def test_seldom_codings_are_cut_as_by_the_command(name: str, detector: str, folder: Path) -> None:
    film = devices.coded(folder, name)

    assert list(detect_cuts(film, detector=detector).cuts) == cuts_by_opencv(film, detector)
    assert seen_otherwise_by_opencv(film) == []


def test_av1_is_cut_and_pictured_where_its_size_changes(folder: Path, tmp_path: Path) -> None:
    film = devices.av1(folder)

    files = write_thumbnails(film, [1.0, 3.0], tmp_path, names=["a.jpg", "b.jpg"], width=240)

    assert detect_cuts(film).cuts == (1.2, 2.2, 3.8)
    assert unlike(files[0], drawn(1.0, (320, 240))) < 8
    assert unlike(files[1], drawn(3.0, (320, 240))) < 8


def test_a_header_that_names_another_size_than_the_pictures_have_is_what_opencv_scores(folder: Path) -> None:
    film = devices.other_size_in_header(folder)

    assert seen_otherwise_by_opencv(film) == []
    assert list(detect_cuts(film).cuts) == cuts_by_opencv(film, "adaptive") == [1.2, 2.2, 3.8]
    assert (probe(film).width, probe(film).height) == (320, 240)


@pytest.mark.parametrize("name", devices.changes())
def test_a_thumbnail_has_the_proportions_of_its_own_frame(name: str, folder: Path, tmp_path: Path) -> None:
    times = [0.4, 1.4, 2.0, 3.0, 5.0]

    files = write_thumbnails(devices.changing(folder, name), times, tmp_path, names=[f"{t}.jpg" for t in times])

    off = [time for time, file in zip(times, files, strict=True) if unlike(file, drawn(time, as_shown(name, time))) > 9]
    assert off == []


def as_shown(name: str, second: float) -> tuple[int, int]:
    """The size at which a player shows that second of one of CHANGES."""
    left = round(second * devices.RATE)
    for part in devices.CHANGES[name][1]:
        if left < part.frames:
            return round(part.size[0] * part.more.get("sample_aspect_ratio", 1)), part.size[1]
        left -= part.frames
    raise AssertionError("the film is shorter")


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("name", ["grows.webm", "becomes_wide.webm", "is_turned.ts", "pixels.ts", "aspect.ts"])
def test_pictures_taken_on_the_way_are_those_of_a_pass_of_their_own(
    name: str, detector: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = devices.changing(folder, name)
    asked: list[Any] = []
    monkeypatch.setattr(thumbnails, "write_thumbnails", lambda *arguments, **options: asked.append(arguments))

    found = segmented(film, tmp_path / "ours", detector)

    assert asked == []
    assert len(found["pictures"]) == 4
    (tmp_path / "theirs").mkdir()
    names = [f"{id}.jpg" for id, *_ in found["pictures"]]
    write_thumbnails(film, [time for *_, time in found["pictures"]], tmp_path / "theirs", names=names)
    ours, theirs = ([(tmp_path / place / name).read_bytes() for name in names] for place in ("ours", "theirs"))
    assert ours == theirs


def segmented(film: Path, pictures: Path, detector: str) -> dict[str, Any]:
    config = {"strategy": "shot-detector", "shot_detector_config": {"detector": detector}}
    job = {"video": str(film), "config": config, "duration": 5.6, "pictures": str(pictures), "segment_pictures": True}
    found = tasks.segment(job, lambda share: None)
    assert found is not None
    return found


def test_extracted_frames_are_as_wide_as_each_is_but_no_wider_than_asked_for(folder: Path, tmp_path: Path) -> None:
    config = models.FrameExtractionConfig(
        uniform_config=models.FrameExtractionUniformConfig(frames_per_second=1, max_width=300),
    )

    taken = frames.take(devices.changing(folder, "every_second.webm"), config, tmp_path, duration=5.6)

    sizes = [cv2.imread(str(tmp_path / f"{id}.jpg")).shape[1::-1] for id, _ in taken]
    assert sizes == [(160, 120), (160, 120), (240, 180), (300, 225), (300, 225), (300, 225)]
    assert max(unlike(tmp_path / f"{id}.jpg", drawn(time, (320, 240))) for id, time in taken) < 8


@pytest.mark.parametrize("reduced", [False, True], ids=["as it is", "reduced"])
@pytest.mark.parametrize("number", devices.ORIENTATIONS)
def test_each_orientation_is_shown_as_players_show_it(number: int, reduced: bool, folder: Path, tmp_path: Path) -> None:
    film = devices.oriented(folder, number, reduced=reduced)
    shown = devices.ORIENTATIONS[number][1](drawn(2.0))

    (file,) = write_thumbnails(film, [2.0], tmp_path, names=["it.jpg"], width=160)

    # The shots are unlike their own reflections: each of the other seven differs by more.
    assert unlike(file, shown) < 8
    info = probe(film)
    assert info.width is not None
    assert (info.width > (info.height or 0)) is (shown.shape[1] > shown.shape[0])


@pytest.mark.parametrize("number", devices.ORIENTATIONS)
def test_each_orientation_is_another_picture(number: int) -> None:
    shown = {other: way(drawn(2.0)) for other, (_, way) in devices.ORIENTATIONS.items()}

    jpeg = cv2.imencode(".jpg", shown.pop(number))[1].tobytes()
    same_shape = [image for image in shown.values() if image.shape == devices.ORIENTATIONS[number][1](drawn(2.0)).shape]
    assert len(same_shape) == 3
    assert min(unlike(jpeg, image) for image in same_shape) > 16


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("number", devices.ORIENTATIONS)
def test_mirrored_films_are_cut_as_by_the_command(number: int, detector: str, folder: Path) -> None:
    film = devices.oriented(folder, number, reduced=True)

    assert list(detect_cuts(film, detector=detector).cuts) == cuts_by_opencv(film, detector) == [1.2, 2.2, 3.8]
    assert seen_otherwise_by_opencv(film) == []


@pytest.mark.parametrize("number", devices.ORIENTATIONS)
def test_the_exif_data_of_mjpeg_turn_and_mirror_too(number: int, folder: Path, tmp_path: Path) -> None:
    film = devices.oriented_by_exif(folder, number)

    (file,) = write_thumbnails(film, [1.0], tmp_path, names=["it.jpg"], width=160)

    assert unlike(file, devices.ORIENTATIONS[number][1](drawn(1.0))) < 8
    assert seen_otherwise_by_opencv(film) == []


def test_a_phone_that_is_turned_on_the_way_is_shown_upright_before_and_after(folder: Path, tmp_path: Path) -> None:
    film = devices.oriented_by_stream(folder)

    before, after = write_thumbnails(film, [0.4, 3.0], tmp_path, names=["a.jpg", "b.jpg"])

    assert unlike(before, drawn(0.4, (320, 240))) < 8
    assert unlike(after, np.rot90(drawn(3.0, (320, 240)))) < 8
    assert list(detect_cuts(film).cuts) == cuts_by_opencv(film, "adaptive")
    assert seen_otherwise_by_opencv(film) == []


@pytest.mark.parametrize(
    ("matrix", "found"),
    [
        (Matrix(65536, 3, -3, 65536), Orientation()),
        (Matrix(5, 65536, -65536, -5), Orientation(True, True, False)),
        (Matrix(2 * 65536, 0, 0, -65536), Orientation(False, False, True)),
        (Matrix(46341, 46341, -46341, 46341), Orientation()),
        (Matrix(0, 0, 0, 0), Orientation()),
        (Matrix(65536, 0, 0, 0), Orientation()),
    ],
    ids=["nearly upright", "nearly at right angles", "stretched", "turned by 45 degrees", "nothing", "no height"],
)
def test_a_display_matrix_that_is_not_exact_is_read_as_it_is_meant(matrix: Matrix, found: Orientation) -> None:
    assert orientation(matrix) == found


@pytest.mark.parametrize(
    ("matrix", "angle"), [((5, 65536, -65536, -5), 90), ((0, 0, 0, 0), 0), ((46341, 46341, -46341, 46341), 45)]
)
def test_opencvs_angle_is_rounded_to_whole_degrees(matrix: tuple[int, int, int, int], angle: int) -> None:
    assert degrees(Matrix(*matrix)) == angle


@pytest.mark.parametrize(("cover", "cuts", "size"), [(True, [1.2, 2.2, 3.8], (320, 180)), (False, [2.0], (160, 90))])
def test_of_several_pictures_the_first_is_taken_that_is_no_cover(
    cover: bool, cuts: list[float], size: tuple[int, int], folder: Path
) -> None:
    film = devices.several(folder, cover=cover)

    assert list(detect_cuts(film).cuts) == cuts_by_opencv(film, "adaptive") == cuts
    assert (probe(film).width, probe(film).height) == size


@pytest.mark.parametrize("number", [5, 6])
def test_a_mirrored_picture_that_changes_its_size_is_right_in_both(number: int, folder: Path, tmp_path: Path) -> None:
    film = devices.oriented_and_changing(folder, number)
    way = devices.ORIENTATIONS[number][1]

    before, after = write_thumbnails(film, [1.0, 3.0], tmp_path, names=["a.jpg", "b.jpg"], width=160)

    assert unlike(before, way(drawn(1.0, (320, 240)))) < 8
    assert unlike(after, way(drawn(3.0, (640, 360)))) < 8
    assert list(detect_cuts(film).cuts) == cuts_by_opencv(film, "adaptive") == [1.2, 2.2, 3.8]
    assert seen_otherwise_by_opencv(film) == []
