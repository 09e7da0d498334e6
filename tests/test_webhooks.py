"""A delivery is believed when its header holds the secret, and decoded as far as it fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cloudglue import CloudglueError, CredentialsError, DecodeError, models, webhooks

SECRET = "whs-3f2c-ü"
JOB = {"job_id": "7", "status": "completed", "created_at": 1767225600, "url": "https://example.com/a.mp4"}
UUID = "00000000-0000-0000-0000-000000000001"


def delivery(event: str, payload: Any, **more: Any) -> bytes:
    return json.dumps({"event_id": "e1", "event_type": event, "payload": payload} | more).encode()


@pytest.mark.parametrize(
    ("event", "payload", "model"),
    [
        ("describe.job.completed", JOB, models.Describe),
        ("extract.job.failed", JOB | {"error": "no sound"}, models.Extract),
        ("find_moments.job.processing", JOB, models.FindMoments),
        ("transcribe.job.completed", JOB, models.Transcribe),
        ("file.job.completed", {"id": "f", "uri": "cloudglue://files/f", "status": "completed"}, models.File),
        (
            "collection.file.job.deleted",
            {"collection_id": "c", "file_id": "f", "added_at": 1, "status": "completed"},
            models.CollectionFile,
        ),
        (
            "segment.job.completed",
            {"job_id": UUID, "file_id": UUID, "status": "completed", "criteria": "shot", "created_at": 1.0},
            models.SegmentsJob,
        ),
    ],
)
def test_the_payload_is_the_model_of_its_kind_of_job(event: str, payload: Mapping[str, Any], model: type) -> None:
    decoded = webhooks.decode(delivery(event, payload))

    assert (decoded.event_id, decoded.event_type) == ("e1", event)
    assert type(decoded.payload) is model
    assert decoded.raw == payload


def test_every_documented_event_has_a_model() -> None:
    kinds = {event.value.partition(".job.")[0] for event in models.WebhookEvent}

    assert kinds <= set(webhooks.MODELS)
    assert all(hasattr(models, name) for name in webhooks.MODELS.values())


def test_a_file_is_known_by_the_name_that_deliveries_give_its_id() -> None:
    payload = {"file_id": "f", "uri": "cloudglue://files/f", "status": "completed", "bytes": 5, "metadata": {}}

    decoded = webhooks.decode(delivery("file.job.completed", payload))

    assert isinstance(decoded.payload, models.File)
    assert decoded.payload.id == "f"
    assert decoded.raw == payload


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("describe.job.completed", {"id": "7"}),
        ("describe.job.completed", {"job_id": 7, "status": "completed"}),
        ("file.job.deleted", {"file_id": "f"}),
        ("dance.job.completed", {"job_id": "7", "status": "completed"}),
        ("ping", {}),
    ],
)
def test_a_payload_that_no_model_fits_stays_the_mapping_that_came(event: str, payload: Mapping[str, Any]) -> None:
    decoded = webhooks.decode(delivery(event, payload))

    assert decoded.event_type == event
    assert decoded.payload == decoded.raw == payload


def test_new_fields_and_values_do_not_keep_a_delivery_from_being_decoded() -> None:
    decoded = webhooks.decode(delivery("describe.job.paused", JOB | {"status": "paused", "mood": "good"}, attempt=2))

    assert decoded.event_type == models.WebhookEvent("describe.job.paused")
    assert isinstance(decoded.event_type, models.WebhookEvent)
    assert isinstance(decoded.payload, models.Describe)
    assert decoded.payload.status == "paused"
    assert decoded.raw["mood"] == "good"


@pytest.mark.parametrize(
    "body", [b'{"event_type": "ping"}', '{"event_type": "ping", "event_id": null, "payload": null}']
)
def test_a_delivery_may_be_text_and_lack_all_but_its_event(body: bytes | str) -> None:
    decoded = webhooks.decode(body)

    assert (decoded.event_id, decoded.event_type, decoded.payload, decoded.raw) == (None, "ping", {}, {})


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", "$"),
        (b"<html>", "$"),
        ("\ud800", "$"),
        (b"[]", "$"),
        (b"{}", "$.event_type"),
        (b'{"event_type": null}', "$.event_type"),
        (b'{"event_type": 5}', "$.event_type"),
        (b'{"event_type": "ping", "payload": []}', "$.payload"),
    ],
)
def test_what_is_no_delivery_is_refused_with_its_place(body: bytes | str, path: str) -> None:
    with pytest.raises(DecodeError, match="the delivery of a webhook") as caught:
        webhooks.decode(body)

    assert caught.value.path == path


@given(some.binary() | some.text(some.characters()))
def test_arbitrary_bodies_raise_only_errors_of_this_library(body: bytes | str) -> None:
    with pytest.raises(CloudglueError):
        webhooks.decode(body)


json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text() | some.sampled_from(sorted(JOB)), inner),
)


@given(some.sampled_from(sorted(models.WebhookEvent)), some.dictionaries(some.sampled_from(sorted(JOB)), json_values))
def test_any_payload_is_given_back_or_refused_as_a_whole(event: str, payload: Mapping[str, Any]) -> None:
    try:
        decoded = webhooks.decode(delivery(event, payload))
    except DecodeError:
        return
    assert set(decoded.raw) == set(payload)


@pytest.mark.parametrize(
    "name", ["X-Cloudglue-Webhook-Secret", "x-cloudglue-webhook-secret", "X-CLOUDGLUE-WEBHOOK-SECRET"]
)
def test_the_secret_in_the_header_lets_a_delivery_in(name: str) -> None:
    decoded = webhooks.decode(delivery("ping", {}), headers={"Host": "x", name: SECRET}, secret=SECRET)

    assert decoded.event_type == "ping"


@pytest.mark.parametrize(
    "headers",
    [
        None,
        {},
        {"X-Cloudglue-Secret": SECRET},
        {webhooks.HEADER: ""},
        {webhooks.HEADER: SECRET[:-1]},
        {webhooks.HEADER: SECRET + " "},
        {webhooks.HEADER: SECRET.upper()},
    ],
)
def test_a_delivery_without_the_secret_is_refused_before_it_is_read(headers: Mapping[str, str] | None) -> None:
    with pytest.raises(CredentialsError) as caught:
        webhooks.decode(b"no JSON", headers=headers, secret=SECRET)

    assert webhooks.HEADER in str(caught.value)


def test_no_error_shows_a_secret() -> None:
    with pytest.raises(CredentialsError) as caught:
        webhooks.decode(b"{}", headers={webhooks.HEADER: "sent-0815"}, secret="kept-4711")

    assert "0815" not in repr(caught.value) + str(caught.value)
    assert "4711" not in repr(caught.value) + str(caught.value)


@pytest.mark.parametrize("secret", [None, ""])
def test_headers_without_a_secret_are_not_taken_for_a_check(secret: str | None) -> None:
    with pytest.raises(CredentialsError, match="no secret to compare"):
        webhooks.decode(delivery("ping", {}), headers={webhooks.HEADER: ""}, secret=secret)


def test_each_kind_of_event_of_the_contract_has_its_model() -> None:
    kinds = {event.value.partition(".job.")[0] for event in models.WebhookEvent}

    assert kinds - set(webhooks.MODELS) == set()
