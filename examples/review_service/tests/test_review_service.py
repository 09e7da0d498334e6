"""The service as its callers see it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from review_service import build
from review_service.account import COLLECTION_FILE_EVENTS, prepared
from review_service.errors import decided

from cloudglue import AsyncCloudglue, errors, models, webhooks
from cloudglue.testing import make

SECRET = webhooks.HEADER


def uploaded(http: httpx.Client, video: Path) -> Any:
    answer = http.post("/videos", files={"video": (video.name, video.read_bytes())})
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_a_video_that_was_uploaded_is_being_read(http: httpx.Client, video: Path) -> None:
    begun = uploaded(http, video)

    found = http.get(f"/videos/{begun['file_id']}").json()

    assert begun["status"] in ("pending", "processing")
    assert found["file"]["filename"] == "race.mp4"


def test_who_waits_is_woken_by_the_webhook_when_the_video_is_read(http: httpx.Client, video: Path) -> None:
    id = uploaded(http, video)["file_id"]

    found = http.get(f"/videos/{id}", params={"wait_seconds": 20}).json()

    assert found["status"] == "completed"


def test_the_wait_ends_when_its_time_is_over(http: httpx.Client, video: Path) -> None:
    id = uploaded(http, video)["file_id"]

    found = http.get(f"/videos/{id}", params={"wait_seconds": 0.01}).json()

    assert found["status"] in ("pending", "processing")


def test_what_is_found_lies_in_the_videos_that_were_uploaded(http: httpx.Client, video: Path) -> None:
    id = uploaded(http, video)["file_id"]
    http.get(f"/videos/{id}", params={"wait_seconds": 20})

    found = http.get("/search", params={"q": "a climb", "limit": 50}).json()

    assert id in {one["file_id"] for one in found["results"]}
    assert all(0 <= one["start_time"] < one["end_time"] <= 3 for one in found["results"])


def test_a_video_that_is_not_there_is_404(http: httpx.Client) -> None:
    answer = http.get("/videos/3c90c3cc-0d44-4b50-8888-8dd25736052a")

    assert (answer.status_code, answer.json()) == (404, {"detail": "there is no such video"})


def test_a_file_that_is_no_video_is_415(http: httpx.Client) -> None:
    answer = http.post("/videos", files={"video": ("empty.mp4", b"")})

    assert answer.status_code == 415


@pytest.mark.parametrize("headers", [{}, {SECRET: "guessed"}, {SECRET: ""}])
def test_a_call_without_the_webhooks_secret_is_refused(http: httpx.Client, headers: dict[str, str]) -> None:
    told = {"event_type": COLLECTION_FILE_EVENTS[0], "payload": make(models.CollectionFile).to_dict()}

    answer = http.post("/webhooks/cloudglue", json=told, headers=headers)

    assert answer.status_code == 401


def test_the_schema_of_the_service_has_the_models_of_cloudglue(http: httpx.Client) -> None:
    document = http.get("/openapi.json").json()

    assert set(document["paths"]) == {"/videos", "/videos/{file_id}", "/search"}
    assert "file_id" in document["components"]["schemas"]["CollectionFile"]["properties"]


def test_a_second_start_uses_what_the_first_has_made() -> None:
    async def twice() -> tuple[object, object, int]:
        async with AsyncCloudglue.local(simulate=True) as client:
            first, second = [await prepared(client, "http://127.0.0.1:9/hook") for _ in range(2)]
            return first, second, (await client.webhooks.list()).total

    first, second, webhooks_made = asyncio.run(twice())

    assert first == second
    assert webhooks_made == 1


def test_a_service_that_cannot_reach_cloudglue_does_not_start() -> None:
    app = build("http://127.0.0.1:9", lambda: AsyncCloudglue("key", base_url="http://127.0.0.1:9/v1", max_retries=0))

    async def started() -> None:
        async with app.router.lifespan_context(app):
            pass

    with pytest.raises(errors.APIConnectionError):
        asyncio.run(started())


LIMITED = errors.RateLimitError("429", status_code=429)
LIMITED.retry_after = 7.0


@pytest.mark.parametrize(
    ("error", "status", "headers"),
    [
        (errors.NotFoundError("404"), 404, {}),
        (errors.UnsupportedMediaTypeError("415"), 415, {}),
        (errors.ConfigError("the query", [errors.Violation("limit", "is too large")]), 422, {}),
        (errors.BadRequestError("400"), 422, {}),
        (errors.ConflictError("409"), 409, {}),
        (LIMITED, 503, {"Retry-After": "7"}),
        (errors.APITimeoutError("no answer"), 504, {}),
        (errors.APIConnectionError("no connection"), 502, {}),
        (errors.ServerError("500"), 502, {}),
    ],
)
def test_whose_fault_it_is_decides_on_the_status(error: Exception, status: int, headers: dict[str, str]) -> None:
    found, _, sent = decided(error)

    assert (found, sent) == (status, headers)


@pytest.mark.parametrize("error", [errors.AuthenticationError("key cg-1"), errors.PaymentRequiredError("cg-1")])
def test_what_is_wrong_with_our_account_is_told_to_nobody(error: Exception) -> None:
    status, detail, _ = decided(error)

    assert status == 502
    assert "cg-1" not in detail
