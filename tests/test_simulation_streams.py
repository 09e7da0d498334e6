"""What a simulation streams of a response or a deep search says how it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from cloudglue import APIConnectionError, JobFailedError, models
from cloudglue.testing import Service, make_job

QUESTIONS: dict[str, dict[str, Any]] = {
    "responses": {"model": "nimbus-001", "input": "Who wins?"},
    "deep_search": {"query": "a climb", "knowledge_base": {"source": "default"}},
}
PATHS = {"responses": "/v1/responses", "deep_search": "/v1/deepSearch"}
MODELS = {"responses": models.ResponseRun, "deep_search": models.DeepSearch}

each = pytest.mark.parametrize("resource", list(QUESTIONS))


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with Service.start() as service:
        yield service


@pytest.fixture
def service(running: Service) -> Service:
    running.reset()
    return running


@pytest.fixture
def http(service: Service) -> Iterator[httpx.Client]:
    root = service.base_url.removesuffix("/v1")
    with httpx.Client(base_url=root, headers={"authorization": f"Bearer {service.key}"}) as client:
        yield client


def streamed(http: httpx.Client, resource: str, **more: Any) -> list[dict[str, Any]]:
    answer = http.post(PATHS[resource], json={**QUESTIONS[resource], "stream": True, **more})
    return [json.loads(line.removeprefix("data: ")) for line in answer.text.splitlines() if line.startswith("data: ")]


def thing(event: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = event.get("response") or event["deep_search"]
    return found


@each
def test_a_stream_in_the_background_ends_with_the_whole_thing(http: httpx.Client, resource: str) -> None:
    first, *_, last = streamed(http, resource, background=True)

    assert [thing(first)["status"], thing(last)["status"]] == ["in_progress", "completed"]
    assert thing(last) == http.get(f"{PATHS[resource]}/{thing(last)['id']}").json()


@each
def test_a_stream_of_an_answer_that_has_failed_ends_with_its_error(service: Service, resource: str) -> None:
    service.answer(f"{resource}.create", make_job(MODELS[resource], "failed", error={"message": "no words"}))

    with service.client() as client, pytest.raises(JobFailedError, match="no words"):
        list(getattr(client, resource).stream(**QUESTIONS[resource]))


@each
def test_a_stream_that_fails_names_its_error_at_the_end_only(
    service: Service, http: httpx.Client, resource: str
) -> None:
    service.fail(f"{resource}.create", "no words")

    begun, failed = streamed(http, resource)

    assert ["error" in thing(begun), thing(begun)["status"]] == [False, "in_progress"]
    assert failed == {"type": "error", "error": {"message": "no words"}}


@each
def test_a_stream_of_what_is_cancelled_ends_without_an_end(service: Service, http: httpx.Client, resource: str) -> None:
    service.end(f"{resource}.create", "cancelled", times=2)

    (begun,) = streamed(http, resource)

    assert http.get(f"{PATHS[resource]}/{thing(begun)['id']}").json()["status"] == "cancelled"
    with service.client() as client, pytest.raises(APIConnectionError, match="before its end"):
        list(getattr(client, resource).stream(**QUESTIONS[resource]))
