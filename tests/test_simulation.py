"""The simulation: what the engine does not do for real is answered from the contract, with state."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import clips
import httpx
import pytest
from conftest import Blocking
from engine_http import SHOTS, connected, segmented, times, upload
from simulated import EXAMPLES, Ids, asked_of, walk
from spec_server import OPERATIONS, problems_of_answer

from cloudglue import AsyncCloudglue, Cloudglue, strategies
from cloudglue.codec import answers
from cloudglue.errors import ConfigError, LocalEngineError
from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation
from cloudglue_api.types import UNSET

BY_ID = {operation.id: operation for operation in OPERATIONS}

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated[,;] :DeprecationWarning")


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A client, sync or async, of a simulation of its own."""
    with asyncio.Runner() as runner:
        kind: Any = Cloudglue if request.param == "sync" else AsyncCloudglue
        made = kind.local(simulate=True, seed=7)
        client = made if request.param == "sync" else Blocking(made, runner)
        yield client
        client.close()


@pytest.fixture(scope="module")
def simulation() -> Iterator[Engine]:
    """One for the tests that leave each other's things alone."""
    with Engine.start(simulation=Simulation(seed=7)) as engine:
        yield engine


@pytest.fixture
def http(simulation: Engine) -> Iterator[httpx.Client]:
    with connected(simulation) as http:
        yield http


@pytest.fixture
def video(films: Path) -> Path:
    return clips.h264(films)


def made(http: httpx.Client, path: str, **body: Any) -> Any:
    answer = http.post(path, json=body)
    assert answer.is_success, answer.text
    return answer.json()


NAMES = (f"Races {number}" for number in count(1))


def collection(http: httpx.Client, name: str | None = None, **more: Any) -> Any:
    return made(http, "/collections", collection_type="media-descriptions", name=name or next(NAMES), **more)


def test_every_operation_answers_as_the_contract_says(client: Any, video: Path) -> None:
    ids, problems = Ids(), []
    for operation in walk():
        answer = asked_of(client, operation, ids, video)
        plain = json.loads(answers.encode(answer))
        ids.learn(operation, plain)
        problems += problems_of_answer(BY_ID[operation.name], plain)

    assert problems == []
    assert len(list(walk())) == len(OPERATIONS)


def test_no_answer_holds_an_id_that_only_the_examples_have(client: Any, video: Path) -> None:
    ids, left = Ids(), []
    for operation in walk():
        said = str(ids.call(operation))
        plain = json.loads(answers.encode(asked_of(client, operation, ids, video)))
        ids.learn(operation, plain)
        left += [(operation.name, own) for id, own in EXAMPLES.ids.items() if id in str(plain) and id not in said]

    assert left == []


# What is made, found, changed and deleted


def test_what_is_made_says_what_the_request_said_and_is_found_again(http: httpx.Client) -> None:
    new = collection(http, "Mine", description="Of 2026")
    silent = collection(http, "Other")

    assert [new["name"], new["description"], "description" in silent] == ["Mine", "Of 2026", False]
    assert http.get(f"/collections/{new['id']}").json() == new
    assert new["id"] != silent["id"]


def test_a_change_is_kept_and_what_it_does_not_name_stays(http: httpx.Client) -> None:
    new = collection(http, "Before", description="Stays")

    changed = http.put(f"/collections/{new['id']}", json={"name": "After"}).json()

    assert [changed["name"], changed["description"]] == ["After", "Stays"]
    assert http.get(f"/collections/{new['id']}").json() == changed


def test_what_is_deleted_is_gone_with_all_that_is_a_part_of_it(http: httpx.Client) -> None:
    id = collection(http)["id"]
    criterion = {"name": "attacks", "instructions": "A rider leaves."}
    part = made(http, f"/collections/{id}/moment-criteria", criterion=criterion)["attachment_id"]

    assert http.delete(f"/collections/{id}").json() == {"id": id, "object": "collection"}
    assert http.get(f"/collections/{id}").status_code == 404
    assert http.delete(f"/collections/{id}/moment-criteria/{part}").status_code == 404
    assert http.delete(f"/collections/{id}").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "told"),
    [
        ("GET", "/describe/no-such-job", None, 404, "there is no job 'no-such-job'"),
        ("POST", "/describe", {}, 400, "url: is missing"),
        ("POST", "/describe", {"url": 5, "enable_speech": "x"}, 400, "2 problems"),
        ("POST", "/describe", [], 400, "not a JSON object"),
        ("POST", "/describe", {"url": "cloudglue://files/none"}, 404, "there is no file 'none'"),
        (
            "POST",
            "/search",
            {"scope": "file", "collections": ["3c90c3cc-0d44-4b50-8888-8dd25736052a"]},
            404,
            "collection",
        ),
        ("POST", "/collections/none/media", {"url": "https://example.org/a.mp4"}, 404, "there is no collection 'none'"),
        ("GET", "/describe?limit=101", None, 400, "limit: 101 is more than 100"),
        ("GET", "/find-moments/x?limit=-273966196245066612736", None, 400, "is less than 1"),
        ("GET", "/describe?created_after=yesterday", None, 400, "created_after"),
        ("GET", "/describe?status=asleep", None, 400, "unknown 'asleep'"),
        ("GET", "/query/schema", None, 400, "collections: is missing"),
        ("GET", "/find-moments?cursor=x", None, 400, "take it from the page before"),
        ("PATCH", "/webhooks", {}, 405, "takes GET, POST"),
        ("GET", "/nothing", None, 404, "no such path"),
        ("POST", "/deepSearch", {"query": "x", "knowledge_base": {"source": {}, "files": ["a"]}}, 400, "source"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(
    http: httpx.Client, method: str, path: str, body: Any, status: int, told: str
) -> None:
    answer = http.request(method, path, json=body)

    assert answer.status_code == status
    assert told in answer.json()["error"]
    assert answer.headers["x-cloudglue-simulated"] == "true"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PATCH", "/webhooks", "GET, POST"),
        ("OPTIONS", "/webhooks/w", "DELETE, GET, PUT"),
        ("TRACE", "/describe", "GET, POST"),
        ("PATCH", "/files/sync", "POST"),
        ("POST", "/files/f", "DELETE, GET, PUT"),
    ],
)
def test_a_path_says_which_methods_it_takes(http: httpx.Client, method: str, path: str, allowed: str) -> None:
    answer = http.request(method, path)

    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)


@pytest.mark.parametrize(
    ("path", "status"), [("/webhooks?limit=-5&offset=-9", 200), ("/tags?offset=-1", 200), ("/query?offset=-1", 400)]
)
def test_what_is_below_nothing_counts_as_absent_where_the_contract_names_no_bound(
    http: httpx.Client, path: str, status: int
) -> None:
    assert http.get(path).status_code == status


def test_a_whole_number_may_come_with_a_point(http: httpx.Client) -> None:
    answer = http.post("/search", content=b'{"scope": "segment", "query": "a climb", "limit": 2.0}')

    assert answer.status_code == 200, answer.text


def test_a_body_that_is_missing_is_told_as_such(http: httpx.Client) -> None:
    answer = http.post("/describe")

    assert answer.status_code == 400
    assert "the body is missing" in answer.json()["error"]


def test_json_that_is_sent_as_a_form_is_read_by_the_simulation_too(http: httpx.Client) -> None:
    body, kind = b'{"url": "https://example.org/race.mp4"}', {"content-type": "multipart/form-data"}

    assert http.post("/files/sync", content=body, headers=kind).status_code == 200


def test_an_id_that_holds_a_line_break_is_an_id_that_there_is_not(http: httpx.Client) -> None:
    answer = http.get("/collections/a%0Ab/videos")

    assert (answer.status_code, answer.json()["error"]) == (404, "there is no collection 'a\\nb'")


def test_fields_that_are_not_known_yet_are_passed_over_at_any_depth(http: httpx.Client) -> None:
    id, connector = collection(http)["id"], http.get("/data-connectors").json()["data"][0]["id"]
    body = {"name": "All", "connector_id": connector, "filters": [{"from": "2026-01-01", "younger": 1}], "younger": 1}

    assert http.post(f"/collections/{id}/imports", json=body).status_code == 200


def test_the_key_is_wanted(simulation: Engine) -> None:
    answer = httpx.get(f"{simulation.url}/describe")

    assert answer.status_code == 401
    assert "x-cloudglue-simulated" not in answer.headers


def test_only_what_is_simulated_says_so(http: httpx.Client, video: Path) -> None:
    real = [upload(http, video), http.get("/files"), http.get("/tags")]
    simulated = [http.get("/describe"), http.get("/webhooks"), http.post("/collections", json={})]

    assert {"x-cloudglue-simulated" in answer.headers for answer in real} == {False}
    assert {answer.headers["x-cloudglue-simulated"] for answer in simulated} == {"true"}


# Lists


def test_a_list_is_read_by_offset_and_total(http: httpx.Client) -> None:
    ids = [
        made(http, "/share", file_id=made(http, "/files/sync", url=f"https://example.org/{n}")["id"])["id"]
        for n in range(3)
    ]

    pages = [http.get("/share", params={"limit": 2, "offset": offset}).json() for offset in (0, 2)]

    assert [[page["total"], page["limit"], page["offset"]] for page in pages] == [[3, 2, 0], [3, 2, 2]]
    assert [one["id"] for page in pages for one in page["data"]] == ids[::-1]


def test_a_list_is_read_by_cursors(http: httpx.Client) -> None:
    criterion = {"name": "attacks", "instructions": "A rider leaves."}
    url = "https://example.org/race.mp4"
    ids = [made(http, "/find-moments", url=url, criterion=criterion)["job_id"] for _ in range(3)]

    first = http.get("/find-moments", params={"limit": 2}).json()
    second = http.get("/find-moments", params={"limit": 2, "cursor": first["next_cursor"]}).json()

    assert [one["job_id"] for one in [*first["runs"], *second["runs"]]] == ids[::-1]
    assert not second.get("next_cursor")


def test_a_list_is_read_by_page_tokens(http: httpx.Client) -> None:
    connector = http.get("/data-connectors").json()["data"][0]["id"]

    page = http.get(f"/data-connectors/{connector}/files", params={"limit": 1}).json()

    assert [len(page["data"]), page["has_more"], "next_page_token" in page] == [1, False, False]


def test_the_conditions_of_a_list_hold_where_there_is_a_field_of_that_name(http: httpx.Client) -> None:
    url = "https://example.org/only-here.mp4"
    id = made(http, "/describe", url=url)["job_id"]
    ask: Any = lambda **query: [job["job_id"] for job in http.get("/describe", params=query).json()["data"]]  # noqa: E731

    assert ask(url=url) == ask(url=url, status="completed") == ask(url=url, created_after="2026-01-01") == [id]
    assert ask(url=url, status="failed") == ask(url=url, created_before="2026-01-01") == []
    assert "data" not in http.get("/describe", params={"url": url}).json()["data"][0]
    assert "data" in http.get("/describe", params={"url": url, "include_data": "true"}).json()["data"][0]


def test_a_list_has_what_is_real_and_what_is_simulated_in_one_order(client: Any, video: Path) -> None:
    a = client.files.upload(video)
    b = client.files.sync_from_url(url="https://example.org/a.mp4")
    c = client.files.upload(video)
    d = client.files.sync_from_url(url="https://example.org/z.mp4")
    ask: Any = lambda **query: [file.id for file in client.files.iter(page_size=1, **query)]  # noqa: E731

    assert ask() == ask(order="created_at", sort="desc") == [d.id, c.id, b.id, a.id]
    assert ask(sort="asc") == [a.id, b.id, c.id, d.id]
    assert ask(order="filename", sort="asc") == [b.id, a.id, c.id, d.id]
    assert client.files.list(limit=2, offset=3).total == 4


def test_what_is_simulated_is_listed_and_deleted_beside_what_is_real(client: Any, video: Path) -> None:
    real = client.files.upload(video)
    simulated = client.files.sync_from_url(url="https://example.org/race.mp4")

    assert [file.id for file in client.files.iter(page_size=1)] == [simulated.id, real.id]
    assert client.files.get(simulated.id).uri == f"cloudglue://files/{simulated.id}"
    client.files.delete(simulated.id)
    assert [file.id for file in client.files.iter()] == [real.id]


# Jobs


def test_a_job_is_pending_processing_and_completed_in_its_time() -> None:
    client = Cloudglue.local(simulate=True, job_seconds=3)
    with client:
        states = [client.describe.create(url="https://example.org/race.mp4")]
        while states[-1].status != "completed":
            states.append(client.describe.get(states[0].job_id))

    assert list(dict.fromkeys(state.status for state in states)) == ["pending", "processing", "completed"]
    assert states[0].data is UNSET
    assert states[-1].data is not UNSET


def test_a_job_without_a_time_has_begun_when_it_is_made_and_is_done_when_it_is_read(client: Any) -> None:
    begun = client.describe.create(url="https://example.org/race.mp4")

    assert [begun.status, client.describe.get(begun.job_id).status] == ["pending", "completed"]


def test_a_background_response_is_cancelled_while_it_runs_and_not_when_it_is_done() -> None:
    with Cloudglue.local(simulate=True, job_seconds=60) as client:
        running = client.responses.create(model="nimbus-001", input="Who wins?", background=True)
        cancelled = client.responses.cancel(running.id)
        done = client.responses.create(model="nimbus-001", input="Who wins?")

        assert [running.status, cancelled.status, client.responses.get(running.id).status] == [
            "in_progress",
            "cancelled",
            "cancelled",
        ]
        assert [done.status, client.responses.cancel(done.id).status] == ["completed", "completed"]


def test_the_runs_of_an_import_are_its_jobs(client: Any) -> None:
    connector = client.data_connectors.list().data[0].id
    id = client.collections.create(name="All", collection_type="metadata").id
    begun = client.bulk_imports.create(id, name="all", connector_id=connector)
    waiting = client.bulk_imports.create(id, name="later", connector_id=connector, start=False)

    found = client.bulk_imports.wait(id, begun.id)

    assert [found.total_runs, found.runs[0].status] == [1, "completed"]
    assert client.bulk_imports.get(id, waiting.id).total_runs == 0


# What holds together


def test_a_collection_lists_its_files_until_they_are_deleted(http: httpx.Client, video: Path) -> None:
    file, other, id = upload(http, video).json()["id"], upload(http, video).json()["id"], collection(http)["id"]
    for one in (file, other):
        made(http, f"/collections/{id}/media", file_id=one)
    members: Any = lambda: [one["file_id"] for one in http.get(f"/collections/{id}/videos").json()["data"]]  # noqa: E731

    assert [members(), http.get(f"/collections/{id}").json()["file_count"]] == [[other, file], 2]
    http.delete(f"/files/{file}")
    assert [members(), http.get(f"/collections/{id}").json()["file_count"]] == [[other], 1]
    assert http.get(f"/collections/{id}/videos/{file}/media-descriptions").status_code == 404
    http.delete(f"/collections/{id}/videos/{other}")
    assert members() == []
    assert http.get(f"/files/{other}").status_code == 200


@pytest.fixture(params=["real", "made up"])
def file_id(request: pytest.FixtureRequest, http: httpx.Client, video: Path) -> str:
    url = f"https://example.org/{next(NAMES)}.mp4"
    file = upload(http, video).json() if request.param == "real" else made(http, "/files/sync", url=url)
    return str(file["id"])


def test_what_cannot_be_without_its_file_goes_with_it(http: httpx.Client, file_id: str) -> None:
    windows = {"strategy": "uniform", "uniform_config": {"window_seconds": 1}}
    frames = {"strategy": "uniform", "uniform_config": {"frames_per_second": 1}}
    paths = [
        f"/tags/{made(http, '/tags', label='a', value='b', file_id=file_id)['id']}",
        f"/share/{made(http, '/share', file_id=file_id)['id']}",
        f"/segmentations/{made(http, f'/files/{file_id}/segmentations', **windows)['segmentation_id']}",
        f"/frames/{made(http, f'/files/{file_id}/frames', **frames)['frame_extraction_id']}",
    ]

    before = [http.get(path).status_code for path in paths]
    http.delete(f"/files/{file_id}")

    assert before == [200] * 4
    assert [http.get(path).status_code for path in paths] == [404] * 4
    assert file_id not in http.get("/tags").text + http.get("/share").text


def test_an_answer_that_was_given_keeps_its_citations_and_a_new_one_does_not_have_them(
    http: httpx.Client, file_id: str
) -> None:
    races = collection(http)["id"]
    made(http, f"/collections/{races}/media", file_id=file_id)
    question = {"model": "nimbus-001", "input": "Who wins?", "knowledge_base": {"collections": [races]}}
    answer = made(http, "/responses", **question)

    http.delete(f"/files/{file_id}")

    assert http.get(f"/responses/{answer['id']}").json() == answer
    assert file_id in str(answer)
    assert file_id not in str(made(http, "/responses", **question))


def places_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of an answer that is somewhere in a video."""
    if isinstance(value, dict):
        if "start_time" in value:
            yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else []:
        yield from places_in(one)


def test_answers_cite_the_segments_of_the_files_that_were_asked(http: httpx.Client, video: Path) -> None:
    inside, outside, id = upload(http, video).json(), upload(http, video).json(), collection(http)["id"]
    segments = {one["id"]: one for one in segmented(http, inside["id"], SHOTS)["data"]["segments"]}
    segmented(http, outside["id"], SHOTS)
    made(http, f"/collections/{id}/media", file_id=inside["id"])
    base = {"source": "collections", "collections": [id]}

    found = [
        made(http, "/search", scope="segment", collections=[id], query="a climb")["results"],
        made(
            http, "/chat/completions", model="nimbus-001", messages=[{"role": "user", "content": "?"}], collections=[id]
        )["choices"][0]["citations"],
        made(http, "/responses", model="nimbus-001", input="?", knowledge_base=base)["output"][0]["content"][0][
            "annotations"
        ],
        made(http, "/deepSearch", query="a climb", knowledge_base=base)["results"],
    ]

    for cited in found:
        assert sorted(one["segment_id"] for one in cited) == sorted(segments)
        for one in cited:
            segment = segments[one["segment_id"]]
            assert [one["file_id"], one["collection_id"]] == [inside["id"], id]
            assert [one["start_time"], one["end_time"]] == [segment["start_time"], segment["end_time"]]


def test_times_lie_within_the_video_with_segments_and_without(http: httpx.Client, video: Path) -> None:
    file, id = upload(http, video).json(), collection(http)["id"]
    made(http, f"/collections/{id}/media", file_id=file["id"])
    paths = ["describe", "transcribe", "extract", "face-detect"]
    for _ in range(2):
        jobs = [
            made(http, f"/{path}", url=file["uri"], **({"prompt": "all"} if path == "extract" else {}))
            for path in paths
        ]
        ids = [job.get("job_id", job.get("face_detection_id")) for job in jobs]
        found = [http.get(f"/{path}/{id}").json() for path, id in zip(paths, ids, strict=True)]
        found.append(http.get(f"/collections/{id}/moments").json())

        places = list(places_in(found))
        assert len(places) > 10
        assert {0 <= p["start_time"] < p["end_time"] <= file["media_info"]["duration_seconds"] for p in places} == {
            True
        }
        segmented(http, file["id"], SHOTS)


def test_the_descriptions_of_a_segment_are_those_of_its_file(http: httpx.Client, video: Path) -> None:
    file, other = upload(http, video).json(), upload(http, video).json()
    segment = segmented(http, file["id"], SHOTS)["data"]["segments"][1]
    job = made(http, "/describe", url=file["uri"])["job_id"]
    made(http, "/describe", url=other["uri"])

    listed = http.get(f"/files/{file['id']}/segments/{segment['id']}/describes").json()
    one = http.get(f"/files/{file['id']}/segments/{segment['id']}/describes/{job}").json()

    assert [found["job_id"] for found in listed["data"]] == [one["job_id"]] == [job]
    assert [one["segment_id"], one["start_time"]] == [segment["id"], segment["start_time"]]


def test_a_description_goes_by_the_segmentation_that_it_was_asked_for(http: httpx.Client, video: Path) -> None:
    file = upload(http, video).json()
    windows = segmented(http, file["id"], {"strategy": "uniform", "uniform_config": {"window_seconds": 5}})
    segmented(http, file["id"], SHOTS)

    job = made(http, "/describe", url=file["uri"], segmentation_id=windows["segmentation_id"])["job_id"]
    spoken = http.get(f"/describe/{job}").json()["data"]["speech"]

    assert [(line["start_time"], line["end_time"]) for line in spoken] == times(windows)


def test_a_search_gives_what_its_scope_says(http: httpx.Client, video: Path) -> None:
    file, id = upload(http, video).json()["id"], collection(http)["id"]
    made(http, f"/collections/{id}/media", file_id=file)
    ask: Any = lambda **more: [r["type"] for r in made(http, "/search", query="x", collections=[id], **more)["results"]]  # noqa: E731

    assert set(ask(scope="segment")) == {"segment"}
    assert ask(scope="file") == ["file"]
    assert ask(scope="segment", group_by_key="file") == ["segment_group"]
    assert len(ask(scope="segment", limit=2)) == 2


def test_narrative_segments_of_a_real_file_are_simulated(client: Any, video: Path) -> None:
    file = client.files.upload(video)

    made = client.segmentations.create(file.id, strategies.narrative(prompt="by topic"))
    found = client.segmentations.wait(made.segmentation_id)

    assert [found.status, found.segmentation_config.strategy] == ["completed", "narrative"]
    assert client.segmentations.list(file.id).total == 1
    client.segmentations.delete(made.segmentation_id)
    assert client.segmentations.list(file.id).total == 0


# Streams


def test_a_response_is_streamed_in_the_order_in_which_it_comes_to_be(client: Any) -> None:
    stream = client.responses.stream(model="nimbus-001", input="Who wins?")

    found = [event.type for event in stream]

    assert list(dict.fromkeys(found)) == [
        "response.created",
        "response.output_item.added",
        "response.content_part.added",
        "response.output_text.delta",
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert stream.text == "Simulated: Anna Berg wins, alone."


def test_a_streamed_response_is_found_again_as_it_was(client: Any) -> None:
    *_, last = client.responses.stream(model="nimbus-001", input="Who wins?")

    assert client.responses.get(last.response.id) == last.response


def test_a_deep_search_streams_each_result(client: Any, video: Path) -> None:
    client.files.upload(video)

    found = list(client.deep_search.stream(query="a climb", knowledge_base={"source": "default"}))

    assert found[0].type == "deep_search.created"
    assert sum(event.type == "deep_search.result.added" for event in found) == len(found[-1].deep_search.results) == 3
    assert found[0].deep_search.status == "in_progress"


# A seed, a restart, the address


def test_the_same_seed_gives_the_same_answers() -> None:
    def day(seed: int) -> list[Any]:
        with Cloudglue.local(simulate=True, seed=seed) as client:
            file = client.files.sync_from_url(url="https://example.org/race.mp4")
            found = client.search.run(scope="segment", query="a climb")
            return [file.id, found.id, [(one.start_time, one.score) for one in found.results]]

    assert day(3) == day(3)
    assert day(3) != day(4)


def test_an_answer_is_the_same_each_time_it_is_read(http: httpx.Client, video: Path) -> None:
    file, id = upload(http, video).json()["id"], collection(http)["id"]
    made(http, f"/collections/{id}/media", file_id=file)
    path = f"/collections/{id}/moments"
    made(http, f"/collections/{id}/moment-criteria", criterion={"name": "attacks", "instructions": "A rider leaves."})

    assert http.get(path).json() == http.get(path).json()


def test_a_folder_that_is_used_again_has_what_was_made(tmp_path: Path, video: Path) -> None:
    with Cloudglue.local(tmp_path, simulate=True) as client:
        file = client.files.upload(video)
        kept, gone = (client.collections.create(name=name, collection_type="entities") for name in ("kept", "gone"))
        client.collections.add_media(kept.id, file_id=file.id)
        client.collections.delete(gone.id)

    with Cloudglue.local(tmp_path, simulate=True) as client:
        assert [one.id for one in client.collections.list().data] == [kept.id]
        assert [one.file_id for one in client.collections.list_videos(kept.id).data] == [file.id]
        assert client.collections.create(name="new", collection_type="entities").id not in (kept.id, gone.id)
        assert client.data_connectors.list().total == 1


def test_an_engine_that_does_not_simulate_answers_501_and_reads_no_examples(tmp_path: Path) -> None:
    with Engine.start() as engine, connected(engine) as http:
        answer = http.get("/describe")

    assert answer.status_code == 501
    assert "--simulate" in answer.json()["error"]


@pytest.mark.parametrize(
    "settings",
    [
        {"seed": 0.5},
        {"seed": "x"},
        {"seed": 10**5000},  # Python writes no number so long
        {"job_seconds": -1},
        {"job_seconds": float("nan")},
        {"job_seconds": 10**5000},
    ],
    ids=["half", "text", "long seed", "negative", "nan", "long job"],
)
def test_a_setting_that_makes_no_sense_is_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=next(iter(settings))):
        Cloudglue.local(simulate=True, **settings)


def test_a_simulation_listens_on_this_machine_only_unless_told() -> None:
    with pytest.raises(LocalEngineError, match="--allow-remote"):
        Engine.start(host="0.0.0.0", simulation=Simulation())

    with Engine.start(host="0.0.0.0", simulation=Simulation(allow_remote=True)) as engine:
        assert httpx.get(engine.url.replace("0.0.0.0", "127.0.0.1") + "/describe").status_code == 401
