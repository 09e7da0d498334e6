"""Pictures that are taken while shots are looked for: the same as those of a pass of their own, which is then not needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import clips
import pytest

from cloudglue.local.jobs import tasks
from cloudglue.local.media import thumbnails

FILMS: list[Callable[[Path], Path]] = [
    clips.h264,
    clips.hevc_10_bit,
    clips.vp9,
    clips.variable_rate,
    clips.rotated,
    clips.anamorphic,
    clips.mpeg4,
]


def segmented(video: Path, pictures: Path, detector: str, **config: Any) -> dict[str, Any]:
    own = {"detector": detector, **config}
    job = {
        "video": str(video),
        "config": {"strategy": "shot-detector", "shot_detector_config": own},
        "duration": 5.6,
        "pictures": str(pictures),
        "segment_pictures": True,
    }
    found = tasks.segment(job, lambda share: None)
    assert found is not None
    return found


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The times for which a video is gone through once more."""
    times: list[float] = []
    own = thumbnails.write_thumbnails

    def written(video: Path, wanted: list[float], folder: Path, **options: Any) -> Any:
        times.extend(wanted)
        return own(video, wanted, folder, **options)

    monkeypatch.setattr(thumbnails, "write_thumbnails", written)
    return times


@pytest.mark.parametrize("detector", ["content", "adaptive"])
@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.__name__)
def test_the_pictures_of_shots_are_taken_on_the_way(
    film: Callable[[Path], Path], detector: str, folder: Path, tmp_path: Path, asked_for: list[float]
) -> None:
    video = film(folder)

    found = segmented(video, tmp_path / "ours", detector)

    assert asked_for == []
    pictures = found["pictures"]
    assert [segment for _, segment, *_ in pictures] == [id for id, *_ in found["segments"]]
    (tmp_path / "theirs").mkdir()
    names = [f"{id}.jpg" for id, *_ in pictures]
    thumbnails.write_thumbnails(video, [time for *_, time in pictures], tmp_path / "theirs", names=names)
    assert sorted(p.name for p in (tmp_path / "ours").iterdir()) == sorted(names)
    for name in names:
        assert (tmp_path / "ours" / name).read_bytes() == (tmp_path / "theirs" / name).read_bytes()


def test_the_parts_of_a_long_shot_get_their_pictures_too(folder: Path, tmp_path: Path, asked_for: list[float]) -> None:
    found = segmented(clips.h264(folder), tmp_path, "content", max_seconds=1)

    starts = {id: start for id, start, _ in found["segments"]}
    assert 0 < len(asked_for) < len(starts)
    assert len(list(tmp_path.iterdir())) == len(starts)
    assert sorted(segment for _, segment, *_ in found["pictures"]) == sorted(starts)


def test_nothing_is_left_of_a_film_without_a_cut(folder: Path, tmp_path: Path) -> None:
    config = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content", "threshold": 100}}
    job = {
        "video": str(clips.h264(folder)),
        "config": config,
        "duration": 5.6,
        "pictures": str(tmp_path),
        "segment_pictures": True,
    }

    assert tasks.segment(job, lambda share: None) is None
    assert list(tmp_path.iterdir()) == []
