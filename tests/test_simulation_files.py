"""Files that are made up for addresses on the web: they can be used as uploaded ones can, and are refused for the same reasons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import httpx
import pytest
from engine_http import connected

from cloudglue import Cloudglue, strategies
from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation
from cloudglue.testing import Service

ADDRESSES = (f"https://example.org/{number}.mp4" for number in count(1))


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with Engine.start(simulation=Simulation(seed=7)) as engine, connected(engine) as http:
        yield http


def made(http: httpx.Client, path: str, **body: Any) -> Any:
    answer = http.post(path, json=body)
    assert answer.is_success, answer.text
    return answer.json()


@pytest.fixture
def file(http: httpx.Client) -> Any:
    return made(http, "/files/sync", url=next(ADDRESSES))


EVENTS = ["describe.job.completed"]
WINDOWS = {"strategy": "uniform", "uniform_config": {"window_seconds": 30}}
FRAMES = {"strategy": "uniform", "uniform_config": {"frames_per_second": 1}}


@pytest.fixture
def segmentation(http: httpx.Client, file: Any) -> Any:
    id = made(http, f"/files/{file['id']}/segmentations", **WINDOWS)["segmentation_id"]
    return http.get(f"/segmentations/{id}").json()


# Addresses


def test_a_made_up_file_is_called_as_its_address_says_and_has_the_metadata_that_was_given(http: httpx.Client) -> None:
    synced = made(http, "/files/sync", url="https://example.org/films/my%20holiday.mp4?key=1", metadata={"year": 2026})
    job = made(http, "/describe", url="https://example.org/work.mov")
    described = http.get(f"/describe/{job['job_id']}").json()["file"]

    assert [synced["filename"], synced["metadata"]] == ["my holiday.mp4", {"year": 2026}]
    assert [described["filename"], described.get("metadata")] == ["work.mov", None]


def test_a_file_of_a_connector_is_fetched_told_of_and_described_by_its_address(http: httpx.Client) -> None:
    connector = f"/data-connectors/{http.get('/data-connectors').json()['data'][0]['id']}"
    there = http.get(f"{connector}/files").json()["data"][0]

    fetched = made(http, f"{connector}/sync", url=there["uri"])
    told = http.get(f"{connector}/source-metadata", params={"url": there["uri"]})
    described = made(http, "/describe", url=there["uri"])

    assert http.get(f"/files/{fetched['id']}").json()["filename"] == there["uri"].rpartition("/")[2]
    assert [told.status_code, described["url"]] == [200, there["uri"]]


def test_each_webhook_has_a_secret_of_its_own_and_keeps_it(http: httpx.Client) -> None:
    one, other = (made(http, "/webhooks", endpoint=f"http://127.0.0.1:9/{n}", subscribed_events=EVENTS) for n in "ab")

    assert one["webhook_secret"] != other["webhook_secret"]
    assert http.get(f"/webhooks/{one['id']}").json()["webhook_secret"] == one["webhook_secret"]


# Segments and frames


def test_the_numbers_of_a_segmentation_and_of_frames_are_those_of_what_they_show(
    http: httpx.Client, file: Any, segmentation: Any
) -> None:
    extraction = made(http, f"/files/{file['id']}/frames", **FRAMES)["frame_extraction_id"]
    frames = http.get(f"/frames/{extraction}").json()
    page = http.get(f"/segmentations/{segmentation['segmentation_id']}", params={"limit": 1}).json()

    assert segmentation["total_segments"] == page["total_segments"] == len(segmentation["data"]["segments"]) == 4
    assert {"total_shots", "total_chapters"}.isdisjoint(segmentation)
    assert frames["frame_count"] == len(frames["data"]["frames"]) == 4


def test_the_segments_of_a_made_up_file_are_listed_read_changed_and_tagged(
    http: httpx.Client, file: Any, segmentation: Any
) -> None:
    segments, path = segmentation["data"]["segments"], f"/files/{file['id']}/segments"
    id = segments[1]["id"]

    listed = http.get(path).json()
    changed = http.put(f"{path}/{id}", json={"metadata": {"lap": 2}}).json()
    tag = made(http, "/tags", label="rider", value="Anna", file_id=file["id"], segment_id=id)

    assert [one["id"] for one in listed["data"]] == [one["id"] for one in segments]
    assert [one["start_time"] for one in listed["data"]] == [one["start_time"] for one in segments]
    assert "metadata" not in listed["data"][1]
    assert http.get(f"{path}/{id}").json() == changed == {**listed["data"][1], "metadata": {"lap": 2}}
    assert [one["id"] for one in http.get(f"{path}/{id}/tags").json()["data"]] == [tag["id"]]


def test_answers_cite_the_segments_of_a_made_up_file(http: httpx.Client, file: Any, segmentation: Any) -> None:
    collection = made(http, "/collections", collection_type="media-descriptions", name=file["id"])["id"]
    made(http, f"/collections/{collection}/media", file_id=file["id"])

    found = made(http, "/search", scope="segment", collections=[collection], query="a climb")["results"]

    assert sorted(one["segment_id"] for one in found) == sorted(s["id"] for s in segmentation["data"]["segments"])


def test_each_segmentation_of_a_made_up_file_has_its_own_segments_and_takes_them_with_it(
    http: httpx.Client, file: Any, segmentation: Any
) -> None:
    path, ids = f"/files/{file['id']}", {one["id"] for one in segmentation["data"]["segments"]}
    made(http, f"{path}/segmentations", **WINDOWS)

    both = {one["id"] for one in http.get(f"{path}/segments").json()["data"]}
    http.delete(f"/segmentations/{segmentation['segmentation_id']}")
    left = {one["id"] for one in http.get(f"{path}/segments").json()["data"]}

    assert [len(both), ids < both, left] == [8, True, both - ids]


def test_segments_are_there_when_the_job_that_finds_them_has_completed() -> None:
    with Cloudglue.local(simulate=True, job_seconds=2) as client:
        file = client.files.sync_from_url(url=next(ADDRESSES))
        job = client.segmentations.create(file.id, strategies.uniform(30))

        before = client.file_segments.list(file.id).total
        found = client.segmentations.wait(job.segmentation_id)

        assert [before, client.file_segments.list(file.id).total] == [0, found.total_segments]


def test_a_segmentation_that_fails_finds_no_segments() -> None:
    with Service.start() as service, service.client() as client:
        file = client.files.sync_from_url(url=next(ADDRESSES))
        service.fail("segmentations.create")
        client.segmentations.create(file.id, strategies.uniform(30))

        assert client.file_segments.list(file.id).total == 0


# Refusals


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "told"),
    [
        ("PUT", "", {"filename": 5}, 400, "filename: 5 is a number"),
        ("POST", "/segmentations", {"strategy": "uniform"}, 400, "uniform_config: is missing"),
        ("POST", "/frames", {"strategy": "zzz"}, 400, "strategy: 'zzz' is not 'uniform'"),
        ("GET", "/segmentations?limit=1000", None, 400, "limit: 1000 is more than 100"),
        ("GET", "/segments/unknown", None, 404, "there is no segment 'unknown'"),
        ("GET", "/segments/unknown/tags", None, 404, "there is no segment 'unknown'"),
    ],
)
def test_a_wrong_request_about_a_made_up_file_is_refused_for_what_is_wrong(
    http: httpx.Client, file: Any, method: str, path: str, body: Any, status: int, told: str
) -> None:
    refused = http.request(method, f"/files/{file['id']}{path}", json=body)

    assert refused.status_code == status
    assert told in refused.json()["error"]
    assert http.get(f"/files/{file['id']}").status_code == 200


def test_a_file_that_there_is_not_is_missed_by_the_engine_itself(http: httpx.Client) -> None:
    refused = http.get("/files/67a8bed4-a2e4-5030-8e82-295963804b2d/segments")

    assert refused.status_code == 404
    assert refused.json()["error"] == "there is no file '67a8bed4-a2e4-5030-8e82-295963804b2d'"
    assert "X-Cloudglue-Simulated" not in refused.headers
