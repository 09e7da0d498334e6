"""Schemathesis against a simulating engine, by the whole contract: `contract_run.py [an option of schemathesis run …]`.

One of everything is there to be found, and its ids and addresses are made known.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import clips
from simulated import EXAMPLES, IDS, Ids, asked_of, walk

from cloudglue import Cloudglue
from cloudglue.codec import answers
from cloudglue.local.engine import Engine
from cloudglue.local.http.app import operations
from cloudglue.local.settings import Simulation
from tools.contract.merge import CONTRACT, merge
from tools.contract.operation_examples import fill
from tools.contract.structure import Operation

ROOT = Path(__file__).parent.parent
CONFIG = Path(__file__).with_name("schemathesis.toml")
RULED = """
[[operations]]
include-operation-id = {}
checks.positive_data_acceptance.expected-statuses = ["2xx", 400, 401, 403, 404, 409, 415]
"""
NAMING = """
# What a body names may be gone meanwhile: 404 is right then, whatever was made just before.
[[operations]]
include-operation-id = {}
checks.ensure_resource_availability.enabled = false
"""
BRIEF = """
[phases.examples]
enabled = false

[phases.coverage]
unexpected-methods = ["PATCH", "OPTIONS"]

[phases.stateful.generation]
max-examples = 10

[[operations]]
include-operation-id = {}
phases.coverage.enabled = false
"""
DEEP = 1200
Known = dict[str, list[str]]
"""Of parameters and of fields of bodies, values that lead somewhere."""


def contract(ids: Ids, known: Known) -> dict[str, Any]:
    """The contract with what there is in it."""
    document = merge(CONTRACT)
    fill(document)
    for operation in EXAMPLES.operations:
        found = document["paths"][operation.path][operation.method]
        call = ids.call(operation)
        _document_refusals(operation, found)
        found["parameters"] = [_resolved(document, parameter) for parameter in found.get("parameters", [])]
        for parameter in found["parameters"]:
            # What is there from the start stays: else the first deletion would be the end of the run's finds.
            if operation.method != "delete" and parameter["name"] in call.path:
                parameter["schema"] = _likely(parameter["schema"], [call.path[parameter["name"]]])
                parameter["example"] = call.path[parameter["name"]]
        # Schemathesis takes the schema of what a stream sends for that of an event with its name.
        for answer in found["responses"].values():
            answer.get("content", {}).get("text/event-stream", {}).pop("schema", None)
        for kind, content in found.get("requestBody", {}).get("content", {}).items():
            if kind == "application/json":
                content["example"] = call.body
    for schema in document["components"]["schemas"].values():
        fields = schema.get("properties", {})
        for name in fields.keys() & known.keys():
            fields[name] = _likely(fields[name], known[name])
    return document


def _document_refusals(operation: Operation, found: dict[str, Any]) -> None:
    """Add the statuses that the service does not document everywhere: a wrong request is 400 and an unknown id 404 all the same."""
    error = {
        "description": "Refused.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
    }
    found["responses"].setdefault("400", error)
    if "{" in operation.path:
        found["responses"].setdefault("404", error)


def deep(document: dict[str, Any]) -> list[str]:
    """The simulated operations whose requests can hold much: all cases of them take minutes, and one machine answers them all."""
    real = operations(None, None, None)  # type: ignore[arg-type]  # only the paths are looked at
    return [
        operation["operationId"]
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method.upper() not in real.get(path, {}) and len(_reached(document, _request(operation))) > DEEP
    ]


def _request(operation: dict[str, Any]) -> dict[str, Any]:
    return {name: operation.get(name) for name in ("parameters", "requestBody")}


def ruled(document: dict[str, Any]) -> list[str]:
    """The operations with rules that no schema can say: `x-rules`, a page that has a name, a filter as text, an address on this machine."""
    names = {"cursor", "page_token", "filter"}
    return [
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
        if re.search('"(x-rules|endpoint)"', _reached(document, _request(operation)))
        or names & {parameter["name"] for parameter in operation["parameters"]}
    ]


def naming(document: dict[str, Any], known: Known) -> list[str]:
    """The operations whose bodies name what there is."""
    names = re.compile(f'"({"|".join(known)})": {{')
    return [
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
        if "requestBody" in operation and names.search(_reached(document, operation["requestBody"]))
    ]


def _reached(document: dict[str, Any], part: dict[str, Any]) -> str:
    """A part of the document as text, with all that it refers to."""
    text, seen = json.dumps(part), set[str]()
    while left := set(re.findall(r"#/components/schemas/(\w+)", text)) - seen:
        seen |= left
        text += json.dumps([document["components"]["schemas"][name] for name in left])
    return text


def _resolved(document: dict[str, Any], parameter: dict[str, Any]) -> dict[str, Any]:
    name = parameter.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = json.loads(json.dumps(document["components"]["parameters"][name] if name else parameter))
    return found


def _likely(schema: dict[str, Any], values: list[str]) -> dict[str, Any]:
    """The same values are allowed, but these are tried often."""
    if schema.get("type") == "array":
        return {**schema, "items": _likely(schema["items"], values)}
    return {"anyOf": [{"type": "string", "enum": values}, schema], "description": schema.get("description", "")}


def prepared(engine: Engine, video: Path) -> tuple[Ids, Known]:
    """Make one of everything, and name it."""
    ids = Ids()
    with Cloudglue(engine.api_key, base_url=engine.url) as client, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for operation in walk():
            if operation.method != "delete":
                ids.learn(operation, json.loads(answers.encode(asked_of(client, operation, ids, video))))
    known = {own: [id] for own in IDS if (id := ids.of(own)) != IDS[own]}
    file = known["file_id"][0]
    known |= {"files": known["file_id"], "collections": known["collection_id"], "segment_ids": known["segment_id"]}
    return ids, known | {"url": [f"cloudglue://files/{file}", video.as_uri()]}


def run(*options: str, is_brief: bool = False, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run Schemathesis with all its checks against a new engine; what it says goes to standard output.

    Args:
        options: Of `schemathesis run`.
        is_brief: Without what takes long for what other tests nearly show: examples, and every case of the largest bodies.
        how: What `subprocess.run` takes.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        Engine.start(sync_folders=[folder], simulation=Simulation()) as engine,
    ):
        spec = Path(folder) / "contract.json"
        video = clips.h264(Path(folder))
        ids, known = prepared(engine, video)
        document = contract(ids, known)
        spec.write_text(json.dumps(document))
        config = Path(folder) / "schemathesis.toml"
        rules = RULED.format(json.dumps(ruled(document))) + NAMING.format(json.dumps(naming(document, known)))
        more = BRIEF.format(json.dumps(deep(document))) if is_brief else ""
        config.write_text(CONFIG.read_text() + rules + more)
        command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run", str(spec)]
        environment = os.environ | {
            "SCHEMATHESIS_HOOKS": "schemathesis_hooks",
            "PYTHONPATH": str(Path(__file__).parent),
            "CONTRACT_RUN_VIDEO": str(video),
        }
        key = f"Authorization: Bearer {engine.api_key}"
        place = ROOT / "build"  # it leaves its own files there
        place.mkdir(exist_ok=True)
        return subprocess.run(
            [
                *command,
                "--checks",
                "all",
                "--suppress-health-check",
                "too_slow",
                "--url",
                engine.url,
                "-H",
                key,
                *options,
            ],
            text=True,
            cwd=place,
            env=environment,
            **how,
        )


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]).returncode)
