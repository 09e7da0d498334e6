"""What an example of an operation is made of, and what wins where several things could make it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tools.contract.merge import merge
from tools.contract.operation_examples import Call, Examples
from tools.contract.structure import Document

OPENAPI = Path(__file__).resolve().parent.parent / "openapi"


def examples(schemas: dict[str, Any], names: dict[str, Any] | None = None) -> tuple[Call, Any, list[str]]:
    """The call and the answer of POST /clips/{clip_id}, whose body is NewClip and whose answer is Clip; and what was unknown."""
    clip, new = ({"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{n}"}}}} for n in schemas)
    identity = {"name": "clip_id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    operation = {"operationId": "clips_create", "tags": ["clips"], "parameters": [identity], "requestBody": new}
    document = {
        "openapi": "3.1.0",
        "paths": {"/clips/{clip_id}": {"post": {**operation, "responses": {"200": clip}}}},
        "components": {"schemas": schemas},
        "x-examples": names or {},
    }
    made = Examples(Document(document))
    (one,) = made.document.operations().values()
    return made.call(one), made.answer(one), list(made.unknown)


def answer(fields: dict[str, Any], names: dict[str, Any] | None = None, required: tuple[str, ...] = ()) -> Any:
    clip = {"type": "object", "properties": fields, "required": list(required)}
    return examples({"Clip": clip, "NewClip": {"type": "object"}}, names)[1]


@pytest.mark.parametrize(
    ("schema", "names", "value"),
    [
        ({"type": "string", "examples": ["own"], "default": "usual"}, {"field": "named"}, "own"),
        ({"type": "string", "const": "only"}, {"field": "named"}, "only"),
        ({"type": "string", "default": "usual"}, {"field": "named"}, "named"),
        ({"type": "integer", "default": 7}, {"field": "named"}, 7),
        ({"type": "integer"}, {"field": True}, 1),
        ({"type": "string", "enum": ["a", "b"]}, {"field": "b"}, "b"),
        ({"type": "string", "enum": ["a", "b"]}, {"field": "c"}, "a"),
        ({"type": "string", "format": "date"}, {}, "2026-01-31"),
        ({"type": ["number", "null"], "minimum": 64}, {}, 64),
        ({"type": "number", "exclusiveMinimum": 0, "maximum": 0.5}, {}, 0.25),
        ({"type": "array", "items": {"type": "string"}}, {"field": "named"}, ["named"]),
        ({"oneOf": [{"type": "boolean"}, {"type": "null"}]}, {}, True),
    ],
)
def test_what_is_nearest_to_a_field_says_its_example(schema: Any, names: dict[str, Any], value: Any) -> None:
    assert json.dumps(answer({"field": schema}, names)) == json.dumps({"field": value})


def test_null_for_a_name_leaves_out_what_may_be_left_out() -> None:
    fields = {"error": {"type": "string", "default": "none"}, "name": {"type": "string", "default": "race"}}

    assert answer(fields, {"error": None}) == {"name": "race"}
    assert answer(fields, {"error": None}, required=("error",)) == {"error": "none", "name": "race"}


def test_what_contains_itself_does_so_once() -> None:
    clip = {"$ref": "#/components/schemas/Clip"}

    assert answer({"number": {"type": "integer"}, "parts": {"type": "array", "items": clip}, "first": clip}) == {
        "number": 1,
        "parts": [],
    }


def test_an_id_is_the_same_wherever_it_is() -> None:
    fields = {"id": {"type": "string"}, "clips": {"type": "array", "items": {"type": "string", "format": "uuid"}}}

    call, clip, unknown = examples({"Clip": {"type": "object", "properties": fields}, "NewClip": {"type": "object"}})

    assert clip == {"id": call.path["clip_id"], "clips": [call.path["clip_id"]]}
    assert unknown == []


@pytest.mark.parametrize(("required", "body"), [(["length"], {"length": 1}), ([], {"length": 1, "title": "race"})])
def test_a_body_says_what_it_must_or_all_of_it(required: list[str], body: Any) -> None:
    fields = {"length": {"type": "integer"}, "title": {"type": "string", "default": "race"}}
    new = {"type": "object", "properties": fields, "required": required}

    assert examples({"Clip": {"type": "object"}, "NewClip": new})[0].body == body


def test_a_text_that_nothing_says_an_example_of_is_named() -> None:
    fields = {"title": {"type": "string"}, "clip_id": {"type": "string"}}

    assert examples({"Clip": {"type": "object", "properties": fields}, "NewClip": {"type": "object"}})[2] == [
        "Clip.title"
    ]


def test_the_ids_of_the_contract_lead_from_one_call_to_the_next() -> None:
    made = Examples(Document(merge(OPENAPI)))
    operations = {operation.name: operation for operation in made.document.operations().values()}

    for begun, read, name in (
        ("files_upload", "files_get", "id"),
        ("describe_create", "describe_get", "job_id"),
        ("responses_create", "responses_get", "id"),
        ("query_run", "query_get", "id"),
        ("chat_create", "chat_get", "id"),
        ("share_create", "share_delete", "id"),
    ):
        assert made.answer(operations[begun])[name] in made.call(operations[read]).path.values(), begun


@pytest.mark.parametrize("value", [0, False, "", 7])
def test_a_parameter_that_may_be_left_out_is_said_where_it_has_an_example(value: Any) -> None:
    place = {"in": "query", "schema": {"default": "usual"}}
    parameters = [{**place, "name": "skip", "example": value}, {**place, "name": "other"}]
    operation = {"operationId": "clips_list", "tags": ["clips"], "parameters": parameters, "responses": {}}
    made = Examples(Document({"openapi": "3.1.0", "paths": {"/clips": {"get": operation}}}))

    call = made.call(made.operations[0])

    assert json.dumps(call.query) == json.dumps({"skip": value})
