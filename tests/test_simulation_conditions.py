"""The conditions of lists: each parameter of each list chooses, but for those that are named here and in docs/explanations/simulation.md."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest
from simulated import Ids, asked_of, order, walk

from cloudglue.local.simulation import contract
from cloudglue.local.simulation.kinds import Action, Catalog, Does
from cloudglue.testing import Service

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated[,;] :DeprecationWarning")

PAGES = {"limit", "offset", "cursor", "page_token"}
ORDER = {"sort", "order"}
FORM = {"response_format", "modalities"}  # and what begins with include_
NOT_SIMULATED = {
    "data_connectors.list_files": {
        *("folder_id", "path", "recursive", "bucket", "prefix", "title_search", "team", "meeting_type")
    },
    "thumbnails.list": {"is_default"},
}
TIMES = {"start_time_seconds", "end_time_seconds"}
"""What a part of a description is asked by; these are no lists."""

ACTIONS = {
    action.operation.endpoint.call: action
    for action in Catalog(contract.read()).actions
    if action.items and action.does in (Does.LIST, Does.VIEW, Does.GET)
}


def parameters(action: Action) -> Iterator[str]:
    endpoint = action.operation.endpoint
    others = PAGES | ORDER | FORM | TIMES | NOT_SIMULATED.get(endpoint.call, set()) | action.operation.required
    for name in endpoint.query:
        if name not in others and not name.startswith("include_"):
            yield name


CASES = [(call, name) for call, action in ACTIONS.items() for name in parameters(action)]


def unmet(action: Action, name: str, had: set[str]) -> Any:
    """A value of a parameter that nothing meets."""
    rule = action.operation.endpoint.query[name]
    if name == "filter":
        return '{"metadata": [{"path": "season", "operator": "Equal", "valueText": "none"}]}'
    if rule.type in (date, datetime) or "date" in str(rule.type).lower():
        return "2099-01-01" if name.endswith("after") or name == "from" else "2000-01-01"
    if rule.type is float:
        return 0 if name.startswith("max_") or name.endswith("before") else 1_000_000
    return next((value for value in rule.values if value not in had), "3c90c3cc-0d44-4b50-8888-8dd25736052a")


@pytest.fixture(scope="module")
def lived(films: Path) -> Iterator[tuple[httpx.Client, Ids]]:
    """A simulation in which every operation was called that takes nothing away."""
    ids = Ids()
    with Service.start() as service, service.client() as client:
        for operation in walk():
            if order(operation)[0] < 4:
                ids.learn(operation, asked_of(client, operation, ids, clips.h264(films)).to_dict())
        headers = {"authorization": f"Bearer {service.key}"}
        with httpx.Client(base_url=service.base_url, headers=headers, timeout=30) as http:
            yield http, ids


def listed(lived: tuple[httpx.Client, Ids], action: Action, **query: Any) -> list[Any]:
    http, ids = lived
    (operation,) = (one for one in walk() if one.path == action.operation.endpoint.path and one.method == "get")
    call = ids.call(operation)
    answer = http.get(action.operation.endpoint.path.format(**call.path), params={**call.query, **query})
    assert answer.status_code == 200, answer.text
    found: Any = answer.json()
    for name in action.items:
        found = found[name]
    return list(found)


@pytest.mark.parametrize(("call", "name"), CASES)
def test_a_condition_that_nothing_meets_leaves_nothing(lived: tuple[httpx.Client, Ids], call: str, name: str) -> None:
    action = ACTIONS[call]
    all_of_them = listed(lived, action)
    value = unmet(action, name, {str(one.get(name)) for one in all_of_them})

    assert len(all_of_them) > 0
    assert listed(lived, action, **{name: value}) == []


# Moments


def test_moments_are_those_of_the_criteria_that_their_collection_has() -> None:
    with Service.start() as service, service.client() as client:
        goals, fouls = ({"name": name, "instructions": "Tell."} for name in ("goals", "fouls"))
        id = client.collections.create(
            collection_type="moments", name="Matches", moments_config={"criteria": [{"criterion": goals}]}
        ).id
        client.collections.add_media(id, url="https://example.org/match.mp4")
        names: Any = lambda **query: sorted(  # noqa: E731
            moment.criterion_name for moment in client.collections.iter_moments(id, **query)
        )

        attached = client.collections.create_moment_criterion(id, criterion=fouls)
        both, one = names(), names(criterion_name="goals")
        of_it = names(attachment_id=attached.attachment_id)
        client.collections.delete_moment_criterion(id, attached.attachment_id)

        assert [attached.criterion_name, both, one, of_it] == ["fouls", ["fouls", "goals"], ["goals"], ["fouls"]]
        assert names() == ["goals"]
        shown = client.collections.get(id).to_dict()["moments_config"]["criteria"]
        assert [criterion["criterion_name"] for criterion in shown] == ["goals"]


def test_the_least_score_of_moments_is_on_the_scale_of_their_criterion(lived: tuple[httpx.Client, Ids]) -> None:
    moments, job = ACTIONS["collections.list_moments"], ACTIONS["find_moments.get"]

    found = [[len(listed(lived, action, min_score=least)) for least in (0, 8, 8.5)] for action in (moments, job)]

    assert found == [[len(listed(lived, moments))] * 2 + [0], [len(listed(lived, job))] * 2 + [0]]


def test_the_moments_of_a_job_come_in_the_order_and_number_that_are_asked_for(
    lived: tuple[httpx.Client, Ids],
) -> None:
    job = ACTIONS["find_moments.get"]

    by_time = [moment["start_time"] for moment in listed(lived, job, sort="start_time")]

    assert by_time == sorted(by_time)
    assert len(by_time) > 1
    assert len(listed(lived, job, limit=1)) == 1


def test_a_search_gives_no_result_below_its_threshold(lived: tuple[httpx.Client, Ids]) -> None:
    http, ids = lived
    body = {"scope": "segment", "query": "a climb", "collections": [ids.of("collection_id")]}

    scores = [
        [one["score"] for one in http.post("/search", json={**body, "threshold": least}).json()["results"]]
        for least in (0, 0.7, 0.99)
    ]

    assert [len(scores[0]) > len(scores[1]) > 0, scores[2]] == [True, []]
    assert min(scores[1]) >= 0.7


def test_a_list_of_jobs_is_asked_for_an_address(lived: tuple[httpx.Client, Ids]) -> None:
    http, _ = lived
    url = "https://example.org/only-here.mp4"
    job = http.post("/segments", json={"url": url, "criteria": "shot"}).json()["job_id"]

    assert [one["job_id"] for one in http.get("/segments", params={"url": url}).json()["data"]] == [job]
