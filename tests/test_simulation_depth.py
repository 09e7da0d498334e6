"""What an answer of the simulation follows of its request: its filter, the parts that it asks for, its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from engine_http import connected
from jsonschema import Draft202012Validator

from cloudglue import filters
from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation
from cloudglue.local.simulation import shaped

URL = "https://example.org/race.mp4"


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with Engine.start(simulation=Simulation()) as engine, connected(engine) as http:
        yield http


def made(http: httpx.Client, path: str, **body: Any) -> Any:
    answer = http.post(path, json=body)
    assert answer.is_success, answer.text
    return answer.json()


@pytest.fixture(scope="module")
def season(http: httpx.Client) -> dict[str, str]:
    """A collection with a film of 2025 and one of 2026."""
    collection = made(http, "/collections", collection_type="media-descriptions", name="Season")["id"]
    ids = {"collection": collection}
    for year in ("2025", "2026"):
        url = f"https://example.org/race-{year}.mp4"
        ids[year] = made(http, "/files/sync", url=url, metadata={"edition": year, "race": {"stage": 3}})["id"]
        made(http, f"/collections/{collection}/media", file_id=ids[year])
    return ids


def filtered(*conditions: filters.Criterion) -> Any:
    return json.loads(filters.to_json(filters.where(*conditions)))


# Filters


@pytest.mark.parametrize(
    ("condition", "years"),
    [
        (filters.metadata("edition") == "2026", {"2026"}),
        (filters.metadata("edition") != "2026", {"2025"}),
        (filters.metadata("race.stage") > 2, {"2025", "2026"}),
        (filters.metadata("weather") == "rain", set()),
        (filters.duration_seconds > 600, set()),
        (filters.duration_seconds < 600, {"2025", "2026"}),
        (filters.filename.like("RACE%"), {"2025", "2026"}),
        (filters.created_at > "2020-01-01", {"2025", "2026"}),
    ],
    ids=lambda one: str(dict(one.values)) if isinstance(one, filters.Criterion) else "",
)
@pytest.mark.parametrize("scope", ["segment", "file"])
def test_a_search_finds_what_its_filter_lets_through(
    http: httpx.Client, season: dict[str, str], scope: str, condition: filters.Criterion, years: set[str]
) -> None:
    asked = {"scope": scope, "query": "a climb", "collections": [season["collection"]], "filter": filtered(condition)}

    found = made(http, "/search", **asked)["results"]

    assert {one["file_id"] for one in found} == {season[year] for year in years}


def test_a_condition_on_segments_chooses_segments(http: httpx.Client, season: dict[str, str]) -> None:
    asked = {"scope": "segment", "query": "a climb", "collections": [season["collection"]]}
    long = {
        "video_info": [{"path": "duration_seconds", "operator": "GreaterThan", "valueText": "60", "scope": "segment"}]
    }

    assert len(made(http, "/search", **asked)["results"]) == 6
    assert made(http, "/search", **asked, filter=long)["results"] == []


def test_a_deep_search_looks_where_its_filter_says(http: httpx.Client, season: dict[str, str]) -> None:
    filter = filtered(filters.metadata("edition") == "2025")
    where = {"source": "collections", "collections": [season["collection"]], "filter": filter}

    found = made(http, "/deepSearch", query="a climb", knowledge_base=where)["results"]

    assert {one["file_id"] for one in found} == {season["2025"]}


def test_the_lists_of_files_keep_their_filter(http: httpx.Client, season: dict[str, str]) -> None:
    query = {"filter": json.dumps(filtered(filters.metadata("edition") == "2026"))}

    files = http.get("/files", params=query).json()
    members = http.get(f"/collections/{season['collection']}/videos", params=query).json()

    assert [one["id"] for one in files["data"]] == [one["file_id"] for one in members["data"]] == [season["2026"]]
    assert files["total"] == members["total"] == 1


@pytest.mark.parametrize(
    "filter", ["[]", "{", "", '{"weather": []}', '{"metadata": [{"path": "a"}]}', "\x00", "9" * 9000]
)
def test_a_filter_that_is_none_is_refused(http: httpx.Client, season: dict[str, str], filter: str) -> None:
    answer = http.get(f"/collections/{season['collection']}/videos", params={"filter": filter})

    assert answer.status_code == 400
    assert "filter" in answer.json()["error"]


# Parts

SPOKEN, SEEN = {"speech"}, {"visual_scene_description"}
ALL = {"speech", "visual_scene_description", "scene_text", "audio_description", "summary", "segment_summary"}


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        ({}, ALL),
        ({"enable_speech": True}, SPOKEN),
        ({"enable_speech": True, "enable_visual_scene_description": True}, SPOKEN | SEEN),
        ({"enable_summary": True, "enable_speech": False}, {"summary", "segment_summary"}),
        ({"enable_speech": False}, ALL - SPOKEN),
    ],
)
def test_a_description_has_the_parts_that_were_asked_for(
    http: httpx.Client, asked: dict[str, bool], parts: set[str]
) -> None:
    job = http.get(f"/describe/{made(http, '/describe', url=URL, **asked)['job_id']}").json()

    assert set(job["data"]) & ALL == parts
    assert {name for name, is_on in asked.items() if is_on != job["describe_config"][name]} == set()


def test_a_collection_describes_its_files_as_it_was_told(http: httpx.Client) -> None:
    told = {"enable_speech": True}
    id = made(http, "/collections", collection_type="media-descriptions", name="Talks", describe_config=told)["id"]
    file = made(http, f"/collections/{id}/media", url=URL)["file_id"]

    found = http.get(f"/collections/{id}/videos/{file}/media-descriptions").json()

    assert set(found) & ALL == SPOKEN


def test_a_description_is_read_in_parts(http: httpx.Client) -> None:
    id = made(http, "/describe", url=URL)["job_id"]

    found = http.get(f"/describe/{id}", params={"modalities": "speech,scene_text"}).json()

    assert set(found["data"]) & ALL == {"speech", "scene_text"}


# Schemas

PERSON = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
    "required": ["name"],
}
SCHEMAS: list[dict[str, Any]] = [
    {"type": "object", "properties": {"riders": {"type": "array", "items": PERSON, "minItems": 2}}},
    {
        "type": "object",
        "properties": {"kind": {"enum": ["goal", "save"]}, "is_own": {"type": "boolean"}, "no": {"type": "null"}},
    },
    {
        "type": "object",
        "properties": {"n": {"type": "integer", "minimum": 4}, "m": {"type": "number", "exclusiveMaximum": -3}},
    },
    {"type": "object", "properties": {"n": {"type": "integer", "exclusiveMinimum": 7, "multipleOf": 5, "maximum": 11}}},
    {
        "type": "object",
        "properties": {"n": {"type": "number", "minimum": 0.2, "maximum": 0.3}},
        "additionalProperties": False,
    },
    {
        "type": "object",
        "properties": {"code": {"type": "string", "minLength": 40, "maxLength": 40}, "c": {"maxLength": 2}},
    },
    {
        "type": "object",
        "properties": {"day": {"type": "string", "format": "date"}, "id": {"type": "string", "format": "uuid"}},
    },
    {"properties": {"a": {"$ref": "#/$defs/p"}}, "required": ["a", "extra"], "$defs": {"p": PERSON}},
    {
        "properties": {
            "a": {"anyOf": [{"type": "string", "const": "x"}, {"type": "null"}]},
            "b": {"type": ["null", "integer"]},
        }
    },
    {"allOf": [PERSON, {"properties": {"team": {"type": "string"}}, "required": ["team"]}]},
    {
        "$ref": "#/$defs/tree",
        "$defs": {"tree": {"properties": {"kids": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}}},
    },
    {
        "properties": {
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False}
        }
    },
    {"properties": {"tags": {"type": "array", "items": {"type": "string"}, "minItems": 3, "uniqueItems": True}}},
    {"properties": {"none": {"type": "array", "maxItems": 0}}, "required": ["none"]},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=range(len(SCHEMAS)))
def test_what_is_made_is_valid_against_its_schema(schema: dict[str, Any]) -> None:
    value = shaped.like(schema, "Simulated: ")

    assert list(Draft202012Validator(schema).iter_errors(value)) == []
    assert value


def test_extracted_entities_have_the_form_of_the_schema_everywhere(http: httpx.Client) -> None:
    id = made(http, "/extract", url=URL, schema=SCHEMAS[0])["job_id"]
    collection = made(
        http, "/collections", collection_type="entities", name="Riders", extract_config={"schema": SCHEMAS[0]}
    )
    file = made(http, f"/collections/{collection['id']}/media", url=URL)["file_id"]

    data = http.get(f"/extract/{id}").json()["data"]
    of_file = http.get(f"/collections/{collection['id']}/videos/{file}/entities").json()

    found = [data["entities"], of_file["entities"], *(one["entities"] for one in data["segment_entities"])]
    assert found == [shaped.like(SCHEMAS[0], "Simulated: ")] * 5


def test_a_schema_in_short_is_a_field_each() -> None:
    value = shaped.like({"speaker": "string", "goals": "integer", "team": {"name": "string"}, "riders": ["string"]}, "")

    assert value == {"speaker": "speaker", "goals": 1, "team": {"name": "name"}, "riders": ["riders"]}


MANY = {f"p{number}": {"$ref": "#"} for number in range(30)}


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": MANY},
        {"properties": MANY, "required": list(MANY)},
        {"allOf": [{"$ref": "#"}] * 30},
        {"anyOf": [{"$ref": "#/nowhere"}], "type": 5, "properties": [], "required": "x", "enum": {}},
        {"properties": {"a": {"type": "array", "minItems": 10**9}, "b": {"minLength": 10**12}, "c": {"maxLength": -1}}},
        {
            "properties": {
                "n": {"type": "number", "multipleOf": 0, "minimum": "x", "maximum": None},
                "m": None,
                "o": True,
            }
        },
        {
            "properties": {
                "n": {"type": "integer", "minimum": 5, "maximum": 3},
                "m": {"type": "number", "minimum": 1e308},
            }
        },
        {"$ref": "https://example.org/schema.json", "required": ["a", 5, None]},
        {"type": "string"},
        {},
    ],
    ids=range(10),
)
def test_a_schema_that_makes_no_sense_or_has_no_end_is_answered_all_the_same(
    http: httpx.Client, schema: dict[str, Any]
) -> None:
    job = made(http, "/extract", url=URL, prompt="all", schema=schema)

    assert http.get(f"/extract/{job['job_id']}").json()["status"] == "completed"


# Conflicts


def test_a_second_collection_of_a_name_is_a_conflict_until_the_first_is_gone(http: httpx.Client) -> None:
    body = {"collection_type": "entities", "name": "One of its kind"}
    first = made(http, "/collections", **body)

    answer = http.post("/collections", json=body)
    http.delete(f"/collections/{first['id']}")

    assert answer.status_code == 409
    assert first["id"] in answer.json()["error"]
    assert len([one for one in http.get("/collections").json()["data"] if one["name"] == body["name"]]) == 0
    assert http.post("/collections", json=body).status_code == 200


def test_a_file_is_shared_once_with_each_visibility(http: httpx.Client) -> None:
    file = made(http, "/files/sync", url="https://example.org/shared.mp4")["id"]
    other = made(http, "/files/sync", url="https://example.org/other.mp4")["id"]

    found = [
        http.post("/share", json={"file_id": id, "visibility": visibility}).status_code
        for id, visibility in [(file, "public"), (file, "public"), (file, "private"), (other, "public")]
    ]

    assert found == [200, 409, 200, 200]
