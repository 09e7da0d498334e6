"""A simulated service that does what a test says: answers, errors, dropped connections, delays, ends of jobs; what it was asked; reset."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest
from conftest import Blocking
from starlette.types import ASGIApp

from cloudglue import models, strategies
from cloudglue.errors import (
    APIConnectionError,
    ConfigError,
    JobFailedError,
    LocalEngineError,
    NotFoundError,
    RateLimitError,
    ServerError,
    UnsupportedMediaTypeError,
)
from cloudglue.local.engine import Engine
from cloudglue.local.http.app import build
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.settings import Settings, Simulation
from cloudglue.local.simulation import contract
from cloudglue.local.simulation.kinds import Catalog
from cloudglue.local.simulation.overrides import Overrides
from cloudglue.local.storage.store import Store
from cloudglue.testing import Service, make, make_job
from cloudglue_api.types import UNSET


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with Service.start(seed=7) as service:
        yield service


@pytest.fixture
def service(running: Service) -> Service:
    running.reset()
    return running


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, service: Service) -> Iterator[Any]:
    """A client, sync or async, that tries twice."""
    with asyncio.Runner() as runner:
        is_sync = request.param == "sync"
        client = service.client(max_retries=1) if is_sync else Blocking(service.async_client(max_retries=1), runner)
        yield client
        client.close()


@pytest.fixture
def http(service: Service) -> Iterator[httpx.Client]:
    address = service.base_url.removesuffix("/v1")
    with httpx.Client(base_url=address, headers={"authorization": f"Bearer {service.key}"}, timeout=60) as http:
        yield http


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(contract.read())


@pytest.fixture
def overrides(catalog: Catalog) -> Overrides:
    return Overrides(catalog)


# The next answer


def test_a_mapping_is_laid_over_the_example_and_the_answer_after_it_is_the_usual_one(
    service: Service, client: Any
) -> None:
    service.answer("files.get", {"filename": "mine.mp4", "media_info": {"width": 1920}})

    file = client.files.get("f1")

    assert [file.filename, file.media_info.width, file.media_info.height] == ["mine.mp4", 1920, 720]
    with pytest.raises(NotFoundError, match="there is no file 'f1'"):
        client.files.get("f1")


def test_a_field_is_taken_away_from_an_answer_as_from_a_model(service: Service, client: Any) -> None:
    values = {"metadata": UNSET, "media_info": {"width": UNSET}}
    service.answer("files.get", values)
    service.answer("files.list", {"data": [{}, {"filename": UNSET}]})

    assert client.files.get("f1") == make(models.File, **values)
    assert ["filename" in file for file in client.files.list().data] == [True, False]


@pytest.mark.parametrize(
    "without", ["metadata", [], [["media_info"], []], [["data", 0, "id"]], [["metadata", 0]], [[None]], [["id"]]]
)
def test_ways_that_lead_nowhere_and_fields_that_must_be_there_are_refused(http: httpx.Client, without: Any) -> None:
    said = {"operation": "files.get", "answer": {"metadata": {}}, "without": without}

    answer = http.post("/simulation/overrides", json=said)

    assert answer.status_code == (204 if without == [] else 400)


def test_an_item_that_says_no_kind_is_of_that_of_the_example(service: Service, client: Any) -> None:
    service.answer("responses.create", {"output": [{"content": [{"text": "Two riders."}]}]})
    service.answer("search.run", {"results": [{"title": "One"}, {"title": "Two"}]})

    answer = client.responses.create(model="nimbus-001", input="Who wins?")
    found = client.search.run(query="a", scope="segment")

    assert answer.output_text == "Two riders."
    assert [(type(hit), hit.title) for hit in found.results] == [
        (models.SegmentSearchResult, "One"),
        (models.SegmentSearchResult, "Two"),
    ]
    assert found.total == 2


def test_a_model_is_answered_as_it_is(service: Service, client: Any) -> None:
    given = make(models.File, id="f1", metadata=UNSET)
    service.answer("files.get", given)

    assert client.files.get("f1") == given


def test_the_items_of_a_list_are_completed_and_counted(service: Service, client: Any) -> None:
    service.answer("files.list", {"data": [{"filename": "a.mp4"}, {"filename": "b.mp4", "status": "failed"}]})

    assert [(file.filename, str(file.status)) for file in client.files.iter()] == [
        ("a.mp4", "completed"),
        ("b.mp4", "failed"),
    ]


def test_an_answered_job_has_what_a_job_has_in_its_state(service: Service, client: Any) -> None:
    service.answer("describe.get", {"status": "failed", "error": "no sound"})
    service.answer("describe.get", {"status": "processing"})
    service.answer("describe.list", {"data": [{"status": "failed"}, {}]})

    failed, running = client.describe.get("j1"), client.describe.get("j1")
    jobs = client.describe.list().data

    assert [failed["error"], "data" in failed, "data" in running, "error" in running] == [
        "no sound",
        False,
        False,
        False,
    ]
    assert ["data" in job for job in jobs] == [False, True]
    assert ["error" in job for job in jobs] == [True, False]


@pytest.mark.parametrize("name", ["describe", "transcribe", "extract"])
def test_a_job_that_is_made_has_the_fields_of_one_that_is_simulated(service: Service, client: Any, name: str) -> None:
    service.set_job_seconds(60)
    request = {"url": "https://example.org/a.mp4"} | ({"prompt": "Riders"} if name == "extract" else {})

    job = getattr(client, name).create(**request)

    assert set(job.keys()) <= set(make_job(type(job), "pending").keys())


def test_answers_come_in_the_order_and_as_often_as_was_said(service: Service, client: Any) -> None:
    service.answer("describe.get", make_job(models.Describe, "processing"), times=2)
    service.answer("describe.get", make_job(models.Describe, "failed", error="no sound"))
    seen: list[Any] = []

    with pytest.raises(JobFailedError, match="no sound"):
        client.describe.wait("j1", on_poll=lambda job: seen.append(str(job.status)))

    assert seen == ["processing", "processing", "failed"]


def test_an_answer_is_streamed_to_those_who_want_a_stream(service: Service, http: httpx.Client) -> None:
    words = {"type": "output_text", "text": "Two riders."}
    service.answer("responses.create", {"output": [{"type": "message", "role": "assistant", "content": [words]}]})

    answer = http.post("/v1/responses", json={**QUESTION, "stream": True})

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert '"text":"Two riders."' in answer.text


def test_an_upload_is_answered_too_when_it_was_sent_whole(service: Service, client: Any) -> None:
    service.answer("files.upload", {"id": "f9"})

    assert client.files.upload(b"no film" * 300_000, filename="a.mp4").id == "f9"


def test_an_error_says_what_the_test_says(service: Service, client: Any) -> None:
    service.error("files.upload", 415, "not a film")

    with pytest.raises(UnsupportedMediaTypeError, match="not a film"):
        client.files.upload(b"no film" * 300_000, filename="a.mp4")


def test_clients_try_again_after_an_error_as_with_the_service(service: Service, client: Any) -> None:
    service.error("files.list", 500)

    assert client.files.list().total == 0
    assert [request.operation for request in service.requests] == ["files.list"] * 2


def test_an_error_of_every_try_is_raised_and_says_that_it_is_made_up(service: Service, client: Any) -> None:
    service.error("files.list", 500, times=2)

    with pytest.raises(ServerError, match="Simulated: internal server error"):
        client.files.list()


def test_too_many_requests_say_how_long_to_wait(service: Service, http: httpx.Client) -> None:
    service.error("files.list", 429, retry_after=7)

    answer = http.get("/v1/files")

    assert [answer.status_code, answer.headers["retry-after"], answer.headers["x-cloudglue-simulated"]] == [
        429,
        "7",
        "true",
    ]


def test_a_client_knows_how_long_it_is_to_wait(service: Service) -> None:
    service.error("files.list", 429, retry_after=3)

    with service.client(max_retries=0) as client, pytest.raises(RateLimitError) as raised:
        client.files.list()

    assert raised.value.retry_after == 3


@pytest.mark.parametrize(("operation", "answer"), [("files.get", {"filename": "\ud800"}), ("\ud800", {})])
def test_what_json_cannot_carry_is_refused_in_words_that_can_be_printed(
    service: Service, operation: str, answer: dict[str, Any]
) -> None:
    with pytest.raises(ConfigError, match="no JSON") as refused:
        service.answer(operation, answer)

    assert str(refused.value).encode()


def test_a_dropped_connection_is_a_closed_one(service: Service, client: Any) -> None:
    service.drop("files.get", times=2)

    with pytest.raises(APIConnectionError, match="disconnected without sending a response"):
        client.files.get("f1")

    assert len(service.requests) == 2


def test_an_upload_is_dropped_on_its_way(service: Service, client: Any) -> None:
    service.drop("files.upload")

    with pytest.raises(APIConnectionError):
        client.files.upload(b"no film" * 3_000_000, filename="a.mp4")

    assert client.files.list().total == 0


def test_a_dropped_post_is_not_sent_twice(service: Service, client: Any) -> None:
    service.drop("describe.create")

    with pytest.raises(APIConnectionError):
        client.describe.create(url="https://example.org/a.mp4")

    assert [request.operation for request in service.requests] == ["describe.create"]


def test_a_delayed_answer_comes_later_and_is_the_usual_one(service: Service, client: Any) -> None:
    service.delay("files.list", 0.2)
    began = time.monotonic()

    assert client.files.list().total == 0

    assert time.monotonic() - began >= 0.2


def test_a_delay_holds_up_nobody_else(service: Service) -> None:
    service.delay("files.list", 30)
    with service.client(max_retries=0, timeout=3) as client, ThreadPoolExecutor() as threads:
        slow = threads.submit(client.files.list)

        assert client.tags.list().total == 0
        assert isinstance(slow.exception(), APIConnectionError)


def test_of_many_threads_as_many_get_the_answer_as_was_said(service: Service) -> None:
    service.error("files.list", 500, times=20)
    with service.client(max_retries=0) as client, ThreadPoolExecutor(8) as threads:
        calls = [threads.submit(client.files.list) for _ in range(50)]

        failed = [call.exception() for call in calls]

    assert sum(isinstance(error, ServerError) for error in failed) == 20
    assert len(service.requests) == 50


# How the next job ends


def test_the_next_job_fails_as_the_test_says_and_the_one_after_it_does_not(service: Service, client: Any) -> None:
    service.fail("describe.create", "no sound")

    with pytest.raises(JobFailedError, match="no sound"):
        client.describe.create_and_wait(url="https://example.org/a.mp4")

    assert str(client.describe.create_and_wait(url="https://example.org/a.mp4").status) == "completed"


def test_a_job_can_have_nothing_to_do(service: Service, client: Any) -> None:
    service.end("transcribe.create", "not_applicable")

    job = client.transcribe.create_and_wait(url="https://example.org/a.mp4")

    assert [str(job.status), job.data] == ["not_applicable", UNSET]


def test_the_run_of_an_import_fails_and_not_the_import(service: Service, client: Any) -> None:
    collection = client.collections.create(collection_type="media-descriptions", name="Races")
    connector = client.data_connectors.list().data[0].id
    service.fail("bulk_imports.create")

    made = client.bulk_imports.create(collection.id, connector_id=connector, name="All")

    assert str(client.bulk_imports.get(collection.id, made.id).runs[0].status) == "failed"


QUESTION: dict[str, Any] = {
    "model": "nimbus-001",
    "input": "Who wins?",
    "knowledge_base": {"type": "general_question_answering", "collections": []},
}


def test_a_stream_of_what_fails_breaks_off_with_the_error(service: Service) -> None:
    seen: list[str] = []
    with service.client() as client:
        collection = client.collections.create(collection_type="media-descriptions", name="Races")
        service.fail("responses.create", "out of words")
        knowledge = {**QUESTION["knowledge_base"], "collections": [collection.id]}

        with pytest.raises(JobFailedError, match="out of words"):
            seen.extend(e.type for e in client.responses.stream(**{**QUESTION, "knowledge_base": knowledge}))

    assert seen == ["response.created"]


def test_a_real_segmentation_fails_and_is_listed_so(service: Service, client: Any, films: Path) -> None:
    file = client.files.upload(clips.h264(films))
    service.fail("segmentations.create", "bad film")

    with pytest.raises(JobFailedError, match="bad film"):
        client.segmentations.create_and_wait(file.id, strategies.uniform(2))

    assert [str(one.status) for one in client.segmentations.iter(file.id)] == ["failed"]
    assert list(client.file_segments.iter(file.id)) == []


def test_a_real_file_fails_and_the_next_one_does_not(service: Service, client: Any, films: Path) -> None:
    service.fail("files.upload")
    file = client.files.upload(clips.h264(films))

    with pytest.raises(JobFailedError):
        client.files.wait(file.id)

    assert str(client.files.upload(clips.h264(films)).status) == "completed"


def test_a_job_takes_as_long_as_the_test_says_until_the_next_reset(service: Service, client: Any) -> None:
    service.set_job_seconds(60)
    job = client.describe.create(url="https://example.org/a.mp4")
    search = client.deep_search.create(query="Who wins?", knowledge_base={"source": "default"}, background=True)

    assert [one.job_id for one in client.describe.list(status="pending").data] == [job.job_id]
    assert str(client.deep_search.cancel(search.id).status) == "cancelled"

    service.reset()
    job = client.describe.create(url="https://example.org/a.mp4")

    assert str(client.describe.get(job.job_id).status) == "completed"


@pytest.mark.parametrize("seconds", [-1, 10**9, float("nan"), None, object()])
def test_a_time_of_a_job_that_makes_no_sense_is_refused(service: Service, seconds: Any) -> None:
    with pytest.raises(ConfigError):
        service.set_job_seconds(seconds)


def test_a_setting_that_there_is_not_is_refused(http: httpx.Client) -> None:
    answers = [http.post("/simulation/settings", json=said) for said in ({"seed": 1}, {})]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert [answer.json()["violations"][0]["field"] for answer in answers] == ["seed", "job_seconds"]


# What it was asked


def test_what_was_asked_is_there_to_be_looked_at(service: Service, client: Any) -> None:
    client.files.list(limit=3, status="completed")
    job = client.describe.create(url="https://example.org/a.mp4", enable_speech=True)
    client.describe.get(job.job_id, response_format="json")

    first, second, third = service.requests

    assert [first.operation, first.method, first.path] == ["files.list", "GET", "/files"]
    assert first.query == {"limit": "3", "status": "completed"}
    assert second.body == {"url": "https://example.org/a.mp4", "enable_speech": True}
    assert third.path_values == {"job_id": job.job_id}
    assert "cloudglue-client" in third.headers["user-agent"]
    assert service.key not in repr(service.requests)


def test_requests_that_the_service_does_not_know_are_there_too(service: Service, http: httpx.Client) -> None:
    http.post("/v1/no/such/path", content=b"{broken", params=[("a", "1"), ("a", "2"), ("a", "3")])

    (asked,) = service.requests

    assert [asked.operation, asked.path, asked.query, asked.body] == [
        None,
        "/no/such/path",
        {"a": ["1", "2", "3"]},
        "{broken",
    ]


# Between two tests


def test_a_reset_takes_away_all_that_was_said_asked_and_made(service: Service, client: Any, films: Path) -> None:
    file = client.files.upload(clips.h264(films))
    client.segmentations.create(file.id, strategies.shot_detector(detector="content"), thumbnails=True)
    client.tags.create(label="a", value="b", file_id=file.id)
    client.collections.create(collection_type="media-descriptions", name="Races")
    service.error("files.list", 500, times=9)
    service.fail("describe.create", times=9)

    service.reset()

    assert service.requests == []
    assert [client.files.list().total, client.tags.list().total, client.collections.list().total] == [0, 0, 0]
    assert str(client.describe.create_and_wait(url="https://example.org/a.mp4").status) == "completed"
    with pytest.raises(NotFoundError):
        client.files.get(file.id)


def test_after_a_reset_the_ids_begin_anew(service: Service, client: Any) -> None:
    first = client.describe.create(url="https://example.org/a.mp4").job_id
    service.reset()

    assert client.describe.create(url="https://example.org/a.mp4").job_id == first


@pytest.fixture
def lasting(tmp_path: Path) -> Iterator[ASGIApp]:
    """A simulation whose folder stays, without a process."""
    store = Store(tmp_path)
    settings = Settings(simulation=Simulation())
    yield build(store, Jobs(store), api_key="k", host="0.0.0.0", settings=settings)
    store.close()


def asked(app: ASGIApp, *calls: tuple[str, str, Any], host: str = "127.0.0.1") -> list[httpx.Response]:
    """The answers to calls, each a method, a path and a body, from a machine."""

    async def answers() -> list[httpx.Response]:
        transport, headers = httpx.ASGITransport(app, client=(host, 9)), {"authorization": "Bearer k"}
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=headers) as http:
            return [await http.request(method, path, json=body) for method, path, body in calls]

    return asyncio.run(answers())


def test_a_folder_that_stays_is_reset_only_where_that_is_meant(lasting: ASGIApp) -> None:
    look = ("GET", "/v1/collections", None)

    _, refused, before, meant, after = asked(
        lasting,
        ("POST", "/v1/collections", {"collection_type": "media-descriptions", "name": "Races"}),
        ("POST", "/simulation/reset", {}),
        look,
        ("POST", "/simulation/reset", {"delete_files": True}),
        look,
    )

    assert [refused.status_code, before.json()["total"], meant.status_code, after.json()["total"]] == [409, 1, 204, 0]
    assert "delete_files" in refused.json()["error"]


def test_another_machine_controls_nothing(lasting: ASGIApp) -> None:
    calls = [("GET", "/v1/files", None), ("GET", "/simulation/requests", None), ("POST", "/simulation/reset", {})]

    assert [answer.status_code for answer in asked(lasting, *calls, host="10.0.0.7")] == [200, 403, 403]


# What is refused


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "operation: None is none; name it as a method of the client, such as files.get"),
        ({"operation": "files.gte"}, "did you mean files.get"),
        ({"operation": "files.get"}, "say one of answer, whole, status, drop, or delay alone"),
        ({"operation": "files.get", "answer": {}, "status": 404}, "answer status: say one of"),
        (
            {"operation": "files.get", "anser": {}, "delay": 1},
            "anser: is not a field of it; known are operation, answer",
        ),
        ({"operation": "files.get", "answer": []}, "is not a mapping of fields of File"),
        (
            {"operation": "files.get", "answer": {"bytes": "many"}},
            "answer.bytes: 'many' is text, a number was expected",
        ),
        (
            {"operation": "files.get", "answer": {"name": "a"}},
            "answer.name: is not a field of File; did you mean filename",
        ),
        ({"operation": "files.get", "answer": {"media_info": {"width": "w"}}}, "answer.media_info.width: 'w' is text"),
        ({"operation": "files.list", "answer": {"data": [{"id": 5}]}}, r"answer.data\[0\].id: 5 is a number"),
        ({"operation": "files.get", "whole": {"id": "f1"}}, "whole.status: is missing"),
        ({"operation": "files.get", "whole": {}, "model": "Tag"}, "'Tag' was given, files.get answers with File"),
        ({"operation": "files.get", "status": 409}, "409 is not an error of files.get; allowed are 401, 404, 429, 500"),
        ({"operation": "files.get", "status": "404"}, "'404' is not an error"),
        ({"operation": "files.get", "status": 404.0}, "404.0 is not an error"),
        ({"operation": "files.get", "status": True}, "true is not an error"),
        ({"operation": "files." + "x" * 10_000_000}, "is none; did you mean files"),
        ({"operation": "files.get", "status": 404, "error": ""}, "error: '' is not text that says why"),
        ({"operation": "files.get", "status": 404, "retry_after": 1}, "retry_after: goes with the status 429 only"),
        ({"operation": "files.get", "status": 429, "retry_after": 1.5}, "1.5 is not a whole number from 0 to 3600"),
        ({"operation": "files.get", "delay": 1, "error": "x"}, "error: goes with status only"),
        ({"operation": "files.get", "drop": False}, "drop: false is not true; leave it out instead"),
        ({"operation": "files.get", "delay": -1}, r"delay: -1 is not a number from 0 to 3600 \(seconds\)"),
        ({"operation": "files.get", "delay": float("nan")}, "nan is not a number"),
        ({"operation": "files.get", "delay": True}, "true is not a number"),
        ({"operation": "files.get", "drop": True, "times": 0}, "times: 0 is not a whole number from 1 to 1000000"),
    ],
)
def test_what_the_service_never_says_cannot_be_said(overrides: Overrides, said: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        overrides.override(said)

    assert overrides.next_override("files.get") is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"operation": "describe", "status": "failed"}, "did you mean"),
        ({"operation": "files.get", "status": "failed"}, "files.get begins no job; these do: bulk_imports.create"),
        ({"operation": "chat.create", "status": "failed"}, "chat.create begins no job"),
        ({"operation": "describe.create"}, "None is not an end of its jobs; allowed are 'not_applicable', 'failed'"),
        ({"operation": "describe.create", "status": "completed"}, "'completed' is not an end of its jobs"),
        ({"operation": "describe.create", "status": ["failed"]}, "is not an end of its jobs"),
        ({"operation": "face_match.create", "status": "not_applicable"}, "allowed are 'failed'"),
        ({"operation": "files.upload", "status": "failed", "error": "x"}, "a file that has failed does not say why"),
        ({"operation": "describe.create", "status": "not_applicable", "error": "x"}, "the status 'failed' only"),
        ({"operation": "describe.create", "status": "failed", "error": 5}, "error: 5 is not text"),
        ({"operation": "describe.create", "status": "failed", "after": 5}, "after: is not a field of it"),
    ],
)
def test_a_job_ends_only_as_the_contract_knows(overrides: Overrides, said: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        overrides.end(said)

    assert overrides.next_outcome("describe.create") is None


def test_every_operation_can_be_answered_with_its_own_example(overrides: Overrides) -> None:
    calls = [operation.endpoint.call for operation in contract.read().operations]
    for call in calls:
        overrides.override({"operation": call, "answer": {}})

    assert calls
    assert [call for call in calls if not overrides.next_override(call)] == []


def test_the_refusal_reaches_the_test_whole_where_it_was_said(service: Service) -> None:
    with pytest.raises(ConfigError) as raised:
        service.answer("files.get", {"bytes": "many", "filename": 5})

    assert raised.value.subject == "the override of files.get"
    assert [violation.field for violation in raised.value.violations] == ["answer.bytes", "answer.filename"]


def test_a_model_of_another_operation_is_refused(service: Service) -> None:
    with pytest.raises(ConfigError, match=r"'Segment' was given, files\.get answers with File"):
        service.answer("files.get", make(models.Segment))


def test_what_is_no_json_is_refused_before_it_is_sent(service: Service) -> None:
    with pytest.raises(ConfigError, match="object cannot be sent as JSON"):
        service.answer("files.get", {"metadata": {"a": object()}})


@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"{", 400, "the body is not JSON"),
        (b"[]", 400, "not a JSON object"),
        (b"[" * 100_000, 400, "the body is not JSON"),
        (b'{"operation": "files.get", "delay": 1e400}', 400, "no"),
    ],
)
def test_a_control_request_that_is_none_is_refused(http: httpx.Client, content: bytes, status: int, told: str) -> None:
    answer = http.post("/simulation/overrides", content=content)

    assert answer.status_code == status
    assert told in answer.json()["error"]


def test_the_control_wants_the_key_and_is_there_only_where_it_is_simulated(
    service: Service, http: httpx.Client, engine: Engine
) -> None:
    assert http.get("/simulation/requests", headers={"authorization": "Bearer other"}).status_code == 401
    assert http.get("/simulation/nothing").status_code == 404
    assert http.get("/simulation/reset").status_code == 405
    with pytest.raises(LocalEngineError, match="is not a simulation; start it with --simulate"):
        Service(engine.url, engine.api_key).reset()


@pytest.mark.parametrize(
    "address", ["https://api.cloudglue.dev/v1", "http://10.0.0.1/v1", "http://[/v1", "nonsense", None]
)
def test_only_a_simulation_of_this_machine_is_controlled(address: Any) -> None:
    with pytest.raises(ConfigError, match="is not an address of this machine, such as http://127"):
        Service(address, "cg-key")


def test_a_key_that_cannot_be_sent_is_in_no_message(service: Service) -> None:
    with pytest.raises(LocalEngineError) as raised:
        Service(service.base_url, "cg-secret\n").reset()

    assert "cg-secret" not in f"{raised.value} {raised.value.__cause__} {service!r}"
