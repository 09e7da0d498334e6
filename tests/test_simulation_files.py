"""Files that are made up for addresses on the web: they can be used as uploaded ones can, and are refused for the same reasons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import httpx
import pytest
from engine_http import connected

from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation

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
