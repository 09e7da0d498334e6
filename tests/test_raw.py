"""What is newer than the contract can be reached: raw answers, and extras with each request."""

from __future__ import annotations

import json
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import ClientClosedError, Cloudglue, ConfigError, RateLimitError, models

FILE = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
TAG = {"id": FILE, "label": "take", "value": "7", "type": "file", "file_id": FILE, "colour": "green"}


def test_a_raw_answer_has_status_headers_bytes_and_model(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, TAG, {"X-Request-Id": "r1"}))

    answer = scripted.raw(scripted.tags.get, FILE)

    assert answer.status_code == 200
    assert answer.headers["x-request-id"] == "r1"
    assert json.loads(answer.body)["colour"] == "green"
    assert isinstance(answer.model, models.Tag)


def test_a_raw_answer_of_several_calls_is_the_last_one(scripted: Any, server: ScriptedServer) -> None:
    job = {"job_id": "j1", "status": "pending"}
    server.script(Reply(200, job), Reply(200, {**job, "status": "completed", "new": 1}))

    answer = scripted.raw(scripted.describe.create_and_wait, url="cloudglue://files/x")

    assert json.loads(answer.body)["new"] == 1


def test_raw_refuses_what_calls_later() -> None:
    with Cloudglue("cg-key") as client, pytest.raises(TypeError, match="nothing was called"):
        client.raw(client.files.iter)


def test_extras_go_with_each_request_and_only_with_that_client(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, TAG))
    options = {"extra_query": {"verbose": True}, "extra_headers": {"X-Team": "film"}, "extra_body": {"colour": "green"}}

    scripted.with_options(**options).tags.create(label="take", value="7", file_id=FILE)
    scripted.tags.get(FILE)

    first, second = server.asked
    assert first.query == {"verbose": "true"}
    assert first.headers["X-Team"] == "film"
    assert json.loads(first.body)["colour"] == "green"
    assert second.query == {}
    assert "X-Team" not in second.headers


def test_options_can_be_piled_up(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, TAG))

    scripted.with_options(extra_query={"a": 1}).with_options(extra_query={"b": 2}).tags.get(FILE)

    assert server.asked[0].query == {"a": "1", "b": "2"}


@pytest.mark.parametrize("name", ["host", "HOST", "user-agent", "ACCEPT", "accept-encoding"])
def test_an_extra_header_takes_the_place_of_the_clients_own_however_it_is_spelt(
    scripted: Any, server: ScriptedServer, name: str
) -> None:
    server.script(Reply(200, TAG))

    scripted.with_options(extra_headers={name: "mine"}).tags.get(FILE)

    sent = server.asked[0].headers.items()
    assert [value for other, value in sent if other.lower() == name.lower()] == ["mine"]


def test_retries_can_be_chosen_for_one_call(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, {"error": "slow down"}))

    with pytest.raises(RateLimitError):
        scripted.with_options(max_retries=0).tags.get(FILE)

    assert len(server.asked) == 1


@pytest.mark.parametrize("headers", [{"X-A": "b\r\nX-Evil: 1"}, {"X A": "b"}, {"X-A:": "b"}, {"X-A": 1}, {"X-A": "é"}])
def test_a_header_that_would_become_two_is_refused(connect: Any, headers: Any) -> None:
    with pytest.raises(ConfigError, match="extra_headers"):
        connect("cg-key").with_options(extra_headers=headers)


def test_a_closed_client_says_so(scripted: Any, server: ScriptedServer) -> None:
    copy = scripted.with_options(timeout=5)
    scripted.close()
    scripted.close()

    with pytest.raises(ClientClosedError, match="closed"):
        copy.tags.get(FILE)
