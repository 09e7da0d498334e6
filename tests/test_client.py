"""The whole way, both sync and async, over real sockets to the real engine."""

from __future__ import annotations

import io
import json
import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from scripted_server import Reply

from cloudglue import (
    APIConnectionError,
    AuthenticationError,
    BadRequestError,
    Cloudglue,
    CloudglueError,
    ConfigError,
    CredentialsError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    Progress,
    UnsupportedMediaTypeError,
    UploadError,
    strategies,
)

CUTS = [0, 1.2, 3.04, 5.48, 7.48, 9.68, 10.0]
A_FRAME = 0.04


@pytest.fixture(scope="module")
def file_id(engine: Any, bikes: Path) -> str:
    with Cloudglue(engine.api_key, base_url=engine.url) as client:
        return client.files.upload(bikes).id


@pytest.mark.parametrize("detector", ["content", "adaptive"])
def test_segment_finds_the_shots_of_a_real_video(client: Any, bikes: Path, detector: str) -> None:
    found = list(client.segment(bikes, strategies.shot_detector(detector)))

    assert [s.start_time for s in found] == pytest.approx(CUTS[:-1], abs=A_FRAME)
    assert [s.end_time for s in found] == pytest.approx(CUTS[1:], abs=A_FRAME)


@pytest.mark.parametrize(
    "config",
    [
        strategies.uniform(3),
        strategies.uniform(3, 1.5),
        strategies.uniform(2, 3, start_time_seconds=1, end_time_seconds=9),
        strategies.manual([(0, 5), (4, 8), (2, 3)]),
        strategies.manual([(0, 5), (4, 8)], start_time_seconds=1, end_time_seconds=6.5),
    ],
)
def test_the_engine_gives_the_segments_that_preview_promised(client: Any, file_id: str, config: Any) -> None:
    created = client.segmentations.create(file_id, config)
    done = client.segmentations.wait(created.segmentation_id)
    found = [(s.start_time, s.end_time) for s in client.segmentations.segments(created.segmentation_id)]

    assert done.status == "completed"
    assert found == strategies.preview(config, 10.0)


def test_a_plain_mapping_serves_as_config(client: Any, file_id: str) -> None:
    created = client.segmentations.create(file_id, {"strategy": "uniform", "uniform_config": {"window_seconds": 5}})

    assert client.segmentations.wait(created.segmentation_id).total_segments == 2


def test_segments_are_paged_indexed_and_sliced(client: Any, file_id: str) -> None:
    created = client.segmentations.create(file_id, strategies.uniform(1))
    client.segmentations.wait(created.segmentation_id)
    segments = client.segmentations.segments(created.segmentation_id, page_size=3)

    starts = [s.start_time for s in segments]

    assert starts == [float(i) for i in range(10)]
    assert [s.start_time for s in segments] == starts
    assert len(segments) == 10
    assert segments[4].start_time == 4
    assert segments[-1].start_time == 9
    assert [s.start_time for s in segments[2:9:3]] == [2, 5, 8]
    assert [s.start_time for s in segments[::-1]] == starts[::-1]
    with pytest.raises(IndexError):
        segments[10]
    page = client.segmentations.get(created.segmentation_id, limit=4, offset=8)
    assert (len(page.data.segments), page.data.total, page.data.limit, page.data.offset) == (2, 10, 4, 8)


def test_files_are_listed_changed_and_deleted(client: Any, bikes: Path) -> None:
    uploaded = client.files.upload(bikes, filename='Fahrräder "1".mp4', metadata={"take": 7, "tags": ["a"]})

    changed = client.files.update(uploaded.id, metadata={"take": 8})
    listed = [f.id for f in client.files.iter(page_size=1)]
    client.files.delete(uploaded.id)

    assert uploaded.filename == 'Fahrräder "1".mp4'
    assert uploaded.metadata == {"take": 7, "tags": ["a"]}
    assert uploaded.bytes == bikes.stat().st_size
    assert changed.metadata == {"take": 8}
    assert listed.count(uploaded.id) == 1
    with pytest.raises(NotFoundError):
        client.files.get(uploaded.id)


def test_files_are_found_by_the_day_of_their_creation(client: Any, file_id: str) -> None:
    assert client.files.list(created_after="2020-02").total >= 1
    assert client.files.list(created_before="2020-02").total == 0


def test_a_segmentation_is_listed_and_deleted(client: Any, file_id: str) -> None:
    created = client.segmentations.create(file_id, strategies.uniform(5))
    client.segmentations.wait(created.segmentation_id)
    listed = {s.segmentation_id for s in client.segmentations.iter(file_id)}

    client.segmentations.delete(created.segmentation_id)

    assert created.segmentation_id in listed
    with pytest.raises(NotFoundError):
        client.segmentations.get(created.segmentation_id)


def test_each_segment_has_a_thumbnail_when_asked_for(client: Any, file_id: str) -> None:
    created = client.segmentations.create(file_id, strategies.uniform(2.5), thumbnails=True)
    client.segmentations.wait(created.segmentation_id)

    thumbnails = client.segmentations.thumbnails(created.segmentation_id)
    segments = list(client.segmentations.segments(created.segmentation_id))

    assert [t.segment_id for t in thumbnails.data] == [s.id for s in segments]
    assert all(s.thumbnail_url.startswith("http://127.0.0.1") for s in segments)


def test_progress_is_told_for_upload_and_segmentation(client: Any, bikes: Path) -> None:
    told: list[Progress] = []

    client.segment(bikes, strategies.shot_detector("content"), on_progress=told.append)

    assert told[0].stage == "upload"
    assert {p.stage for p in told} == {"upload", "segment"}
    assert max(p.fraction for p in told if p.stage == "upload") == 1.0


def test_a_file_object_and_bytes_are_uploaded_whole(client: Any, bikes: Path) -> None:
    from_bytes = client.files.upload(bikes.read_bytes(), filename="a.mp4")
    from_stream = client.files.upload(io.BytesIO(bikes.read_bytes()), filename="b.mp4")

    assert from_bytes.bytes == from_stream.bytes == bikes.stat().st_size


def test_a_wait_that_is_too_short_can_go_on(client: Any, file_id: str) -> None:
    # An engine gives a job half a second before it says that it is not done: the last of many is not.
    created = [client.segmentations.create(file_id, strategies.shot_detector()) for _ in range(20)][-1]

    with pytest.raises(JobTimeoutError) as caught:
        client.segmentations.wait(created.segmentation_id, timeout=0)

    assert caught.value.job.segmentation_id == created.segmentation_id
    assert client.segmentations.wait(created.segmentation_id).status == "completed"


def test_a_segmentation_is_begun_and_waited_for_in_one_call(client: Any, file_id: str) -> None:
    seen: list[str] = []

    job = client.segmentations.create_and_wait(
        file_id, strategies.uniform(5), on_poll=lambda j: seen.append(str(j.status))
    )

    assert job.status == seen[-1] == "completed"
    assert job.total_segments == 2


def test_a_window_longer_than_the_video_is_refused(client: Any, file_id: str) -> None:
    with pytest.raises(BadRequestError):
        client.segmentations.create(file_id, strategies.uniform(60))


def test_narrative_says_that_it_needs_the_service(client: Any, file_id: str) -> None:
    with pytest.raises(CloudglueError, match=r"501.*service"):
        client.segmentations.create(file_id, strategies.narrative())


@pytest.mark.parametrize("wrong", ["", "..", "../files", None, 7])
def test_an_id_that_is_none_is_refused_before_it_is_sent(client: Any, wrong: Any) -> None:
    with pytest.raises(ConfigError, match="is not an id"):
        client.files.get(wrong)


def test_an_unknown_id_is_not_found(client: Any) -> None:
    with pytest.raises(NotFoundError):
        client.segmentations.get(uuid.uuid4())
    with pytest.raises(NotFoundError):
        client.files.get("no-such-file")


def test_what_a_mapping_of_models_holds_is_looked_at_before_it_is_sent(scripted: Any, server: Any) -> None:
    anchors = {"start": {"description": 5}, "end": {"descriptoin": "x"}, "top": 3}

    with pytest.raises(ConfigError) as caught:
        scripted.find_moments.create(
            url="https://example.org/a.mp4", criterion={"name": "a", "instructions": "b", "anchors": anchors}
        )

    assert [one.field for one in caught.value.violations] == [
        "criterion.anchors.start.description",
        "criterion.anchors.end.descriptoin",
        "criterion.anchors.top",
    ]
    assert server.asked == []


def test_an_id_that_one_answer_gave_as_a_uuid_is_taken_where_text_is_asked_for(scripted: Any, server: Any) -> None:
    one = uuid.UUID("67a8bed4-a2e4-5030-8e82-295963804b2d")
    server.answer = lambda _: Reply(404, {"error": "there is none"})

    with pytest.raises(NotFoundError):
        scripted.collections.add_media(one, file_id=one)
    with pytest.raises(NotFoundError):
        scripted.responses.create(model="m", input="a", knowledge_base={"source": "files", "files": [one]})

    with pytest.raises(NotFoundError):
        scripted.collections.list_moments(one, file_id=one)

    added, answered, listed = server.asked
    assert added.path == f"/v1/collections/{one}/media"
    assert json.loads(added.body) == {"file_id": str(one)}
    assert json.loads(answered.body)["knowledge_base"]["files"] == [str(one)]
    assert listed.query["file_id"] == str(one)


def test_a_limit_out_of_bounds_is_refused_before_it_is_sent(client: Any) -> None:
    with pytest.raises(ConfigError, match="limit: 101 is more than 100"):
        client.files.list(limit=101)
    with pytest.raises(ConfigError, match="page_size"):
        client.files.iter(page_size=0)


def test_a_wrong_key_is_refused_and_not_shown(connect: Any, engine: Any) -> None:
    with pytest.raises(AuthenticationError) as caught:
        connect("cg-wrong-key", base_url=engine.url).files.list()

    assert "CLOUDGLUE_API_KEY" in str(caught.value)
    assert "cg-wrong-key" not in str(caught.value)


def test_a_missing_file_an_empty_one_and_a_folder_are_named(client: Any, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()

    with pytest.raises(UploadError, match=r"none\.mp4: no such file"):
        client.files.upload(tmp_path / "none.mp4")
    with pytest.raises(UploadError, match=r"empty\.mp4: is empty"):
        client.files.upload(tmp_path / "empty.mp4")
    with pytest.raises(UploadError, match=re.escape(f"{tmp_path}: is not a file") + "$"):
        client.files.upload(tmp_path)


def test_a_text_named_mp4_is_no_video(client: Any, tmp_path: Path) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("These are notes, not a video.\n" * 50)

    with pytest.raises((UnsupportedMediaTypeError, JobFailedError)):
        client.segment(text, strategies.shot_detector())


def test_an_unreachable_host_is_a_connection_error(connect: Any) -> None:
    with pytest.raises(APIConnectionError, match="cannot connect"):
        connect("cg-key", base_url="http://127.0.0.1:9/v1", max_retries=0).files.list()


def test_no_key_names_the_argument_the_variable_and_the_local_engine(
    connect: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLOUDGLUE_API_KEY", raising=False)

    with pytest.raises(CredentialsError, match=r"api_key.*CLOUDGLUE_API_KEY.*Cloudglue\.local\(\)"):
        connect()


def test_the_key_may_come_from_the_environment(connect: Any, engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDGLUE_API_KEY", engine.api_key)

    assert connect(base_url=engine.url).files.list(limit=1).limit == 1


@pytest.mark.parametrize(
    "url", ["http://api.cloudglue.dev/v1", "ftp://host", "api.cloudglue.dev", "http://127.0.0.1.evil.dev"]
)
def test_a_base_url_that_would_leak_the_key_is_refused(connect: Any, url: str) -> None:
    with pytest.raises(CredentialsError, match="base_url"):
        connect("cg-key", base_url=url)


@pytest.mark.parametrize("key", ["cg key", "cg-key\r\nX-Evil: 1", "cg-schlüssel"])
def test_a_key_that_no_header_can_carry_is_refused_and_not_shown(connect: Any, key: str) -> None:
    with pytest.raises(CredentialsError) as caught:
        connect(key)

    assert key not in str(caught.value)


def test_local_starts_an_engine_and_stops_it(bikes: Path) -> None:
    with Cloudglue.local() as client:
        segments = client.segment(bikes, strategies.uniform(5))
        starts = [s.start_time for s in segments]

    assert starts == [0, 5]
    with pytest.raises((CloudglueError, RuntimeError)):
        client.files.list()
