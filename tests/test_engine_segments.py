"""What else the engine has of a file: segments jobs, its segments as parts of it, and tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import clips
import httpx
import pytest
from engine_http import SHOTS, WINDOWS, completed, connected, segmented, upload

from cloudglue.local.engine import Engine

END = pytest.approx(5.6, abs=0.05)


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with Engine.start() as engine, connected(engine) as client:
        yield client


@pytest.fixture(scope="module")
def file_id(http: httpx.Client, folder: Path) -> str:
    """A file with four shots and three windows."""
    id = str(upload(http, clips.h264(folder)).json()["id"])
    segmented(http, id, SHOTS | {"thumbnails_config": {"enable_segment_thumbnails": True}})
    segmented(http, id, WINDOWS)
    return id


def segments_of(http: httpx.Client, file_id: str, **query: Any) -> dict[str, Any]:
    answer = http.get(f"/files/{file_id}/segments", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


# Segments jobs


def find_shots(http: httpx.Client, file_id: str, **config: Any) -> dict[str, Any]:
    request = {"url": f"cloudglue://files/{file_id}", "criteria": "shot", "shot_config": config}
    created = http.post("/segments", json=request)
    assert created.status_code == 200, created.text
    return completed(http, f"/segments/{created.json()['job_id']}")


def test_a_segments_job_gives_its_shots_and_segments_at_once(http: httpx.Client, file_id: str) -> None:
    found = find_shots(http, file_id, detector="content", max_duration_seconds=1)

    assert (found["object"], found["criteria"], found["file_id"]) == ("segments", "shot", file_id)
    assert found["shot_config"] == {"detector": "content", "max_duration_seconds": 1.0}
    assert [s["start_time"] for s in found["shots"]] == [0.0, 1.2, 2.2, 3.8]
    assert (found["total_shots"], found["total_segments"], len(found["segments"])) == (4, 7, 7)
    assert [s["shot_index"] for s in found["segments"]] == [0, 0, 1, 2, 2, 3, 3]


def test_a_shot_without_a_limit_of_its_own_is_divided_at_five_seconds(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.still(folder)).json()["id"]

    found = find_shots(http, id)

    assert (found["status"], found["total_shots"]) == ("completed", 1)
    assert found["shots"][0]["end_time"] == found["segments"][-1]["end_time"]
    assert all(s["end_time"] - s["start_time"] <= 5 for s in found["segments"])


def test_segments_jobs_are_listed_filtered_and_deleted(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.still(folder)).json()["id"]
    url, job = f"cloudglue://files/{id}", find_shots(http, id)["job_id"]

    ours = http.get("/segments", params={"url": url, "status": "completed", "criteria": "shot"}).json()
    others = [
        http.get("/segments", params={"url": url, **query}).json()["total"]
        for query in (
            {"criteria": "narrative"},
            {"status": "failed"},
            {"status": "not_applicable"},
            {"created_before": "2020-01-01"},
            {"created_after": "9000-01-01"},
        )
    ]
    deleted = http.delete(f"/segments/{job}").json()

    assert ([j["job_id"] for j in ours["data"]], ours["total"]) == ([job], 1)
    assert others == [0] * 5
    assert deleted == {"id": job}
    assert http.get(f"/segments/{job}").status_code == 404
    assert http.get("/segments", params={"url": url}).json()["total"] == 0


def test_jobs_of_one_kind_are_not_found_as_another(http: httpx.Client, file_id: str) -> None:
    job = find_shots(http, file_id)["job_id"]
    segmentation = http.get(f"/files/{file_id}/segmentations").json()["data"][0]["segmentation_id"]

    wrong = [f"/segmentations/{job}", f"/frames/{job}", f"/segments/{segmentation}", f"/segmentations/{job}/thumbnails"]

    assert [http.get(path).status_code for path in wrong] == [404] * 4
    assert http.delete(f"/segmentations/{job}").status_code == 404
    assert job not in http.get(f"/files/{file_id}/segmentations").text


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"url": f"cloudglue://files/{uuid4()}"}, 404),
        ({"url": "cloudglue://files/x"}, 404),
        ({"criteria": "narrative"}, 501),
        ({"criteria": "colour"}, 400),
        ({"narrative_config": {}}, 400),
        ({"shot_config": {"min_duration_seconds": 9, "max_duration_seconds": 3}}, 400),
        ({"shot_config": {"max_duration_seconds": 601}}, 400),
        ({"url": 5}, 400),
    ],
)
def test_a_segments_job_that_cannot_be_is_refused(
    http: httpx.Client, file_id: str, change: dict[str, Any], status: int
) -> None:
    answer = http.post("/segments", json={"url": f"cloudglue://files/{file_id}", "criteria": "shot", **change})

    assert answer.status_code == status, answer.text
    assert answer.json()["error"]


def test_a_sound_has_no_shots(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.audio_only(folder)).json()["id"]

    assert http.post("/segments", json={"url": f"cloudglue://files/{id}", "criteria": "shot"}).status_code == 400


# Segments as parts of their file


def test_a_files_segments_are_those_of_all_its_segmentations_in_the_order_of_time(
    http: httpx.Client, file_id: str
) -> None:
    found = segments_of(http, file_id)

    assert [(s["start_time"], s["end_time"]) for s in found["data"]] == [
        (0.0, 1.2),
        (0.0, 2.0),
        (1.2, 2.2),
        (2.0, 4.0),
        (2.2, 3.8),
        (3.8, END),
        (4.0, END),
    ]
    assert (found["total"], found["limit"]) == (7, 50)
    assert [bool(s["thumbnail_url"]) for s in found["data"][:2]] == [True, False]
    assert {s["file_id"] for s in found["data"]} == {file_id}


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ({"start_time_after": 2}, [2.2, 3.8, 4.0]),
        ({"end_time_before": 2.2}, [0.0, 0.0]),
        ({"min_duration": 2}, [0.0, 2.0]),
        ({"max_duration": 1.2}, [0.0, 1.2]),
        ({"limit": 2, "offset": 5}, [3.8, 4.0]),
    ],
)
def test_a_files_segments_are_chosen_by_time(
    http: httpx.Client, file_id: str, query: dict[str, Any], starts: list[float]
) -> None:
    assert [s["start_time"] for s in segments_of(http, file_id, **query)["data"]] == starts


@pytest.mark.parametrize(
    "query", ["start_time_after=-1", "min_duration=x", "max_duration=nan", "end_time_before=9e999", "limit=0"]
)
def test_a_bad_choice_of_segments_is_refused(http: httpx.Client, file_id: str, query: str) -> None:
    assert http.get(f"/files/{file_id}/segments?{query}").status_code == 400


def test_a_segment_keeps_metadata(http: httpx.Client, file_id: str) -> None:
    path = f"/files/{file_id}/segments/{segments_of(http, file_id)['data'][2]['id']}"

    changed = http.put(path, json={"metadata": {"take": [1]}}).json()
    unchanged = http.put(path).json()

    assert changed["metadata"] == {"take": [1]}
    assert unchanged == http.get(path).json() == changed
    assert http.put(path, json={"metadata": 5}).status_code == 400
    assert http.put(path, json=[]).status_code == 400


def test_a_segment_is_found_only_under_its_file(http: httpx.Client, file_id: str, folder: Path) -> None:
    other = upload(http, clips.tiny(folder)).json()["id"]
    segment = segments_of(http, file_id)["data"][0]["id"]

    paths = [f"/files/{other}/segments/{segment}", f"/files/{file_id}/segments/{uuid4()}", f"/files/{uuid4()}/segments"]

    assert [http.get(path).status_code for path in paths] == [404] * 3
    assert http.put(paths[0], json={"metadata": {}}).status_code == 404


# Tags


def tagged(http: httpx.Client, file_id: str, **more: str) -> dict[str, Any]:
    answer = http.post("/tags", json={"label": "topic", "value": "bikes", "file_id": file_id, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_tags_are_listed_by_what_they_are_on(folder: Path) -> None:
    with Engine.start() as engine, connected(engine) as http:  # one without the tags of other tests
        file = upload(http, clips.tiny(folder)).json()["id"]
        segment = segmented(http, file, WINDOWS)["data"]["segments"][0]["id"]
        on_file, on_segment = tagged(http, file), tagged(http, file, segment_id=segment)

        lists = [
            http.get(path).json()
            for path in (f"/files/{file}/tags", f"/files/{file}/segments/{segment}/tags", "/tags?type=segment&limit=1")
        ]

        assert [found["data"] for found in lists] == [[on_file], [on_segment], [on_segment]]
        assert [(found["total"], found["limit"]) for found in lists] == [(1, 1)] * 3
        assert (on_file["type"], on_segment["type"], on_segment["segment_id"]) == ("file", "segment", segment)
        assert http.get("/tags?type=file").json()["total"] == 1


def test_a_tag_is_changed_and_taken_off(http: httpx.Client, file_id: str) -> None:
    path = f"/tags/{tagged(http, file_id)['id']}"

    changed = http.put(path, json={"value": "cars"}).json()

    assert (changed["label"], changed["value"]) == ("topic", "cars")
    assert http.get(path).json() == changed
    assert http.put(path, json={"value": 5}).status_code == 400
    assert http.delete(path).json() == {"id": changed["id"]}
    assert [http.get(path).status_code, http.put(path, json={}).status_code, http.delete(path).status_code] == [404] * 3


def test_a_tag_goes_with_what_it_is_on(http: httpx.Client, folder: Path) -> None:
    file = upload(http, clips.tiny(folder)).json()["id"]
    done = segmented(http, file, WINDOWS)
    on_segment = tagged(http, file, segment_id=done["data"]["segments"][0]["id"])["id"]
    on_file = tagged(http, file)["id"]

    http.delete(f"/segmentations/{done['segmentation_id']}")
    after_segmentation = [http.get(f"/tags/{id}").status_code for id in (on_segment, on_file)]
    http.delete(f"/files/{file}")

    assert after_segmentation == [404, 200]
    assert http.get(f"/tags/{on_file}").status_code == 404


def test_a_tag_on_nothing_is_refused(http: httpx.Client, file_id: str, folder: Path) -> None:
    other = upload(http, clips.tiny(folder)).json()["id"]
    segment = segments_of(http, file_id)["data"][0]["id"]
    tag = {"label": "a", "value": "b"}

    answers = [
        http.post("/tags", json=tag | {"file_id": str(uuid4())}),
        http.post("/tags", json=tag | {"file_id": other, "segment_id": segment}),
        http.post("/tags", json=tag | {"file_id": "x"}),
        http.post("/tags", json={"label": "a", "file_id": file_id}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 400, 400]


def test_fields_that_the_contract_does_not_know_are_ignored(http: httpx.Client, folder: Path) -> None:
    file_id = upload(http, clips.tiny(folder)).json()["id"]

    tag = http.post("/tags", json={"label": "a", "value": "b", "file_id": file_id, "colour": "red"})
    windows = http.post(f"/files/{file_id}/segmentations?x=1", json={**WINDOWS, "new": 1})

    assert (tag.status_code, windows.status_code) == (200, 200)
    assert windows.json()["segmentation_config"] == WINDOWS
