"""The contract keeps its own rules, and whoever breaks one is told where."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from programs import ran

from tools.contract import lint as linting

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """A copy of the contract."""
    return Path(shutil.copytree(ROOT / "openapi", tmp_path / "openapi"))


def lint(contract: Path) -> subprocess.CompletedProcess[str]:
    return ran(linting.main, contract)


def merge(contract: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tools.contract.merge", str(target), str(contract)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def test_the_contract_keeps_its_rules(contract: Path) -> None:
    done = lint(contract)

    assert done.returncode == 0, done.stdout + done.stderr


SUMMARY = "      summary: Create a webhook.\n"
LISTED = '"200": {description: The file\'s tags., content: {application/json: {schema: {$ref: "#/components/schemas/TagList"}}}}\n'
REFUSED = '        "401": {$ref: "#/components/responses/Unauthorized"}\n'
MISSING = '        "404": {$ref: "#/components/responses/NotFound"}\n'
MAPPED = 'default: "#/components/schemas/KnowledgeBaseDefault"'
PREVIEWS = "operationId: sites_list_route_previews\n      tags: [sites]"
TAGS = "    description: Labels with a value, on files and on segments of files.\n"
SPARE = "    Spare: {type: object, description: Nobody needs it.}\n"
SPARE_ANSWER = "    Spare: {description: Nobody needs it.}\n"
SPARE_PARAMETER = "    Spare: {name: spare, in: query, description: Nobody needs it., schema: {type: string}}\n"

FAULTS = {
    "a missing summary": ("webhooks", SUMMARY, "", "POST /webhooks: "),
    "a summary that is not a sentence": ("webhooks", SUMMARY, SUMMARY.replace(".", ""), "POST /webhooks: "),
    "a missing 4xx": ("tags", LISTED + REFUSED + MISSING, LISTED, "GET /files/{file_id}/tags: "),
    "a field without a description": ("shared", ', description: "The reason, for people."}', "}", "Error.error: "),
    "a field inside an allOf without a description": (
        "collections_moments",
        ", description: The name of the criterion that it meets.}",
        "}",
        "CollectionMoment.criterion_name: ",
    ),
    "a schema without a description": (
        "shared",
        "      description: Which pictures to make.\n",
        "",
        "ThumbnailsConfig: ",
    ),
    "a parameter without a description": (
        "sites",
        ", description: The route preview's id., schema",
        ", schema",
        "DELETE /sites/{site_id}/route-previews/{preview_id}",
    ),
    "a shared parameter without a description": (
        "sites",
        ", description: The site's id., schema",
        ", schema",
        "parameter SiteId: ",
    ),
    "a rule about a field that is not there": (
        "segmentations",
        "x-rules: [{ascending: [min_seconds, max_seconds]}]",
        "x-rules: [{ascending: [min_seconds, max_length]}]",
        "SegmentationShotDetectorConfig: x-rules names max_length, which is not a field of it",
    ),
    "a rule about a value that is not there": (
        "segmentations",
        "manual: manual_config}",
        "manual: manual_config, by-hand: manual_config}",
        "SegmentationConfig: x-rules names by-hand, which is not a value of strategy",
    ),
    "a rule about a value that no boolean has": (
        "segmentations",
        "x-rules: [{ascending: [min_seconds, max_seconds]}]",
        "x-rules: [{by: fill_gaps, takes: {perhaps: min_seconds}}]",
        "SegmentationShotDetectorConfig: x-rules names perhaps, which is not a value of fill_gaps",
    ),
    "a rule of another form": (
        "segments",
        "x-rules: [{ascending: [min_duration_seconds, max_duration_seconds]}]",
        "x-rules: [{descending: [max_duration_seconds, min_duration_seconds]}]",
        "ShotConfig: x-rules has {'descending': ",
    ),
    "a text without an example": (
        "webhooks",
        "          examples: [whsec-0123456789abcdef]\n",
        "",
        "Webhook.webhook_secret: has no example; ",
    ),
    "an example that the contract does not allow": (
        "webhooks",
        "examples: [{active: false}]",
        "examples: [{active: soon}]",
        "WebhookUpdate: examples, $.active: 'soon' is not of type 'boolean'; ",
    ),
    "an example of a field that no answer shows": (
        "source_metadata",
        'examples: ["/races/2026/race.mp4"]',
        "examples: [7]",
        "DropboxSourceMetadata.path_lower: examples, $: 7 is not of type 'string', 'null'; ",
    ),
    "an example for all fields of a name that one cannot have": (
        "openapi",
        "  progress: 1\n",
        "  progress: 2\n",
        "POST /files/{file_id}/frames: example of the answer, $.progress: 2 is greater than the maximum of 1; ",
    ),
    "what to use instead still to be written": (
        "chat",
        "instead: context and relevant_sources",
        'instead: "TODO: Use context."',
        "components schemas ChatCitation properties text x-sunset instead: still says 'TODO: Use context.'; ",
    ),
    "a summary still to be written": (
        "webhooks",
        SUMMARY,
        '      summary: "TODO: describe."\n',
        "paths /webhooks post summary: ",
    ),
    "a field still to be described": (
        "shared",
        'description: "The reason, for people."',
        'description: "TODO: describe"',
        "components schemas Error properties error description: ",
    ),
    "an unused schema": ("shared", "  schemas:\n", f"  schemas:\n{SPARE}", "components.schemas.Spare: "),
    "an unused response": ("shared", "  responses:\n", f"  responses:\n{SPARE_ANSWER}", "components.responses.Spare: "),
    "an unused parameter": (
        "shared",
        "  parameters:\n",
        f"  parameters:\n{SPARE_PARAMETER}",
        "components.parameters.Spare: ",
    ),
    "a mapping that leads nowhere": (
        "deep_search",
        MAPPED,
        MAPPED.replace("KnowledgeBaseDefault", "Nothing"),
        "DeepSearchKnowledgeBase default: refers to #/components/schemas/Nothing, which is not there",
    ),
    "an unknown tag": (
        "sites",
        PREVIEWS,
        PREVIEWS.replace("[sites]", "[pages]"),
        "GET /sites/{site_id}/route-previews: ",
    ),
    "a second tag": (
        "sites",
        PREVIEWS,
        PREVIEWS.replace("[sites]", "[sites, share]"),
        "GET /sites/{site_id}/route-previews: ",
    ),
    "a name without its tag": (
        "sites",
        "operationId: sites_list",
        "operationId: list",
        "GET /sites/{site_id}/route-previews: ",
    ),
    "a name that is taken": (
        "webhooks",
        "operationId: webhooks_get\n",
        "operationId: webhooks_list\n",
        "GET /webhooks/{webhook_id}: ",
    ),
    "a tag without operations": (
        "openapi",
        "  - name: sites\n",
        "  - name: pages\n    description: None.\n  - name: sites\n",
        "tag pages: ",
    ),
    "a conflict in a field that is not there": (
        "collections",
        "x-unique: [name]",
        "x-unique: [title]",
        "POST /collections: ",
    ),
    "a conflict without its status": (
        "share",
        '        "409": {$ref: "#/components/responses/ShareConflict"}\n',
        '        "409 ": {$ref: "#/components/responses/ShareConflict"}\n',
        "POST /share: ",
    ),
    "a text where there is none": (
        "responses",
        "output.content.text}",
        "output.content.type_}",
        "ResponseRun: x-text names ",
    ),
    "a text called as a field is": (
        "responses",
        "{output_text:",
        "{output:",
        "ResponseRun: x-text has output, which no property",
    ),
    "a text at several places": (
        "responses",
        "output.content.text}",
        "[output, text]}",
        "ResponseRun: x-text has {'output_text': ",
    ),
    "a tag without a description": ("openapi", TAGS, "", "tag tags: "),
}


@pytest.mark.parametrize(("file", "old", "new", "place"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_reported_once_with_its_place(contract: Path, file: str, old: str, new: str, place: str) -> None:
    replace(contract / f"{file}.yaml", old, new)

    done = lint(contract)

    assert done.returncode == 1, done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert re.sub(r"^\w+\.yaml:\d+: ", "", done.stdout, count=1).startswith(place)


def test_a_reference_that_leads_nowhere_stops_the_merge_with_its_name(contract: Path, tmp_path: Path) -> None:
    replace(contract / "tags.yaml", LISTED, LISTED.replace("schemas/TagList", "schemas/Labels"))

    done = merge(contract, tmp_path / "openapi.json")

    assert done.returncode == 1
    assert done.stderr.endswith(
        ": GET /files/{file_id}/tags 200: refers to #/components/schemas/Labels, which is not there\n"
    )
    assert not (tmp_path / "openapi.json").exists()


def test_the_merged_document_has_an_example_of_each_body_and_answer(contract: Path, tmp_path: Path) -> None:
    merged = tmp_path / "openapi.json"

    merge(contract, merged)

    operations = [op for path in json.loads(merged.read_text())["paths"].values() for op in path.values()]
    answers = [next(answer for status, answer in op["responses"].items() if status[0] == "2") for op in operations]
    contents = [op["requestBody"]["content"] for op in operations if "requestBody" in op]
    contents += [answer["content"] for answer in answers]
    assert [
        content for content in contents if "example" not in content.get("application/json", {"example": None})
    ] == []
