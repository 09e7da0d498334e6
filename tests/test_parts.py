"""One film in parts: cut as if it had been read in one go, or read in one go."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

import attrs
import clips
import detection as benchmark
import pytest
from distributed import Client, LocalCluster
from films import FILMS
from test_detection import KINDS
from test_detection_films import FRAMES, QUICK

from cloudglue import ConfigError, strategies
from cloudglue.local import segment_file
from cloudglue.local.media import detection, parts
from cloudglue.local.media.containers import MediaError

DETECTORS = ["adaptive", "content"]
CONTENT = strategies.shot_detector(detector="content")


class Here(Executor):
    """Does in this thread what it is given, and notes what came of it."""

    def __init__(self) -> None:
        self.scores: list[Any] = []

    def submit(self, work: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            self.scores.append(work(*args, **options))
            future.set_result(self.scores[-1])
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SHORTEST", 0.3)


@pytest.fixture
def undivided(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The films that were read in one go."""
    read: list[Path] = []
    whole = detection.detect_cuts

    def noted(path: Path, **options: Any) -> detection.Shots:
        read.append(path)
        return whole(path, **options)

    monkeypatch.setattr(detection, "detect_cuts", noted)
    return read


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("count", [pytest.param(2, marks=pytest.mark.long), 5])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_film_in_parts_is_cut_as_in_one_go(
    kind: Callable[[Path], Path], count: int, detector: str, folder: Path
) -> None:
    film = kind(folder)

    assert parts.detect_cuts(film, Here(), count, detector=detector) == detection.detect_cuts(film, detector=detector)


@pytest.mark.parametrize(
    "film", [pytest.param(film, marks=() if film.name in QUICK else pytest.mark.long, id=film.name) for film in FILMS]
)
def test_the_films_of_the_benchmark_are_cut_as_in_one_go(film: Any) -> None:
    video = film.make(benchmark.FOLDER, FRAMES)

    assert parts.detect_cuts(video, Here(), 4) == detection.detect_cuts(video)


@pytest.mark.parametrize("kind", [clips.h264, clips.hevc, clips.vp9, clips.mpeg4, clips.rotated, clips.full_range])
def test_most_films_are_really_divided(kind: Callable[[Path], Path], folder: Path, undivided: list[Path]) -> None:
    executor = Here()

    parts.detect_cuts(kind(folder), executor, 4)

    assert len(executor.scores) > 1
    assert undivided == []


@pytest.mark.parametrize(("start", "end"), [(0.4, None), (None, 2.9), (0.9, 3.3), (3.0, 3.2)])
def test_bounds_hold_for_the_whole_and_not_for_each_part(start: float | None, end: float | None, folder: Path) -> None:
    options = {"start": start, "end": end, "detector": "content", "min_seconds": 0.2}
    film = clips.h264(folder)

    found = parts.detect_cuts(film, Here(), 3, **options)  # type: ignore[arg-type]

    assert found == detection.detect_cuts(film, **options)  # type: ignore[arg-type]


def test_parts_begin_at_keyframes_and_follow_each_other(folder: Path) -> None:
    plan = parts.plan(clips.h264(folder), 4)

    keyframes = _keyframes(clips.h264(folder))
    assert len(plan.parts) > 2
    assert [part.start for part in plan.parts[1:]] == [part.end for part in plan.parts[:-1]]
    assert {part.start for part in plan.parts[1:]} <= keyframes
    assert (plan.parts[0].start, plan.parts[-1].end) == (None, None)


def test_a_short_film_is_not_divided(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SHORTEST", 10.0)

    assert len(parts.plan(clips.h264(folder), 16).parts) == 1


def test_what_was_lost_in_a_part_is_told_as_in_one_go(folder: Path, undivided: list[Path]) -> None:
    film = clips.cut_off(folder)

    found = parts.detect_cuts(film, Here(), 3, detector="content")

    assert undivided == [film]
    assert found == detection.detect_cuts(film, detector="content")


@pytest.mark.parametrize("changed", [{"past": [b"x"] * 3}, {"times": [9.0] * 99}, {"past": []}])
def test_parts_that_do_not_fit_together_are_not_joined(changed: dict[str, Any], folder: Path) -> None:
    film = clips.h264(folder)
    plan = parts.plan(film, 3)
    scores = [parts.score(part) for part in plan.parts]
    assert parts.join(plan, scores, detection.Detector(plan.frame_rate)) is not None

    scores[0] = attrs.evolve(scores[0], **changed)  # type: ignore[arg-type]

    assert parts.join(plan, scores, detection.Detector(plan.frame_rate)) is None
    assert parts.join(plan, [None, *scores[1:]], detection.Detector(plan.frame_rate)) is None


def test_processes_share_a_film(folder: Path) -> None:
    film = clips.h264(folder)

    with ProcessPoolExecutor(2) as executor:
        found = segment_file(film, CONTENT, executor=executor, parts=3)

    assert found == segment_file(film, CONTENT)


@pytest.mark.long
def test_machines_share_a_film(folder: Path) -> None:
    film = clips.h264(folder)

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster, Client(cluster) as client:
        found = segment_file(film, CONTENT, executor=client.get_executor(), parts=3)

    assert found == segment_file(film, CONTENT)


def test_what_is_wrong_is_said_as_in_one_go(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no video")
    executor = Here()

    with pytest.raises(MediaError, match=r"notes\.txt"):
        segment_file(tmp_path / "notes.txt", CONTENT, executor=executor)
    with pytest.raises(ConfigError, match="ends at"):
        segment_file(clips.h264(folder), strategies.shot_detector(start_time_seconds=900), executor=executor)
    with pytest.raises(ValueError, match="parts=0"):
        segment_file(clips.h264(folder), CONTENT, executor=executor, parts=0)
    with pytest.raises(ValueError, match="an executor"):
        segment_file(clips.h264(folder), CONTENT, parts=2)


def test_windows_of_equal_length_need_no_look_at_the_picture(folder: Path) -> None:
    executor = Here()

    assert segment_file(clips.h264(folder), strategies.uniform(2), executor=executor)[0] == (0.0, 2.0)
    assert executor.scores == []


def test_a_part_that_fails_ends_the_others_that_have_not_begun(folder: Path) -> None:
    class Broken(Exception):
        pass

    class Failing(Executor):
        """Fails in the first part, and never begins another."""

        def __init__(self) -> None:
            self.futures: list[Future[Any]] = []

        def submit(self, work: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
            future: Future[Any] = Future()
            if not self.futures:
                future.set_exception(Broken())
            self.futures.append(future)
            return future

    executor = Failing()

    with pytest.raises(Broken):
        parts.detect_cuts(clips.h264(folder), executor, 3)

    assert all(future.cancelled() for future in executor.futures[1:])


def _keyframes(film: Path) -> set[float]:
    import av

    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        base = stream.time_base
        assert base is not None
        return {round(float(p.pts * base), 6) for p in container.demux(stream) if p.is_keyframe and p.pts is not None}
