"""What files are, why some are not videos, and that frames come as OpenCV reads them, each at its time."""

import math
from fractions import Fraction
from pathlib import Path

import av
import clips
import cv2
import numpy as np
import pytest

from cloudglue.local.media.containers import MediaError, tag
from cloudglue.local.media.probe import MediaInfo, probe
from cloudglue.local.media.thumbnails import write_thumbnails
from cloudglue.local.media.video import Video


def test_a_real_film_is_described(bikes):
    found = probe(bikes)

    assert found == MediaInfo(
        format="mp4",
        duration_seconds=10.0,
        has_video=True,
        has_audio=False,
        bitrate=found.bitrate,
        codec="h264",
        width=640,
        height=272,
        frame_rate=25.0,
    )
    assert math.isclose(found.bitrate, bikes.stat().st_size * 8 / 10, rel_tol=0.01)


@pytest.mark.parametrize(
    ("kind", "form", "codec"),
    [
        (clips.hevc, "mov", "hevc"),
        (clips.vp9, "webm", "vp9"),
        (clips.mpeg4, "avi", "mpeg4"),
        (clips.transport_stream, "ts", "h264"),
        (clips.odd_size, "mkv", "ffv1"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_the_format_is_told_by_its_short_name(kind, form, codec, folder):
    found = probe(kind(folder))

    assert (found.format, found.codec) == (form, codec)
    assert found.duration_seconds == 5.6


def test_the_format_is_what_the_file_holds_not_what_it_is_called(folder, tmp_path):
    renamed = tmp_path / "film.mp4"
    renamed.write_bytes(clips.transport_stream(folder).read_bytes())

    assert probe(renamed).format == "ts"


def test_a_tag_is_found_however_its_name_is_written():
    # As some devices write it: the brand in a tag of the file's own, beside the one in its head.
    tags = {"MAJOR_BRAND": "qt  ", "TimeCode": "01:00:00:00"}

    assert tag(tags, "major_brand") == "qt  "
    assert tag(tags, "timecode") == "01:00:00:00"
    assert tag(tags, "rotate") is None


def test_tags_that_are_no_utf8_do_not_keep_a_film_from_being_read(tmp_path):
    film = tmp_path / "tagged.avi"
    with av.open(str(film), "w") as container:
        container.metadata["title"] = "caf\N{LATIN SMALL LETTER E WITH ACUTE}__"
        stream = container.add_stream("mpeg4", rate=25, width=64, height=48)
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame(64, 48, "yuv420p")))
        container.mux(stream.encode())
    film.write_bytes(film.read_bytes().replace(b"caf\xc3\xa9__", b"caf\xe9___"))

    found = probe(film)

    assert (found.format, found.codec, found.duration_seconds) == ("avi", "mpeg4", 0.2)


@pytest.mark.parametrize(("degrees", "size"), [(90, (360, 640)), (180, (640, 360)), (270, (360, 640))])
def test_the_size_is_that_of_the_turned_picture(degrees, size, folder):
    found = probe(clips.rotated(folder, degrees))

    assert (found.width, found.height) == size


def test_the_size_is_in_square_pixels(folder):
    found = probe(clips.anamorphic(folder))

    assert (found.width, found.height) == (1024, 576)


def test_a_rate_between_whole_numbers_is_kept(folder):
    assert probe(clips.wide(folder)).frame_rate == float(Fraction(30000, 1001))


def test_sound_beside_the_picture_is_seen(folder):
    found = probe(clips.with_audio(folder))

    assert (found.has_video, found.has_audio) == (True, True)


def test_sound_alone_is_no_error_but_no_video(folder):
    found = probe(clips.audio_only(folder))

    assert (found.has_video, found.has_audio, found.width, found.frame_rate) == (False, True, None, None)
    assert math.isclose(found.duration_seconds, 2.0, abs_tol=0.1)
    with pytest.raises(MediaError, match=r"audio_only\.mp4 has no picture, only sound"):
        Video(clips.audio_only(folder))


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (clips.empty, r"empty\.mp4 is empty: 0 bytes\."),
        (clips.text, r"text\.mp4 is not a video in any format known here\."),
        (
            clips.without_index,
            r"without_index\.mp4 is an MP4 that is cut off or damaged: its index \(moov\) is missing",
        ),
        (lambda folder: folder / "nowhere.mp4", r"nowhere\.mp4 does not exist\."),
        (lambda folder: folder, "is a folder, not a video"),
    ],
    ids=["empty", "text", "without index", "missing", "folder"],
)
def test_what_is_no_video_is_refused_with_its_reason(kind, reason, folder):
    with pytest.raises(MediaError, match=reason):
        probe(kind(folder))


def test_a_play_list_cannot_reach_other_files(folder, tmp_path):
    (tmp_path / "other.mp4").write_bytes(clips.h264(folder).read_bytes())
    (tmp_path / "list.mp4").write_text("ffconcat version 1.0\nfile other.mp4\n")

    with pytest.raises(MediaError, match="not a video"):
        probe(tmp_path / "list.mp4")


@pytest.mark.parametrize("share", range(1, 10))
def test_a_film_cut_off_anywhere_is_read_or_refused(share, folder, tmp_path):
    data = clips.transport_stream(folder).read_bytes()
    piece = tmp_path / "piece.ts"
    piece.write_bytes(data[: len(data) * share // 10])

    with Video(piece) as video:
        times = [frame.time for frame in video.frames()]

    assert times == sorted(times)
    assert 0 < len(times) < sum(clips.SHOTS)


@pytest.mark.parametrize(
    "kind",
    [
        clips.h264,
        clips.hevc_10_bit,
        clips.h264_10_bit,
        clips.vp9,
        clips.mpeg4,
        clips.full_range,
        clips.full_chroma,
        clips.odd_size,
        clips.odd_height,
        clips.rotated,
        lambda folder: clips.rotated(folder, 180),
        lambda folder: clips.rotated(folder, 270),
    ],
    ids=[
        *["h264", "hevc_10_bit", "h264_10_bit", "vp9", "mpeg4", "full_range", "full_chroma", "odd_size", "odd_height"],
        *["rotated_90", "rotated_180", "rotated_270"],
    ],
)
def test_pictures_are_those_that_opencv_reads_to_the_bit(kind, folder):
    clip = kind(folder)
    capture = cv2.VideoCapture(str(clip))

    with Video(clip) as video:
        differing = [frame.time for frame in video.frames() if not same(video.image(frame.picture), capture.read()[1])]

    assert differing == []
    assert capture.read()[0] is False, "OpenCV reads more frames"


def same(ours, theirs) -> bool:
    return theirs is not None and np.array_equal(ours, theirs)


@pytest.mark.parametrize(
    "kind",
    [clips.h264, clips.hevc, clips.vp9, clips.mpeg4, clips.transport_stream, clips.variable_rate, clips.two_rates],
    ids=lambda kind: kind.__name__,
)
@pytest.mark.parametrize("start", [0.0, 0.3, 1.0, 2.5, 5.5])
def test_frames_from_a_time_on_are_those_of_the_whole(start, kind, folder):
    with Video(kind(folder)) as video:
        whole = [(frame.time, video.image(frame.picture).tobytes()) for frame in video.frames()]
        later = [(frame.time, video.image(frame.picture).tobytes()) for frame in video.frames(start)]

    assert later == [frame for frame in whole if frame[0] >= start]
    assert later


def test_a_stretch_is_read_from_the_keyframe_before_it(folder):
    with Video(clips.h264(folder)) as video:
        first = next(video.read(4.0)).time

    assert 2.5 < first <= 4.0


def test_the_first_frame_of_a_stream_that_starts_late_is_at_zero(folder):
    with av.open(str(clips.transport_stream(folder))) as container:
        assert container.streams.video[0].start_time > 0, "the clip shows nothing"

    with Video(clips.transport_stream(folder)) as video:
        assert next(video.frames()).time == 0.0


def test_a_thumbnail_is_the_frame_shown_at_its_time(bikes, tmp_path):
    # 1.2 s is the first frame of the second shot; just before, the first shot's last one is still shown.
    before, after = write_thumbnails(bikes, [1.199, 1.2], tmp_path, names=["a.jpg", "b.jpg"])

    first, second = frame_at(bikes, 29), frame_at(bikes, 30)
    assert likeness(before, first) < 10 < likeness(before, second)
    assert likeness(after, second) < 10 < likeness(after, first)


def test_thumbnails_may_be_asked_for_in_any_order_and_far_apart(bikes, tmp_path):
    names = ["end.jpg", "beyond.jpg", "begin.jpg", "far.jpg"]

    files = write_thumbnails(bikes, [9.7, 99.0, 0.0, 8.0], tmp_path, names=names)

    assert [file.name for file in files] == names
    frames = [frame_at(bikes, index) for index in (242, 249, 0, 200)]
    assert max(likeness(file, frame) for file, frame in zip(files, frames, strict=True)) < 10
    assert sorted(tmp_path.iterdir()) == sorted(files), "something unfinished was left"


@pytest.mark.parametrize(
    ("kind", "height"),
    [(clips.h264, 90), (clips.rotated, 284), (clips.anamorphic, 90), (clips.interlaced, 128), (clips.hevc_10_bit, 90)],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_thumbnail_has_the_width_asked_for_and_the_films_proportions(kind, height, folder, tmp_path):
    (file,) = write_thumbnails(kind(folder), [2.0], tmp_path, names=["it.jpg"], width=160)

    assert cv2.imread(str(file)).shape == (height, 160, 3)


def test_a_turned_films_thumbnail_is_turned(folder, tmp_path):
    clip = clips.rotated(folder, 90)

    (file,) = write_thumbnails(clip, [0.0], tmp_path, names=["it.jpg"])

    assert likeness(file, frame_at(clip, 0)) < 10 < likeness(file, cv2.rotate(frame_at(clip, 0), cv2.ROTATE_180))


def test_a_name_that_leaves_the_folder_is_refused(folder, tmp_path):
    with pytest.raises(ValueError, match="plain file name"):
        write_thumbnails(clips.h264(folder), [0.0], tmp_path / "inner", names=["../out.jpg"])
    assert list(tmp_path.iterdir()) == []


def frame_at(video: Path, index: int):
    """The frame as OpenCV counts and reads it, turned as it is shown."""
    capture = cv2.VideoCapture(str(video))
    return [capture.read()[1] for _ in range(index + 1)][-1]


def likeness(file: Path, frame) -> float:
    """Mean difference of a thumbnail and a frame in grey levels; small for the same picture."""
    thumbnail = cv2.imread(str(file))
    height, width = thumbnail.shape[:2]
    return float(np.mean(cv2.absdiff(thumbnail, cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA))))
