"""A request that allows less breaks, and an answer that gives less; whatever allows or gives more does not."""

from __future__ import annotations

from typing import Any

import pytest

from tools.contract.breaking import is_breaking, is_breaking_rule
from tools.contract.comparison import compare
from tools.contract.structure import Document

TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def document(part: str, schema: dict[str, Any]) -> Document:
    content = {"content": {"application/json": {"schema": schema}}}
    return Document(
        {"paths": {"/x": {"post": {"requestBody": content} if part == "body" else {"responses": {"200": content}}}}}
    )


def fields(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


CHANGES: dict[str, tuple[dict[str, Any], dict[str, Any], bool, bool]] = {
    "a field is gone": (fields(a=TEXT), fields(), True, True),
    "a field is new": (fields(), fields(a=TEXT), False, False),
    "a required field is new": (fields(), fields("a", a=TEXT), True, False),
    "a field becomes required": (fields(a=TEXT), fields("a", a=TEXT), True, False),
    "a field becomes optional": (fields("a", a=TEXT), fields(a=TEXT), False, True),
    "a maximum falls": ({**NUMBER, "maximum": 9}, {**NUMBER, "maximum": 8}, True, False),
    "a maximum rises": ({**NUMBER, "maximum": 8}, {**NUMBER, "maximum": 9}, False, False),
    "a minimum rises": ({**NUMBER, "minimum": 1}, {**NUMBER, "minimum": 2}, True, False),
    "a minimum is new": (NUMBER, {**NUMBER, "minimum": 2}, True, False),
    "a minimum is gone": ({**NUMBER, "minimum": 2}, NUMBER, False, False),
    "a value is gone": ({"enum": ["a", "b", "c"]}, {"enum": ["a", "b"]}, True, True),
    "a value is new": ({"enum": ["a", "b"]}, {"enum": ["a", "b", "c"]}, False, False),
    "only some values remain": (TEXT, {"enum": ["a", "b"]}, True, False),
    "whole numbers become any": ({"type": "integer"}, NUMBER, False, True),
    "any numbers become whole": (NUMBER, {"type": "integer"}, True, False),
    "text becomes a number": (TEXT, NUMBER, True, True),
    "null comes": (TEXT, {"type": ["string", "null"]}, False, True),
    "null goes": ({"type": ["string", "null"]}, TEXT, True, False),
    "a format comes": (TEXT, {**TEXT, "format": "uuid"}, True, True),
    "a format goes": ({**TEXT, "format": "uuid"}, TEXT, False, True),
    "a default changes": ({**TEXT, "default": "a"}, {**TEXT, "default": "b"}, False, False),
    "a choice is gone": ({"oneOf": [TEXT, NUMBER, {"type": "boolean"}]}, {"oneOf": [TEXT, NUMBER]}, True, True),
    "a choice is new": ({"oneOf": [TEXT, NUMBER]}, {"oneOf": [TEXT, NUMBER, {"type": "boolean"}]}, False, False),
}


@pytest.mark.parametrize(("old", "new", "in_request", "in_answer"), CHANGES.values(), ids=CHANGES.keys())
def test_what_breaks_in_a_request_and_in_an_answer(
    old: dict[str, Any], new: dict[str, Any], in_request: bool, in_answer: bool
) -> None:
    asked, answered = (compare(document(part, new), document(part, old)) for part in ("body", "answer"))

    assert len(asked) == len(answered) == 1
    assert is_breaking(asked[0]) is in_request
    assert is_breaking(answered[0]) is in_answer


@pytest.mark.parametrize(("status", "breaks"), [("200", True), ("404", False)])
def test_a_success_that_is_gone_breaks_and_an_error_does_not(status: str, breaks: bool) -> None:
    answers = {"200": {"description": "x"}, "404": {"description": "x"}}
    new = {"paths": {"/x": {"get": {"responses": {s: a for s, a in answers.items() if s != status}}}}}

    gone = compare(Document(new), Document({"paths": {"/x": {"get": {"responses": answers}}}}))

    assert [is_breaking(one) for one in gone] == [breaks]


KIND = {"type": "string", "enum": ["near", "far"]}
OLD = fields(kind=KIND, start=NUMBER, end=NUMBER, near=TEXT, far=TEXT)
NEAR = {"by": "kind", "takes": {"near": "near"}}


@pytest.mark.parametrize(
    ("rule", "breaks"),
    [
        ({"ascending": ["start", "end"]}, True),
        ({"ascending": ["start", "middle"]}, False),
        ({"ascending": ["start", "middle", "end"]}, True),
        ({"by": "kind", "takes": {"near": "near"}}, False),
        ({"by": "kind", "takes": {"near": "near", "far": "far"}}, True),
        ({"by": "kind", "takes": {"near": "near", "new": "new"}}, False),
        ({"by": "kind", "takes": {"near": "near"}, "needs": {"far": "new"}}, True),
        ({"by": "kind", "takes": {"near": "near"}, "needs": {"new": "new"}}, False),
        ({"by": "new", "needs": {"any": "near"}}, False),
    ],
    ids=str,
)
def test_a_rule_breaks_what_could_be_sent_without_it(rule: dict[str, Any], breaks: bool) -> None:
    assert is_breaking_rule(rule, [NEAR], document("body", OLD), OLD) is breaks
