"""Two documents that say the same have no differences, whatever their schemas are called; each seeded difference is reported, once."""

from __future__ import annotations

import copy
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from programs import ran
from ruamel.yaml import YAML

from tools.contract import drift as drifting
from tools.contract import lint as linting
from tools.contract.comparison import compare
from tools.contract.merge import merge
from tools.contract.structure import Document

ROOT = Path(__file__).resolve().parent.parent

CONTRACT = merge(ROOT / "openapi")
GONE = ...


def at(*way: str | int) -> Callable[[Any, Any], None]:
    """Puts a value at a place of a document, or takes away what is there. A parameter is found by its name."""

    def place(document: Any, key: str | int) -> Any:
        is_name = isinstance(document, list) and isinstance(key, str)
        return next((i for i, one in enumerate(document) if one.get("name") == key), len(document)) if is_name else key

    def put(document: Any, value: Any) -> None:
        for key in way[:-1]:
            document = document[place(document, key)]
        last = place(document, way[-1])
        if value is GONE:
            del document[last]
        elif isinstance(document, list) and last == len(document):
            document.append(value)
        else:
            document[last] = value

    return put


def schema(name: str, *way: str | int) -> Callable[[Any, Any], None]:
    return at("components", "schemas", name, *way)


def field(name: str, field: str, *way: str | int) -> Callable[[Any, Any], None]:
    return schema(name, "properties", field, *way)


NEW_OPERATION = {
    "operationId": "rewindFile",
    "tags": ["files"],
    "parameters": [{"name": "file_id", "in": "path", "required": True, "schema": {"type": "string"}}],
    "responses": {"204": {"description": "Rewound."}},
}
SEARCHED = ("paths", "/search", "post")

# What is done to the other document, and how drift says it, up to the places where it lies.
SEEDS: list[tuple[Callable[[Any, Any], None], Any, str]] = [
    (at("paths", "/webhooks", "post"), GONE, "POST /webhooks: operation is missing there"),
    (at("paths", "/files/{file_id}/rewind"), {"post": NEW_OPERATION}, "POST /files/{file_id}/rewind: operation is missing here"),
    (at("paths", "/files", "get", "parameters", "filter"), GONE, "GET /files query filter: parameter is missing there: string"),
    (at("paths", "/files", "get", "parameters", "page"), {"name": "page", "in": "query", "schema": {"type": "string"}}, "GET /files query page: parameter is missing here: string"),
    (at("paths", "/files", "get", "parameters", "offset", "schema", "default"), 10, "GET /files query offset: default is 0 here, 10 there"),
    (at("components", "parameters", "Limit", "schema", "maximum"), 200, "parameters/Limit: maximum is 100 here, 200 there"),
    (at("paths", "/files", "get", "parameters", "created_before", "required"), True, "GET /files query created_before: required is false here, true there"),
    (at(*SEARCHED, "requestBody", "required"), False, "POST /search body: required is true here, false there"),
    (at(*SEARCHED, "requestBody", "content", "text/csv"), {"schema": {"type": "string"}}, "POST /search body: content type text/csv is missing here"),
    (at(*SEARCHED, "responses", "418"), {"description": "A teapot."}, "POST /search 418: answer is missing here"),
    (at("paths", "/files/{file_id}", "delete", "responses", "404"), GONE, "DELETE /files/{file_id} 404: answer is missing there"),
    (at("paths", "/files/{file_id}", "put", "deprecated"), True, "PUT /files/{file_id}: deprecated is false here, true there"),
    (field("File", "media_type"), GONE, "File.media_type: field is missing there"),
    (field("File", "checksum"), {"type": "string"}, "File.checksum: field is missing here: string"),
    (field("FileMediaInfo", "width", "type"), "integer", "FileMediaInfo.width: null is allowed here, forbidden there"),
    (field("FileMediaInfo", "bitrate", "type"), ["number", "null"], "FileMediaInfo.bitrate: type is integer here, number there"),
    (field("FileSync", "size"), {"type": "integer"}, "FileSync.size: field is missing here"),
    (schema("FileSync", "required", 1), "metadata", "FileSync.metadata: required is false here, true there"),
    (schema("JobStatus", "enum", 5), "stuck", "JobStatus: value stuck is missing here"),
    (schema("SearchOperator", "enum", 0), GONE, "SearchOperator: value "),
    (field("WebhookDeleted", "object", "const"), "hook", "WebhookDeleted.object: values is webhook here, hook there"),
    (field("SegmentationUniformConfig", "hop_seconds", "minimum"), 0.5, "SegmentationUniformConfig.hop_seconds: minimum is 1 here, 0.5 there"),
    (field("SegmentationUniformConfig", "hop_seconds", "maximum"), GONE, "SegmentationUniformConfig.hop_seconds: maximum is 120 here, none there"),
    (field("NewQuery", "sql", "maxLength"), 500, "NewQuery.sql: maxLength is 20000 here, 500 there"),
    (field("NewQuery", "collections", "items", "type"), "integer", "NewQuery.collections[]: type is string here, integer there"),
    (field("KnowledgeBaseCollections", "collections", "items", "format"), GONE, "KnowledgeBaseCollections.collections[]: format is uuid here, none there"),
    (field("NewSearch", "label"), {"type": "string"}, "NewSearch.label: field is missing here"),
    (schema("NewSegmentation", "allOf", 1, "properties", "label"), {"type": "string"}, "NewSegmentation.label: field is missing here"),
    (field("NewResponse", "input", "oneOf", 2), {"type": "number"}, "NewResponse.input: option number is missing here"),
    (field("NewChatCompletion", "temperature", "default"), 0.2, "NewChatCompletion.temperature: default is none here, 0.2 there"),
]  # fmt: skip


def seeded() -> dict[str, Any]:
    document = copy.deepcopy(CONTRACT)
    for put, value, _ in SEEDS:
        put(document, copy.deepcopy(value))
    return document


def disguised(document: dict[str, Any]) -> dict[str, Any]:
    """The same document as another author would write it: every schema renamed, every third spelled out where it is used, null said as 3.0 does."""
    schemas = document["components"]["schemas"]
    names = {name: f"Vendor{number}Dto" for number, name in enumerate(schemas)}
    spelled_out = {name for name in schemas if len(name) % 3 == 0}

    def is_prose(key: str, value: Any) -> bool:
        return key == "description" and isinstance(value, str)

    def rewritten(node: Any) -> Any:
        if isinstance(node, list):
            return [rewritten(item) for item in node]
        if not isinstance(node, dict):
            return node
        name = str(node.get("$ref", "")).removeprefix("#/components/schemas/")
        if name in spelled_out:
            return {"allOf": [rewritten(schemas[name])], **{k: v for k, v in node.items() if k != "$ref"}}
        if name in names:
            return {**node, "$ref": f"#/components/schemas/{names[name]}"}
        made = {
            key: rewritten(value) for key, value in node.items() if key != "discriminator" and not is_prose(key, value)
        }
        if isinstance(made.get("type"), list) and len(made["type"]) == 2 and "null" in made["type"]:
            made |= {"type": made["type"][0], "nullable": True}
        if isinstance(made.get("const"), str):
            made["enum"] = [made.pop("const")]
        return made

    other = rewritten({k: v for k, v in document.items() if k != "components"})
    other["components"] = {
        "schemas": {names[name]: rewritten(value) for name, value in schemas.items() if name not in spelled_out},
        "parameters": rewritten(document["components"]["parameters"]),
        "responses": rewritten(document["components"]["responses"]),
    }
    return json.loads(
        json.dumps(other).replace("{tag_id}", "{id}").replace('"tag_id", "in": "path"', '"id", "in": "path"')
    )


def drift(spec: Path, *options: str, contract: Path = ROOT / "openapi") -> CompletedProcess[str]:
    return ran(drifting.main, spec, "--contract", contract, *options)


def lint(contract: Path) -> CompletedProcess[str]:
    return ran(linting.main, contract)


def spec(folder: Path, document: dict[str, Any]) -> Path:
    file = folder / "spec.json"
    file.write_text(json.dumps(document))
    return file


def differences(here: dict[str, Any], there: dict[str, Any]) -> list[str]:
    """What differs between two schemas that are the body of an operation."""
    documents = [
        Document({"openapi": "3.1.0", "paths": {"/x": {"post": {"requestBody": body(schema)}}}, **schema.get("in", {})})
        for schema in (here, there)
    ]
    return [str(one).removeprefix("POST /x body") for one in compare(*documents)]


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {k: v for k, v in schema.items() if k != "in"}}}}


def test_the_contract_does_not_differ_from_itself(tmp_path: Path) -> None:
    done = drift(spec(tmp_path, CONTRACT))

    assert done.stdout == "0 differences\n"
    assert done.returncode == 0


def test_names_and_ways_of_writing_are_no_difference(tmp_path: Path) -> None:
    other = tmp_path / "spec.yaml"
    YAML(typ="safe", pure=True).dump(disguised(CONTRACT), other)

    assert drift(other).stdout == "0 differences\n"


@pytest.mark.parametrize("write", [lambda document: document, disguised], ids=["as it is", "disguised"])
def test_thirty_seeded_differences_are_reported_and_nothing_else(tmp_path: Path, write: Any) -> None:
    done = drift(spec(tmp_path, write(seeded())))
    lines = [line[4:] for line in done.stdout.splitlines() if line.startswith("  ")]

    assert [said for _, _, said in SEEDS if sum(line.startswith(said) for line in lines) != 1] == []
    assert len(lines) == len(SEEDS) == 30, "\n".join(lines)
    assert done.stdout.splitlines()[-1].startswith("30 differences: ")
    assert done.returncode == 1


def test_a_difference_stands_under_the_file_to_change(tmp_path: Path) -> None:
    lines = drift(spec(tmp_path, seeded())).stdout.splitlines()

    under_shared = lines[lines.index("shared.yaml") + 1 :]
    assert under_shared[0].startswith("  + JobStatus: value stuck is missing here (GET ")


def test_a_value_that_one_field_has_of_a_shared_enum_is_a_difference_of_the_field(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    states = [*CONTRACT["components"]["schemas"]["JobStatus"]["enum"], "archived"]
    document["components"]["schemas"]["File"]["properties"]["status"] = {"type": "string", "enum": states}

    lines = drift(spec(tmp_path, document)).stdout.splitlines()

    assert [lines[0], lines[2]] == ["files.yaml", "1 differences: 1 missing here, 0 missing there, 0 differs"]
    assert lines[1].startswith("  + File.status: value archived is missing here (POST /files 200.status and ")
    assert lines[1].endswith("; other fields of the schema JobStatus do not differ")


@pytest.mark.parametrize("said", [{"deprecated": True}, {"default": "transcript"}], ids=["deprecated", "default"])
def test_what_stands_beside_a_reference_there_is_a_difference_of_the_field(
    tmp_path: Path, said: dict[str, Any]
) -> None:
    document = copy.deepcopy(CONTRACT)
    document["components"]["schemas"]["NarrativeConfig"]["properties"]["strategy"] |= said

    lines = drift(spec(tmp_path, document)).stdout.splitlines()

    assert [lines[0], lines[2]] == ["segmentations.yaml", "1 differences: 0 missing here, 0 missing there, 1 differs"]
    assert lines[1].startswith(f"  ~ NarrativeConfig.strategy: {next(iter(said))} is ")


def test_a_schema_that_is_deprecated_as_a_whole_there_is_one_difference_of_the_schema(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    document["components"]["schemas"]["JobStatus"]["deprecated"] = True

    lines = drift(spec(tmp_path, document)).stdout.splitlines()

    assert len(lines) == 3
    assert lines[1].startswith("  ~ JobStatus: deprecated is false here, true there (")


def test_a_field_and_a_parameter_that_will_go_there_have_their_yaml(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    field = document["components"]["schemas"]["FileSync"]["properties"]["metadata"]
    field |= {"deprecated": True, "description": "Gone on 2027-06-30, use tags"}
    at("paths", "/files", "get", "parameters", "created_before", "deprecated")(document, True)

    shown = drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path)).stdout

    assert (
        '        deprecated: true, x-sunset: {until: "2027-06-30", instead: "TODO: Gone on 2027-06-30, use tags"}\n'
    ) in shown
    assert '        deprecated: true, x-sunset: {instead: "TODO: Only files created before this day."}\n' in shown


def test_another_version_of_the_api_is_said(tmp_path: Path) -> None:
    document = {**CONTRACT, "info": {**CONTRACT["info"], "version": "9.0.0"}}

    first, last = drift(spec(tmp_path, document)).stdout.splitlines()

    assert first.endswith(" here, 9.0.0 there: info.version in openapi.yaml")
    assert last == "0 differences"


def test_a_schema_that_contains_itself_is_compared_once() -> None:
    def tree(field: str) -> dict[str, Any]:
        node = {"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}, field: {"type": "string"}}}  # fmt: skip
        return {"$ref": "#/components/schemas/Tree", "in": {"components": {"schemas": {"Tree": node}}}}

    assert differences(tree("name"), tree("name")) == []
    assert differences(tree("name"), tree("title")) == [
        ".name and 1 more: field is missing there: string",
        ".title and 1 more: field is missing here: string",
    ]


def test_a_schema_that_contains_itself_equals_the_same_with_one_level_spelled_out() -> None:
    node = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Link"}}}
    here = {"$ref": "#/components/schemas/Link", "in": {"components": {"schemas": {"Link": node}}}}

    assert differences(here, {**node, "in": here["in"]}) == []


SAME = {
    "null": [
        {"type": ["string", "null"]},
        {"type": "string", "nullable": True},
        {"anyOf": [{"type": "string"}, {"type": "null"}]},
        {"oneOf": [{"type": "null"}, {"allOf": [{"type": "string"}]}]},
    ],
    "a bound that is not reached": [{"type": "number", "exclusiveMinimum": 0}, {"type": "number", "minimum": 0, "exclusiveMinimum": True}],
    "one value": [{"type": "string", "const": "a"}, {"enum": ["a"]}],
    "several types": [{"type": ["string", "integer"]}, {"anyOf": [{"type": "integer", "format": "int64"}, {"type": "string"}]}],
    "fields of several parts": [
        {"allOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"type": "object", "properties": {"b": {}}}]},
        {"type": "object", "properties": {"b": {}, "a": {"type": "string"}}, "required": ["a"], "additionalProperties": True},
    ],
    "a choice beside fields": [
        {"properties": {"a": {"type": "string"}}, "anyOf": [{"required": ["a"]}, {"properties": {"b": {"type": "string"}}}]},
        {
            "oneOf": [
                {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
                {"properties": {"a": {"type": "string"}}, "required": ["a"]},
            ]
        },
    ],
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [(s[0], o) for s in SAME.values() for o in s[1:]])
def test_ways_to_say_the_same_are_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert differences(one, other) == differences(other, one) == []


def test_a_document_that_is_none_is_refused_with_its_name(tmp_path: Path) -> None:
    done = drift(spec(tmp_path, {"swagger": "2.0"}))

    assert done.returncode == 2
    assert "spec.json: is not an OpenAPI document of version 3" in done.stderr


def test_a_reference_out_of_the_document_is_refused(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    document["paths"]["/files"] = {"$ref": "files.yaml"}

    assert "drift: files.yaml: leads out of the document" in drift(spec(tmp_path, document)).stderr


@pytest.fixture
def without_webhooks(tmp_path: Path) -> Path:
    """A copy of the contract that has not heard of webhooks."""
    contract = Path(
        shutil.copytree(ROOT / "openapi", tmp_path / "openapi", ignore=shutil.ignore_patterns("__pycache__"))
    )
    (contract / "webhooks.yaml").unlink()
    return contract


def test_a_skeleton_closes_the_gap_and_is_refused_until_it_is_described(without_webhooks: Path, tmp_path: Path) -> None:
    other = spec(tmp_path, disguised(CONTRACT))

    before = drift(other, "--write-skeleton", str(without_webhooks), contract=without_webhooks)
    after = drift(other, contract=without_webhooks)
    linted = lint(without_webhooks)
    text = (without_webhooks / "webhooks.yaml").read_text()
    text = re.sub(
        r"(webhook_secret: \{type: string)", r"\1, examples: [whsec]", re.sub(r'TODO: [^"\n]*', "Said.", text)
    )
    (without_webhooks / "webhooks.yaml").write_text(text)
    described = lint(without_webhooks)

    assert "5 differences: 5 missing here" in before.stdout
    assert after.stdout == "0 differences\n"
    assert linted.returncode == 1
    summary = CONTRACT["paths"]["/webhooks"]["post"]["summary"]
    assert f"paths /webhooks post summary: still says 'TODO: {summary}'; write it" in linted.stdout
    assert "paths /webhooks post description: still says 'TODO: describe'; write it" in linted.stdout
    unwritten = [line for line in linted.stdout.splitlines() if "still says 'TODO" not in line]
    assert [re.sub(r"Vendor\d+Dto", "Webhook", line).partition(";")[0] for line in unwritten] == [
        "webhooks.yaml:122: Webhook.webhook_secret: has no example"
    ]
    assert described.stdout == "the contract keeps its rules\n"


def test_a_field_comes_with_its_line_and_with_the_schemas_that_it_needs(tmp_path: Path) -> None:
    contract = Path(shutil.copytree(ROOT / "openapi", tmp_path / "openapi"))
    share, search = contract / "share.yaml", contract / "search.yaml"
    for file, pattern in (
        (share, r"^        asset_type: .*\n"),
        (share, r"^    ShareAssetType:\n(?:      .*\n)+"),
        (search, r"^        threshold: .*\n"),
    ):
        text, count = re.subn(pattern, "", file.read_text(), flags=re.MULTILINE)
        assert count == 1
        file.write_text(text)
    other = spec(tmp_path, disguised(CONTRACT))

    plain = drift(other, contract=contract).stdout.splitlines()
    shown = drift(other, "--write-skeleton", str(contract), contract=contract).stdout.splitlines()

    (kind,) = re.findall(r"^    (\w+):$", (contract / "share_new.yaml").read_text(), re.MULTILINE)
    lines = [line for line in shown if line not in plain and not line.startswith("wrote")]
    assert lines == [
        '        threshold: {type: number, description: "TODO: describe"}',
        f'        asset_type: {{$ref: "#/components/schemas/{kind}"}}',
    ]
    for file, schema, line in ((search, "NewSearch", lines[0]), (share, "Share", lines[1])):
        head = rf"(^    {schema}:\n(?:      .*\n)*?      properties:\n)"
        file.write_text(re.sub(head, rf"\1{line}\n", file.read_text(), flags=re.MULTILINE))
    assert drift(other, contract=contract).stdout == "0 differences\n"


def test_a_parameter_comes_with_its_line(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    document["paths"]["/files"]["get"]["parameters"] += [
        {"name": "min_seconds", "in": "query", "schema": {"type": "number", "minimum": 0}},
        {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["video", "audio", "image"]}},
    ]

    shown = drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path)).stdout

    assert (
        '  - {name: min_seconds, in: query, description: "TODO: describe", schema: {type: number, minimum: 0}}\n'
        in shown
    )
    assert 'description: "TODO: describe", schema: {$ref: "#/components/schemas/MediaType"}}\n' in shown


@pytest.mark.parametrize(
    ("states", "ends"),
    [
        (["pending", "processing", "completed", "failed"], {"succeeded": ["completed"], "failed": ["failed"]}),
        (
            ["pending", "completed", "failed", "cancelled"],
            {"succeeded": ["completed"], "failed": ["failed", "cancelled"]},
        ),
        (["draft", "published"], None),
    ],
)
def test_an_operation_that_reads_a_job_says_when_it_has_ended(tmp_path: Path, states: list[str], ends: Any) -> None:
    document = copy.deepcopy(CONTRACT)
    job = {"type": "object", "properties": {"status": {"type": "string", "enum": states}}}
    answer = {"200": {"description": "A job.", "content": {"application/json": {"schema": job}}}}
    parameter = {"name": "job_id", "in": "path", "required": True, "schema": {"type": "string"}}
    document["paths"]["/steady/{job_id}"] = {
        "get": {"tags": ["steady"], "parameters": [parameter], "responses": answer}
    }
    document["paths"]["/steady"] = {"post": {"tags": ["steady"], "responses": answer}}

    drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path))

    made = YAML(typ="safe", pure=True).load(tmp_path / "steady.yaml")["paths"]
    assert made["/steady/{job_id}"]["get"].get("x-job") == ends
    assert "x-job" not in made["/steady"]["post"]


def test_what_is_to_be_described_has_the_words_of_the_other_document(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    field = {"type": "number", "description": "How much it counts.\n\nNot with `label`."}
    document["components"]["schemas"]["NewTag"]["properties"]["weight"] = field
    document["paths"]["/tags"]["get"] |= {"deprecated": True, "description": "Gone on 2027-06-30. Use GET /labels."}

    shown = drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path)).stdout

    assert '  weight: {type: number, description: "TODO: How much it counts. Not with `label`."}\n' in shown
    assert (
        "        deprecated: true\n"
        '        x-sunset: {until: "2027-06-30", instead: "TODO: Gone on 2027-06-30. Use GET /labels."}\n'
    ) in shown


def test_a_skeleton_refers_to_nothing_that_one_other_resource_has_for_itself(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    gone = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}}
    answer = {"200": {"description": "Gone.", "content": {"application/json": {"schema": gone}}}}
    parameter = {"name": "job_id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    document["paths"]["/steady/{job_id}"] = {
        "delete": {"tags": ["steady"], "parameters": [parameter], "responses": answer}
    }

    drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path))

    text = (tmp_path / "steady.yaml").read_text()
    assert 'schema: {$ref: "#/components/schemas/SteadyDeleteAnswer"}' in text
    assert "components/parameters" not in text


def test_a_skeleton_refers_to_what_the_contract_has(without_webhooks: Path, tmp_path: Path) -> None:
    drift(spec(tmp_path, disguised(CONTRACT)), "--write-skeleton", str(tmp_path), contract=without_webhooks)

    made = YAML(typ="safe", pure=True).load(tmp_path / "webhooks.yaml")
    created = made["paths"]["/webhooks"]["post"]
    assert created["operationId"] == "webhooks_create"
    assert created["responses"]["401"] == {"$ref": "#/components/responses/Unauthorized"}
    assert "Error" not in made["components"]["schemas"]


def test_a_skeleton_does_not_replace_a_file(tmp_path: Path) -> None:
    (tmp_path / "files.yaml").write_text("mine")

    drift(spec(tmp_path, seeded()), "--write-skeleton", str(tmp_path))

    assert (tmp_path / "files.yaml").read_text() == "mine"
    assert "/files/{file_id}/rewind:" in (tmp_path / "files_new.yaml").read_text()


def test_a_skeleton_refers_to_a_schema_that_lacks_a_field_here(tmp_path: Path) -> None:
    document = disguised(CONTRACT)
    answer = document["paths"]["/files/{file_id}"]["get"]["responses"]["200"]["content"]["application/json"]
    file = Document(document).resolve(answer["schema"])
    file["properties"]["checksum"] = {"type": "string"}
    document["paths"]["/files/{file_id}/rewind"] = {"post": copy.deepcopy(document["paths"]["/files/{file_id}"]["get"])}
    document["paths"]["/files/{file_id}/rewind"]["post"]["responses"]["200"]["content"]["application/json"] = answer

    drift(spec(tmp_path, document), "--write-skeleton", str(tmp_path))

    made = YAML(typ="safe", pure=True).load(tmp_path / "files.yaml")
    answered = made["paths"]["/files/{file_id}/rewind"]["post"]["responses"]["200"]
    assert answered["content"] == {"application/json": {"schema": {"$ref": "#/components/schemas/File"}}}
    assert "schemas" not in made.get("components", {})


def test_a_line_says_the_bounds_the_values_and_the_default_of_what_is_new(tmp_path: Path) -> None:
    document = copy.deepcopy(CONTRACT)
    fields = document["components"]["schemas"]["NewTag"]["properties"]
    fields["weight"] = {"type": "number", "minimum": 0, "maximum": 1, "default": 0.5}
    fields["tone"] = {"type": "string", "enum": ["warm", "cold"]}

    lines = drift(spec(tmp_path, document)).stdout

    assert (
        "NewTag.weight: field is missing here: number, minimum 0, maximum 1, default 0.5 (POST /tags body.weight)"
        in lines
    )
    assert 'NewTag.tone: field is missing here: string, one of "warm" | "cold" (POST /tags body.tone)' in lines
