"""Frames that the engine takes out of a file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import clips
import cv2
import httpx
import numpy as np
import pytest
from engine_http import completed, connected, upload

from cloudglue.local.engine import Engine
from cloudglue.local.media import frames
from cloudglue.local.media.video import TimedFrame


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def http(data: Path) -> Iterator[httpx.Client]:
    with Engine.start(data) as engine, connected(engine) as client:
        yield client


@pytest.fixture(scope="module")
def file_id(http: httpx.Client, folder: Path) -> str:
    return str(upload(http, clips.h264(folder)).json()["id"])


def extracted(http: httpx.Client, file_id: str, **config: Any) -> dict[str, Any]:
    created = http.post(f"/files/{file_id}/frames", json={"strategy": "uniform", **config})
    assert created.status_code == 200, created.text
    return completed(http, f"/frames/{created.json()['frame_extraction_id']}")


def timestamps(extraction: dict[str, Any]) -> list[float]:
    return [frame["timestamp"] for frame in extraction["data"]["frames"]]


def test_frames_are_taken_at_the_rate_asked_for(http: httpx.Client, file_id: str) -> None:
    found = extracted(http, file_id, uniform_config={"frames_per_second": 2.5})

    # Of 25 frames a second, every tenth.
    assert timestamps(found) == [0.0, 0.4, 0.8, 1.2, 1.6, 2.0, 2.4, 2.8, 3.2, 3.6, 4.0, 4.4, 4.8, 5.2]
    assert (found["frame_count"], found["data"]["total"], found["progress"]) == (14, 14, 1.0)


def test_one_frame_a_second_is_taken_where_nothing_is_said(http: httpx.Client, file_id: str) -> None:
    assert timestamps(extracted(http, file_id)) == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]


def test_frames_are_taken_between_bounds(http: httpx.Client, file_id: str) -> None:
    found = extracted(
        http, file_id, start_time_seconds=3.1, end_time_seconds=4.2, uniform_config={"frames_per_second": 2}
    )

    # The frame that is on the screen at 3.1 s came on at 3.08 s.
    assert timestamps(found) == [3.08, 3.6, 4.08]


def test_a_frame_shows_the_video_at_its_time_no_wider_than_asked_for(
    http: httpx.Client, file_id: str, folder: Path
) -> None:
    found = extracted(http, file_id, uniform_config={"frames_per_second": 0.5, "max_width": 160})
    capture = cv2.VideoCapture(str(clips.h264(folder)))
    capture.set(cv2.CAP_PROP_POS_FRAMES, 50)
    expected = cv2.resize(capture.read()[1], (160, 90), interpolation=cv2.INTER_AREA)

    answer = httpx.get(found["data"]["frames"][1]["thumbnail_url"])
    picture = cv2.imdecode(np.frombuffer(answer.content, np.uint8), cv2.IMREAD_COLOR)

    assert timestamps(found)[1] == 2.0
    assert answer.headers["content-type"] == "image/jpeg"
    assert picture.shape == (90, 160, 3)
    assert np.abs(picture.astype(int) - expected).mean() < 6


def test_no_frame_is_wider_than_its_video(http: httpx.Client, file_id: str) -> None:
    found = extracted(http, file_id, uniform_config={"frames_per_second": 0.1, "max_width": 4096})

    picture = cv2.imdecode(
        np.frombuffer(httpx.get(found["data"]["frames"][0]["thumbnail_url"]).content, np.uint8), cv2.IMREAD_COLOR
    )

    assert picture.shape == (180, 320, 3)


def test_frames_have_pages(http: httpx.Client, file_id: str) -> None:
    id = extracted(http, file_id, uniform_config={"frames_per_second": 10})["frame_extraction_id"]

    page = http.get(f"/frames/{id}", params={"limit": 2, "offset": 54}).json()["data"]

    assert ([f["timestamp"] for f in page["frames"]], page["total"], page["limit"]) == ([5.4, 5.48], 56, 2)
    assert len(http.get(f"/frames/{id}").json()["data"]["frames"]) == 50
    assert http.get(f"/frames/{id}?limit=101").status_code == 400


def test_frames_without_pictures_have_times_only(http: httpx.Client, folder: Path, data: Path) -> None:
    id = upload(http, clips.h264(folder)).json()["id"]
    found = extracted(http, id, thumbnails_config={"enable_frame_thumbnails": False})

    assert timestamps(found)[:2] == [0.0, 1.0]
    assert "thumbnail_url" not in found["data"]["frames"][0]
    assert http.get(f"/files/{id}/thumbnails").json()["total"] == 0
    assert not (data / "thumbnails" / found["frame_extraction_id"]).exists()


def test_frames_are_among_the_pictures_of_their_file(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.h264(folder)).json()["id"]
    found = extracted(http, id)

    listed = http.get(f"/files/{id}/thumbnails", params={"type": "frame"}).json()

    assert (listed["total"], listed["data"][1]["time"]) == (6, 1.0)
    assert listed["data"][1]["url"] == found["data"]["frames"][1]["thumbnail_url"]
    assert not {"segment_id", "segmentation_id"} & set(listed["data"][1])


def test_frame_extractions_are_listed_and_deleted_with_their_pictures(
    http: httpx.Client, folder: Path, data: Path
) -> None:
    id = upload(http, clips.h264(folder)).json()["id"]
    old, new = (extracted(http, id)["frame_extraction_id"] for _ in range(2))

    listed = http.get(f"/files/{id}/frames", params={"limit": 1}).json()
    deleted = http.delete(f"/frames/{old}").json()

    assert ([e["frame_extraction_id"] for e in listed["data"]], listed["total"]) == ([new], 2)
    assert (listed["data"][0]["frame_count"], deleted) == (6, {"id": old})
    assert http.get(f"/frames/{old}").status_code == 404
    assert (data / "thumbnails" / new).exists()
    assert not (data / "thumbnails" / old).exists()


@pytest.mark.parametrize(
    "config",
    [
        {"strategy": "random"},
        {"uniform_config": {"frames_per_second": 31}},
        {"uniform_config": {"max_width": 63}},
        {"start_time_seconds": 2, "end_time_seconds": 1},
        {"start_time_seconds": 100},
        {"thumbnails_config": {"enable_frame_thumbnails": "yes"}},
    ],
)
def test_a_frame_extraction_that_breaks_a_rule_is_refused(
    http: httpx.Client, file_id: str, config: dict[str, Any]
) -> None:
    answer = http.post(f"/files/{file_id}/frames", json={"strategy": "uniform", **config})

    assert answer.status_code == 400
    assert next(iter(config)) in answer.json()["error"]


def test_a_frame_extraction_without_its_strategy_is_refused(http: httpx.Client, file_id: str) -> None:
    answer = http.post(f"/files/{file_id}/frames", json={})

    assert (answer.status_code, answer.json()["error"].count("strategy: is missing")) == (400, 1)


def test_a_sound_has_no_frames(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.audio_only(folder)).json()["id"]

    answer = http.post(f"/files/{id}/frames", json={"strategy": "uniform"})

    assert (answer.status_code, "no picture" in answer.json()["error"]) == (400, True)


# Which frames, without a video


def timed(*times: float) -> list[TimedFrame]:
    return [TimedFrame(start, end, None) for start, end in pairwise(times)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "step", "expected"),
    [
        (0.0, None, 0.1, [0.0, 0.1, 0.5, 0.6]),  # a frame that stays long is taken once
        (0.0, None, 0.25, [0.0, 0.1, 0.5, 0.6]),
        (0.0, None, 0.5, [0.0, 0.5, 0.6]),
        (0.3, None, 0.5, [0.1, 0.6]),
        (0.0, 0.5, 0.1, [0.0, 0.1]),
        (0.0, 0.6, 5.0, [0.0]),
        (2.0, None, 1.0, []),
    ],
)
def test_what_is_on_the_screen_is_taken_once(
    start: float, end: float | None, step: float, expected: list[float]
) -> None:
    video = timed(0.0, 0.1, 0.5, 0.6, 1.1)

    assert [frame.time for frame in frames.shown(iter(video), start=start, end=end, step=step)] == expected


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_a_step_as_long_as_a_frame_takes_every_frame(rate: int) -> None:
    # Times are rounded to the microsecond, a step is not.
    video = timed(*(round(index / rate, 6) for index in range(1001)))

    assert len(list(frames.shown(iter(video), start=0.0, end=None, step=1 / rate))) == 1000
