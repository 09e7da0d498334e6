"""Videos split into files: each has its frames, sound stays in step, and what goes wrong leaves no half of a file."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import clips
import numpy as np
import pytest
import sounding
from numpy.typing import NDArray
from test_cli import assert_clear_failure, clean_environment
from test_pool import only_linux, subprocesses_of, until

from cloudglue import exports, strategies
from cloudglue.cli.commands import app
from cloudglue.errors import CloudglueError, ConfigError, LocalEngineError
from cloudglue.exports import NamedRange, part_names, splitting
from cloudglue.exports.split_records import BEGINNING
from cloudglue.local.jobs import pool
from cloudglue.local.jobs.pool import Worker as pool_worker
from cloudglue.local.media import split_points
from cloudglue.local.media import splitting as media
from cloudglue.local.media.containers import MediaError
from cloudglue.local.media.split_points import Pictures
from cloudglue.local.media.video import Video

SHOTS = [NamedRange(0, 1.2), NamedRange(1.2, 3.04), NamedRange(3.04, 5.48), NamedRange(5.48, 7.48)]
SHOTS += [NamedRange(7.48, 9.68), NamedRange(9.68, 10.0)]
PARTS = [NamedRange(0, 1.52), NamedRange(1.52, 3.2), NamedRange(3.2, 4.0)]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds with a sound: what most films are."""
    return sounding.film(tmp_path_factory.mktemp("sounding") / "film.mp4", seconds=4)


def pictures(path: Path) -> list[tuple[float, NDArray[np.float32]]]:
    """Each frame of a video, small and grey, and when it is shown."""
    with Video(path) as video:
        return [
            (frame.time, frame.picture.to_ndarray(format="gray")[::4, ::4].astype(np.float32)) for frame in video.read()
        ]


def split_here(video: Path, segments: list[NamedRange], folder: Path, *, exact: bool) -> list[Path]:
    """The files for some segments, written without a worker."""
    folder.mkdir(exist_ok=True)
    times = [(one.start_time, one.end_time) for one in segments]
    _, plans = media.plans(video, times, is_exact=exact, on_packet=lambda: None)
    targets = [folder / f"{exact}-{number}{video.suffix}" for number in range(len(plans))]
    for plan, target in zip(plans, targets, strict=True):
        format = part_names.FORMATS[video.suffix]
        assert media.write(video, target, format, plan.part, is_exact=exact, report=lambda share: None) == []
    return targets


def difference(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(np.abs(one - other).mean())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(BEGINNING))


def kept(folder: Path) -> list[str]:
    """The records of splits that have not ended."""
    return [path.name for path in folder.iterdir() if path.name.startswith(BEGINNING)]


def test_each_part_of_a_real_film_has_its_frames(bikes: Path, tmp_path: Path) -> None:
    whole = pictures(bikes)

    files = exports.split(bikes, SHOTS, tmp_path, exact=True)

    parts = [pictures(file.path) for file in files]
    assert [len(part) for part in parts] == [30, 46, 61, 50, 55, 8]
    assert [file.start_moved for file in files] == [0.0] * 6
    firsts = [round(shot.start_time * 25) for shot in SHOTS]
    own = [difference(part[0][1], whole[first][1]) for part, first in zip(parts, firsts, strict=True)]
    next_to = [difference(part[0][1], whole[first + 1][1]) for part, first in zip(parts, firsts, strict=True)]
    assert max(own) < 1.5
    assert [mine < other for mine, other in zip(own, next_to, strict=True)] == [True] * 6


def test_a_copy_goes_from_keyframe_to_keyframe_and_says_how_far_that_is(bikes: Path, tmp_path: Path) -> None:
    whole = pictures(bikes)

    (file,) = exports.split(bikes, [NamedRange(1.3, 5.0)], tmp_path)

    assert file[1:] == (1.2, 5.48, -0.1, 0.48, [])
    part = pictures(file.path)
    assert len(part) == 46 + 61
    assert max(difference(a[1], b[1]) for a, b in zip(part, whole[30:], strict=False)) == 0


def test_a_copy_between_two_keyframes_has_all_that_lies_between_them(bikes: Path) -> None:
    _, (plan,) = media.plans(bikes, [(3.5, 3.6)], is_exact=False, on_packet=lambda: None)

    assert (plan.start_time, plan.end_time) == (3.04, 5.48)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("aac.mp4", {}),
        ("mp3.mkv", {"sound": "libmp3lame"}),
        ("pcm.mov", {"sound": "pcm_s16le"}),
        ("aac.ts", {}),
        (
            "opus.webm",
            {"codec": "libvpx-vp9", "sound": "libopus", "options": {"deadline": "realtime", "cpu-used": "8"}},
        ),
        ("flac.mp4", {"codec": "libx265", "sound": "flac", "options": {"x265-params": "log-level=none"}}),
    ],
)
def test_sound_stays_in_step(name: str, options: dict[str, Any], tmp_path: Path) -> None:
    video = sounding.film(tmp_path / name, seconds=4, **options)

    exact = split_here(video, PARTS, tmp_path / "parts", exact=True)
    copied = split_here(video, PARTS, tmp_path / "parts", exact=False)

    apart = [
        min(abs(flash - click) for click in sounding.heard(file))
        for file in (*exact, *copied)
        for flash in sounding.flashes(file)
        if flash > 0.1  # of the first click a codec may need the half to settle
    ]
    assert len(apart) == 6
    assert max(apart) < 0.02


def test_frames_that_come_at_odd_times_stay_there(tmp_path: Path) -> None:
    gaps = [20, 80, 33, 27, 40] * 12
    video = sounding.film(tmp_path / "phone.mp4", times=[sum(gaps[:n]) for n in range(60)], sound=None)
    whole = [time for time, _ in pictures(video)]

    (exact,) = split_here(video, [NamedRange(whole[15], whole[45])], tmp_path / "parts", exact=True)
    (copied,) = split_here(video, [NamedRange(whole[11], whole[39])], tmp_path / "parts", exact=False)

    assert [time for time, _ in pictures(exact)] == pytest.approx([t - whole[15] for t in whole[15:45]], abs=0.0011)
    assert [time for time, _ in pictures(copied)] == pytest.approx([t - whole[10] for t in whole[10:40]], abs=0.0011)


@pytest.mark.parametrize("exact", [True, False])
def test_a_turned_film_with_pixels_that_are_not_square_stays_so(exact: bool, tmp_path: Path) -> None:
    video = sounding.film(tmp_path / "a.mp4", seconds=1, rotation=90, aspect=Fraction(4, 3), sound=None)

    files = split_here(video, [NamedRange(0, 0.4), NamedRange(0.4, 1)], tmp_path / "parts", exact=exact)

    assert [shape(file) for file in files] == [(90, (64, 128), 10), (90, (64, 128), 15)]


def shape(path: Path) -> tuple[int, tuple[int, int], int]:
    with Video(path) as video:
        return video.rotation, video.display_size, len(list(video.read()))


def test_sounds_and_what_is_written_of_them_stay(tmp_path: Path) -> None:
    video = sounding.film(tmp_path / "two.mp4", seconds=2, tracks=2)

    files = [split_here(video, [NamedRange(0, 1)], tmp_path / "parts", exact=exact)[0] for exact in (True, False)]

    assert [languages(file) for file in files] == [["deu", "fra"], ["deu", "fra"]]


def languages(path: Path) -> list[str | None]:
    with av.open(str(path)) as container:
        return [stream.metadata.get("language") for stream in container.streams.audio]


def test_a_sound_that_is_longer_than_the_picture_goes_on_to_its_end(tmp_path: Path) -> None:
    video = sounding.film(tmp_path / "long.mp4", seconds=2, sound_seconds=3.5)

    files = split_here(video, [NamedRange(0, 1), NamedRange(1, 3.5)], tmp_path / "parts", exact=True)

    assert sounding.heard(files[1]) == pytest.approx([0, 1, 2], abs=0.02)
    assert len(pictures(files[1])) == 25


@pytest.mark.parametrize("exact", [True, False])
def test_windows_after_the_last_frame_go_to_the_part_before(exact: bool, tmp_path: Path) -> None:
    video = sounding.film(tmp_path / "long.mp4", seconds=2, sound_seconds=3.5)
    windows = strategies.preview(strategies.uniform(1), duration_seconds=3.5)

    files = exports.split(video, windows, tmp_path / "parts", exact=exact)

    assert [file.path.name for file in files] == ["long-001.mp4", "long-002.mp4"]
    assert files[1].end_time == pytest.approx(3.5, abs=0.03)
    assert files[1].end_moved == pytest.approx(1.5, abs=0.03)
    assert files[1].warnings == ["long-002.mp4 contains segments 3 and 4 too, in which no frame begins."]
    assert sounding.heard(files[1].path)[-1] > 1.9


def test_windows_in_which_a_picture_stands_still_go_to_the_part_that_shows_it(tmp_path: Path) -> None:
    video = sounding.film(tmp_path / "screen.mp4", times=[0, 500, 3500, 3900], sound=None)
    windows = [NamedRange(second, second + 1) for second in range(4)]

    files = exports.split(video, windows, tmp_path / "parts", exact=True)

    assert [(file.start_time, file.end_time) for file in files] == [(0, 3.5), (3.5, pytest.approx(4, abs=0.4))]
    assert [len(pictures(file.path)) for file in files] == [2, 2]
    assert files[0].warnings == ["screen-001.mp4 contains segments 2 and 3 too, in which no frame begins."]


@pytest.mark.parametrize("is_exact", [True, False])
def test_windows_before_the_first_frame_go_to_the_part_after(is_exact: bool) -> None:
    film = Pictures(shown=range(250, 500), keyframes=[250, 350, 450], end=500)
    windows = [(start, start + 100) for start in range(0, 500, 100)]

    parts = split_points.placed(film, windows, is_exact=is_exact, tolerance=1)

    assert [part and part.holder for part in parts] == [2, 2, None, None, None]
    assert [part and part.part.start for part in parts][:3] == [0, 0, 0]


def test_segments_may_overlap_and_lie_anywhere(film: Path, tmp_path: Path) -> None:
    files = split_here(film, [NamedRange(2, 3), NamedRange(0.04, 2.6)], tmp_path / "parts", exact=True)

    assert [len(pictures(file)) for file in files] == [25, 64]


def test_names_come_from_the_template() -> None:
    named = [NamedRange(0, 1, "Start: a/b"), NamedRange(1, 2, "../../etc\n"), NamedRange(3723.4, 4000)]

    found = part_names.names(Path("a/film.mp4"), named, "{number:02}. {name} {start}{suffix}")

    assert found == [
        "01. Start_ a_b 00.00.00.000.mp4",
        "02. _.._etc 00.00.01.000.mp4",
        "03. Segment 3 01.02.03.400.mp4",
    ]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{stem}{suffix}", "segments 1 and 2 would both be written to film.mp4; put {number} into it"),
        ("../{number}{suffix}", "is not a name of a file in the folder"),
        ("/tmp/{number}{suffix}", "is not a name of a file in the folder"),
        ("{number}.avi", "1.avi cannot be written; end it with .mp4, "),
        ("{number.__class__}{suffix}", "{number.__class__} is not a field; the fields are {stem}, "),
        ("{number:999999999}{suffix}", "{number:999999999} is not a field"),
        ("{title}{suffix}", "{title} is not a field"),
        ("{number", "cannot be read"),
        ("{number}" + "x" * 300 + "{suffix}", "has more than 255 bytes"),
        ("{}{suffix}", "{} is not a field"),
    ],
)
def test_a_template_that_cannot_be_is_refused(template: str, said: str, film: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        exports.split(film, [NamedRange(0, 1), NamedRange(1, 2)], tmp_path / "parts", template=template)

    assert said in str(refused.value)
    assert not (tmp_path / "parts").exists()


@pytest.mark.parametrize(
    ("segment", "said"),
    [
        (NamedRange(2, 1), "segments[0]: begins at 2.000 s and ends at 1.000 s; the end must come after the beginning"),
        (NamedRange(-1, 1), "segments[0]: begins at -1.000 s and ends at 1.000 s; the video begins at 0"),
        (NamedRange(float("nan"), 1), "segments[0].start_time: nan is not a time in seconds"),
    ],
)
def test_segments_that_cannot_be_are_refused(segment: NamedRange, said: str, film: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        exports.split(film, [segment], tmp_path / "parts")

    assert said in str(refused.value)
    assert not (tmp_path / "parts").exists()


def test_segments_of_another_video_are_refused(film: Path, tmp_path: Path) -> None:
    with pytest.raises(
        LocalEngineError, match=r"Segment 2 goes from 3.000 to 9.000 s, and film.mp4 ends at 4.0.*another"
    ):
        exports.split(film, [NamedRange(0, 1), NamedRange(3, 9)], tmp_path / "parts")

    assert not (tmp_path / "parts").exists()


def test_a_segment_without_a_frame_is_refused(film: Path) -> None:
    with pytest.raises(MediaError, match=r"no frame of film.mp4 begins in it; make it longer, or leave it out"):
        media.plans(film, [(1.01, 1.03)], is_exact=True, on_packet=lambda: None)


def test_what_is_there_is_replaced_when_asked_only_and_the_video_never(film: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copy(film, tmp_path / "film.mp4"))
    (tmp_path / "film-001.mp4").write_bytes(b"mine")

    with pytest.raises(ConfigError, match=r"film-001.mp4 is there already; choose another folder, or overwrite it"):
        exports.split(mine, [NamedRange(0, 1)], tmp_path)
    with pytest.raises(ConfigError, match="is the video itself; choose another folder"):
        exports.split(mine, [NamedRange(0, 1)], tmp_path, template="{stem}{suffix}", overwrite=True)
    assert (tmp_path / "film-001.mp4").read_bytes() == b"mine"
    exports.split(mine, [NamedRange(0, 1)], tmp_path, overwrite=True)

    assert len(pictures(tmp_path / "film-001.mp4")) == 20
    assert names(tmp_path) == ["film-001.mp4", "film.mp4"]


def test_room_on_the_disk_is_looked_at_first(film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    little = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(splitting.shutil, "disk_usage", lambda folder: little)

    with pytest.raises(CloudglueError, match=r"will take about 1 MB, and .* has 0 MB free; make room"):
        exports.split(film, [NamedRange(0, 1)], tmp_path / "parts")

    assert names(tmp_path) == []


def test_a_video_that_vanishes_in_between_is_told(film: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copy(film, tmp_path / "mine.mp4"))

    def vanish(share: float) -> None:
        if (tmp_path / "mine-001.mp4").exists():
            mine.unlink(missing_ok=True)

    with pytest.raises(LocalEngineError, match=r"mine-002.mp4 was not written: .*mine.mp4 cannot be read"):
        exports.split(mine, PARTS, tmp_path, on_progress=vanish)

    assert names(tmp_path) == ["mine-001.mp4"]
    assert len(pictures(tmp_path / "mine-001.mp4")) > 25


def interrupt(share: float) -> None:
    raise KeyboardInterrupt


def test_ctrl_c_leaves_no_half_of_a_file(bikes: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        exports.split(bikes, [NamedRange(0, 10)], tmp_path, exact=True, on_progress=interrupt)

    assert names(tmp_path) == []


def stop_after(number: int, folder: Path) -> Callable[[float], None]:
    """What interrupts a split once so many files are whole."""

    def stop(share: float) -> None:
        if len([name for name in names(folder) if not name.endswith(".part")]) >= number:
            raise KeyboardInterrupt

    return stop


def test_a_split_that_was_stopped_goes_on_and_writes_no_file_twice(film: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        exports.split(film, PARTS, tmp_path, exact=True, on_progress=stop_after(2, tmp_path))
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in names(tmp_path)}
    shares: list[float] = []

    files = exports.split(film, PARTS, tmp_path, exact=True, on_progress=shares.append)

    assert list(before) == ["film-001.mp4", "film-002.mp4"]
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in before} == before
    assert [(file.path.name, len(pictures(file.path))) for file in files] == [
        ("film-001.mp4", 38),
        ("film-002.mp4", 42),
        ("film-003.mp4", 20),
    ]
    assert shares[-1] == 1.0
    assert kept(tmp_path) == []


def test_a_split_goes_on_with_its_own_files_only(film: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        exports.split(film, PARTS, tmp_path, exact=True, on_progress=stop_after(2, tmp_path))

    with pytest.raises(ConfigError, match=r"film-001.mp4 is there already"):
        exports.split(film, PARTS, tmp_path)
    (tmp_path / "film-002.mp4").write_bytes(b"mine")
    with pytest.raises(ConfigError, match=r"film-002.mp4 is there already"):
        exports.split(film, PARTS, tmp_path, exact=True)

    assert (tmp_path / "film-002.mp4").read_bytes() == b"mine"


@only_linux
def test_an_interrupt_of_the_command_says_what_is_whole_and_how_to_go_on(bikes: Path, tmp_path: Path) -> None:
    started = command(bikes, "--window", 1, "--exact", "-o", tmp_path / "parts")

    with subprocess.Popen(started, env=clean_environment(), stderr=subprocess.PIPE, text=True) as process:
        until(lambda: (tmp_path / "parts/bikes-002.mp4").exists())
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    whole = len([name for name in names(tmp_path / "parts") if name.endswith(".mp4")])
    again = subprocess.run(started, env=clean_environment(), capture_output=True, text=True)

    assert process.returncode == 130
    assert said == f"interrupted: {whole} of 10 files of {bikes} are whole; run the same command again to go on\n"
    assert (again.returncode, again.stderr) == (0, "")
    assert len(names(tmp_path / "parts")) == 10
    assert kept(tmp_path / "parts") == []


def test_of_several_videos_those_that_are_split_stay_so_until_all_are(
    film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = (film, tmp_path / "late.mp4", "--window", 2, "-o", tmp_path / "parts", "--json")

    first, *_ = split(capsys, *arguments)
    shutil.copy(film, tmp_path / "late.mp4")
    second, said, _ = split(capsys, *arguments)

    assert (first, second) == (1, 0)
    assert [Path(json.loads(line)["path"]).name for line in said.splitlines()] == names(tmp_path / "parts")
    assert names(tmp_path / "parts") == ["film-001.mp4", "film-002.mp4", "late-001.mp4", "late-002.mp4"]
    assert kept(tmp_path / "parts") == []


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-B", "-m", "cloudglue.cli", "split", *map(str, arguments)]


@only_linux
def test_a_command_that_is_killed_leaves_no_half_of_a_file(bikes: Path, tmp_path: Path) -> None:
    started = command(bikes, "--window", 10, "--exact", "-o", tmp_path)

    with subprocess.Popen(started, env=clean_environment(), stderr=subprocess.DEVNULL) as process:
        until(lambda: any(path.stat().st_size for path in tmp_path.iterdir()))
        process.kill()

    until(lambda: names(tmp_path) == [])


KILLED_BEFORE_THE_NAME = """
import os, signal, sys
from cloudglue import exports
from cloudglue.exports.split_records import SplitRecord
SplitRecord.note = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
exports.split(sys.argv[1], [exports.NamedRange(0, 1)], sys.argv[2])
"""


@only_linux
def test_a_program_that_is_killed_before_a_whole_file_has_its_name_leaves_nothing(bikes: Path, tmp_path: Path) -> None:
    program = [sys.executable, "-B", "-c", KILLED_BEFORE_THE_NAME, str(bikes), str(tmp_path)]

    assert subprocess.run(program, env=clean_environment(), check=False).returncode == -signal.SIGKILL

    until(lambda: names(tmp_path) == [])


@only_linux
def test_a_worker_that_is_killed_is_told_and_leaves_no_half_of_a_file(bikes: Path, tmp_path: Path) -> None:
    others = subprocesses_of(os.getpid())

    def kill(share: float) -> None:
        # More than once: what it had said before is still told.
        for pid in set(subprocesses_of(os.getpid())).difference(others):
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(LocalEngineError, match=r"bikes-001.mp4 was not written: .* ended unexpectedly"):
        exports.split(bikes, [NamedRange(0, 10)], tmp_path, exact=True, on_progress=kill)

    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("options", "small", "first", "there"),
    [
        ((), 60_000, "bikes-002.mp4", ["bikes-001.mp4"]),  # the first part has 38,000 bytes, the second 100,000
        (("--exact",), 10_000, "bikes-001.mp4", []),
    ],
)
def test_a_disk_that_fills_is_told_and_leaves_no_half_of_a_file(
    options: tuple[str, ...], small: int, first: str, there: list[str], bikes: Path, tmp_path: Path
) -> None:
    exports.write(SHOTS, tmp_path / "shots.json")

    done = subprocess.run(
        command(bikes, "--segments", tmp_path / "shots.json", "-o", tmp_path / "parts", *options),
        env=clean_environment(),
        capture_output=True,
        text=True,
        # As a full disk does, this ends a file in the midst of a write.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (small, small)),
    )

    assert_clear_failure(
        done, 1, f"{first} was not written", "takes no more: File too large", *["those before it"] * bool(there)
    )
    assert names(tmp_path / "parts") == there


def test_a_folder_that_takes_no_file_is_told_before_the_work(folder: Path) -> None:
    with pytest.raises(CloudglueError, match=r"The folder /proc cannot be written to: [A-Z][a-z ]+; choose another$"):
        exports.split(clips.h264(folder), [NamedRange(0, 1)], "/proc")


def test_a_folder_that_cannot_be_made_is_told(film: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(
        CloudglueError, match=r"The folder .*file/parts cannot be made: Not a directory; choose another"
    ):
        exports.split(film, [NamedRange(0, 1)], tmp_path / "file" / "parts")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (clips.text, "text.mp4 is not a video in any format known here"),
        (clips.audio_only, "audio_only.mp4 has no picture, only sound"),
        (clips.mpeg4, "mpeg4.avi does not say when its pictures are shown: put it into an .mp4 or .mkv first"),
    ],
)
def test_what_cannot_be_split_is_told(make: Callable[[Path], Path], said: str, folder: Path) -> None:
    with pytest.raises(MediaError) as refused:
        media.plans(make(folder), [(0, 1)], is_exact=True, on_packet=lambda: None)

    assert said in str(refused.value)


@pytest.mark.parametrize("exact", [True, False])
def test_frames_that_are_missing_are_told(exact: bool, film: Path, tmp_path: Path) -> None:
    _, (plan,) = media.plans(film, [(0.8, 2)], is_exact=exact, on_packet=lambda: None)
    more = plan.part._replace(pictures=32)

    told = media.write(film, tmp_path / "a", "mp4", more, is_exact=exact, report=lambda share: None)

    assert told == ["2 of 32 frames of film.mp4 from 0.800 to 2.000 s are damaged, and were left out."]


@pytest.mark.parametrize("exact", [True, False])
def test_what_a_container_does_not_take_is_told(exact: bool, film: Path, tmp_path: Path) -> None:
    _, (plan,) = media.plans(film, [(0, 1)], is_exact=exact, on_packet=lambda: None)

    with pytest.raises(MediaError, match=r"\(h264\) cannot be put into webm; end the template with"):
        media.write(film, tmp_path / "a", "webm", plan.part, is_exact=exact, report=lambda share: None)


def split(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Status, output and messages of the sub-command, in this process."""
    with pytest.raises(SystemExit) as stopped:
        app(["split", *map(str, arguments)])
    said = capsys.readouterr()
    return int(stopped.value.code or 0), said.out, said.err


def test_the_command_finds_shots_and_splits(bikes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, said = split(capsys, bikes, "--detector", "content", "-o", tmp_path)

    assert (status, said) == (0, "")
    assert out.splitlines()[1].split() == ["0.000", "1.200", "1.200", "+0.000", "+0.000", f"{tmp_path}/bikes-001.mp4"]
    assert len(names(tmp_path)) == 6


def test_times_are_typed_as_in_the_other_commands(
    film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = split(capsys, film, "--window", "f50", "-o", tmp_path / "frames", "--json")
    split(capsys, film, film, "--window", "0:02", "-o", tmp_path / "clock")
    several = split(capsys, film, film, "--window", "f50", "-o", tmp_path / "none")

    said = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(one["start_time"], one["end_time"]) for one in said] == [(0, 2), (2, 4)]
    assert said[0] == {
        "video": str(film),
        "path": str(tmp_path / "frames/film-001.mp4"),
        **{"start_time": 0.0, "end_time": 2.0, "start_moved": 0.0, "end_moved": 0.0, "warnings": []},
    }
    assert names(tmp_path / "clock") == ["film-001.mp4", "film-002.mp4"]
    assert several[0] == 2
    assert "f1500 is of one video" in several[2]


def test_a_window_may_be_as_long_as_one_likes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk = sounding.film(tmp_path / "talk.mp4", times=[minute * 60_000 for minute in range(0, 26)], sound=None)

    status, out, _ = split(capsys, talk, "--window", "10:00", "--exact", "-o", tmp_path / "parts", "--json")

    assert status == 0
    assert [json.loads(line)["start_time"] for line in out.splitlines()] == [0, 600, 1200]


def test_one_worker_does_it_all(
    film: Path, bikes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    monkeypatch.setattr(pool, "Worker", lambda **options: started.append(options) or pool_worker(**options))  # type: ignore[func-returns-value]

    status, *_ = split(capsys, film, bikes, "--window", 2, "-o", tmp_path)

    assert (status, len(started)) == (0, 1)


def test_the_command_goes_on_after_a_video_that_fails(
    film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, said = split(capsys, tmp_path / "none.mp4", film, "--window", 2, "-o", tmp_path)

    assert status == 1
    assert "none.mp4" in said
    assert names(tmp_path) == ["film-001.mp4", "film-002.mp4"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--segments", "none.json"], 1, "none.json cannot be read: No such file or directory"),
        (["--segments", "a.json", "--window", 2], 2, "--segments and --window do not go together"),
        (["--window", 2, "--detector", "content"], 2, "--window and --detector do not go together"),
        (["b.mp4", "--segments", "a.json"], 2, "--segments goes with one video"),
        (["--window", 0.5], 1, "--window: 0.5 is less than 1 (seconds)"),
        (["--window", "1:00"], 1, "it lasts 4 s, less than one window, so there is nothing to split"),
        (["--min-seconds", 700], 1, "  --min-seconds: 700.0 is more than 600 (seconds)"),
        (["-o", __file__], 2, "is not a folder"),
        (["-o", "s3://films/parts"], 1, "-o s3://films/parts is an address: name a file or folder of this machine"),
        (["--segments", "https://x.org/a.json"], 1, "https://x.org/a.json is an address, and segments are read from"),
        (["--window", "soon"], 2, "'soon' is not a time: write seconds (90.5), a clock time (1:02:03.4) or a frame"),
    ],
)
def test_the_command_says_what_does_not_fit(
    arguments: list[object], status: int, words: str, film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = split(capsys, film, *arguments)

    assert done[:2] == (status, "")
    assert words in done[2]
