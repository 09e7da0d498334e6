"""A key that no part of a contract has is told with its line: what it says would be dropped in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_copy import lint_with

NAMED = 'filename: {type: string, description: "Its name, as uploaded or as set since."}'
PLACE = "File.filename"
LIMIT = "{name: filter, in: query, description: Further conditions as text. Their form is not documented., schema: {type: string}}"
UPLOAD = "operationId: files_upload\n"
DELETED = "    SegmentsJobDeleted:\n      description: A segments job that is gone.\n      type: object\n"

WRONG = {
    "maxLenght: 40, ": "'maxLenght' is not a key of a schema; did you mean maxLength?",
    "minProperties: 1, ": "'minProperties' is OpenAPI, and not supported here; nothing would follow from it",
    "not: {const: x}, ": "'not' is OpenAPI, and not supported here; nothing would follow from it",
    "dependentRequired: {a: [b]}, ": "'dependentRequired' is OpenAPI, and not supported here; nothing would follow from it",
    "exclusiveMinimum: true, ": "exclusiveMinimum is true, and must be a number",
    "minLength: -1, ": "minLength is -1, and must be a whole number from 0",
    "x-rule: [{ascending: [a, b]}], ": "'x-rule' is not a key of a schema; did you mean x-rules?",
    "x-job: {succeeded: [a], failed: [b]}, ": "'x-job' is not a key of a schema; an operation may have it",
    "label: {type: string}, ": "'label' is not a key of a schema; if it is a field, indent it as those under properties are",
    "items: 7, ": "is 7, and must be a schema, with keys",
    "required: true, ": "required is true, and must be a list of texts",
}


@pytest.mark.parametrize(("keys", "said"), WRONG.items(), ids=WRONG.keys())
def test_what_a_schema_cannot_have_is_told_with_its_line(tmp_path: Path, keys: str, said: str) -> None:
    found = lint_with(tmp_path, ("files", NAMED, NAMED.replace("{", f"{{{keys}", 1)))

    assert found == [f"files.yaml:155: {PLACE}: {said}"]


def test_a_type_that_is_none_is_told_with_its_field(tmp_path: Path) -> None:
    found = lint_with(tmp_path, ("files", NAMED, NAMED.replace("string", "strng")))

    assert found == [
        "files.yaml:155: File.filename: type is strng; it is one of string, number, integer, boolean, array, object, null; did you mean string?"
    ]


def test_a_field_that_is_indented_too_little_is_told(tmp_path: Path) -> None:
    found = lint_with(
        tmp_path, ("segments", DELETED, f"{DELETED}      label: {{type: string, description: A name.}}\n")
    )

    assert found == [
        "segments.yaml:164: SegmentsJobDeleted: 'label' is not a key of a schema; if it is a field, indent it as those under properties are"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (LIMIT, LIMIT.replace("schema", "shema"), "43: GET /files filter: 'shema' is not a key of a parameter; did you mean schema?"),
        (LIMIT, LIMIT.replace("in: query", "in: query, style: form"), "43: GET /files filter: 'style' is OpenAPI, and not supported here; nothing would follow from it"),
        (UPLOAD, f"{UPLOAD}      sumary: None.\n", "6: POST /files: 'sumary' is not a key of an operation; did you mean summary?"),
        (UPLOAD, f"{UPLOAD}      security: []\n", "6: POST /files: 'security' is OpenAPI, and not supported here; nothing would follow from it"),
        ("  /files/sync:\n    post:", "  /files/sync:\n    pots:", "51: /files/sync: 'pots' is not a key of a path; did you mean post?"),
        ("\ncomponents:\n  schemas:\n", "\ncomponents:\n  shemas:\n", "134: 'shemas' is not a key of components; did you mean schemas?"),
    ],
)  # fmt: skip
def test_what_another_part_cannot_have_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert lint_with(tmp_path, ("files", old, new)) == [f"files.yaml:{said}"]


def test_a_key_of_the_whole_contract_that_is_none_is_told(tmp_path: Path) -> None:
    found = lint_with(tmp_path, ("openapi", "x-examples:\n", "x-exampels:\n"))

    assert found == ["openapi.yaml:65: 'x-exampels' is not a key of a contract; did you mean x-examples?"]
