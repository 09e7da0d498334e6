"""What has failed in a simulation, or is still worked on: it is not found, not cited, and nothing comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import clips
import pytest

from cloudglue import Cloudglue, JobFailedError, NotFoundError, strategies
from cloudglue.testing import Service

URL = "https://example.org/race.mp4"


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with Service.start() as service:
        yield service


@pytest.fixture
def service(running: Service) -> Service:
    running.reset()
    return running


@pytest.fixture
def client(service: Service) -> Iterator[Cloudglue]:
    with service.client(max_retries=0) as client:
        yield client


@pytest.fixture
def video(films: Path) -> Path:
    return clips.h264(films)


def collection(client: Cloudglue) -> str:
    return client.collections.create(collection_type="media-descriptions", name="Races").id


def found_in(client: Cloudglue, collection_id: str) -> set[str]:
    """The ids of the files that a search, an answer and the lists of a collection name."""
    search = client.search.run(scope="segment", query="a climb", collections=[collection_id])
    answer = client.responses.create(
        model="nimbus-001", input="Who wins?", knowledge_base={"collections": [collection_id]}
    )
    return {
        *(str(hit.file_id) for hit in search.results),
        *(str(cited.file_id) for cited in answer.output[0].content[0].annotations),
        *(str(one.file_id) for one in client.collections.list_media_descriptions(collection_id).data),
        *(str(one.file_id) for one in client.collections.list_moments(collection_id).moments),
    }


def test_a_member_that_has_failed_is_listed_but_not_found(service: Service, client: Cloudglue) -> None:
    races = collection(client)
    good = client.collections.add_media(races, url=URL).file_id
    service.fail("collections.add_media")
    bad = client.collections.add_media(races, url="https://example.org/broken.mp4").file_id

    assert [one.file_id for one in client.collections.list_videos(races).data] == [bad, good]
    assert found_in(client, races) == {good}
    assert client.collections.get_media_descriptions(races, good).speech
    with pytest.raises(NotFoundError, match="failed"):
        client.collections.get_media_descriptions(races, bad)


def test_a_search_of_everything_finds_no_member_that_has_failed(service: Service, client: Cloudglue) -> None:
    races = collection(client)
    service.fail("collections.add_media")
    client.collections.add_media(races, url=URL)

    found = client.search.run(scope="segment", query="a climb")

    assert found.results == []


def test_a_member_is_found_once_it_is_completed() -> None:
    with Cloudglue.local(simulate=True, job_seconds=2) as client:
        races = collection(client)
        id = client.collections.add_media(races, url=URL).file_id
        before = found_in(client, races)
        with pytest.raises(NotFoundError, match=r"pending|processing"):
            client.collections.get_media_descriptions(races, id)
        client.collections.wait(races, id)

        assert [before, found_in(client, races)] == [set(), {id}]


def test_jobs_on_a_real_file_that_has_failed_fail(service: Service, client: Cloudglue, video: Path) -> None:
    service.fail("files.upload")
    file = client.files.upload(video)

    described = client.describe.get(client.describe.create(url=file.uri).job_id)
    made = client.segmentations.create(file.id, strategies.uniform(window_seconds=5))
    member = client.collections.add_media(collection(client), file_id=file.id)

    assert client.files.get(file.id).status == "failed"
    assert [described.status, described.error] == ["failed", "Simulated: the file that the job is about has failed."]
    assert client.segmentations.get(made.segmentation_id).status == "failed"
    assert client.collections.get_video(member.collection_id, file.id).status == "failed"


def test_jobs_on_a_made_up_file_that_fails_fail_even_if_they_began_before() -> None:
    with Service.start(job_seconds=2) as service, service.client() as client:
        service.fail("files.sync_from_url")
        file = client.files.sync_from_url(url=URL)
        with pytest.raises(JobFailedError, match="the file that the job is about has failed"):
            client.describe.create_and_wait(url=file.uri)
        assert file.status == "pending"


def test_a_job_on_a_file_that_is_still_worked_on_has_its_result() -> None:
    with Cloudglue.local(simulate=True, job_seconds=2) as client:
        file = client.files.sync_from_url(url=URL)
        criterion = {"name": "attacks", "instructions": "A rider leaves."}
        begun = client.find_moments.create(url=file.uri, criterion=criterion)

        job = client.find_moments.wait(begun.job_id)

        assert [file.status, job.status] == ["pending", "completed"]
        assert job.total_moments
