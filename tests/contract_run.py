"""Schemathesis against the engine, by the contract: `contract_run.py [an option of schemathesis run …]`.

The contract describes the service. What is asked of the engine is the part that it implements, and there it may also
answer 501. Real files, segmentations and frames are there to be found, and their ids and addresses are made known.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import clips
import httpx

from cloudglue.local.engine import Engine
from cloudglue.local.http.app import operations

ROOT = Path(__file__).parent.parent
UNSUPPORTED = {("/files/{file_id}/segmentations", "post"), ("/segments", "post"), ("/files/sync", "post")}


def contract(known: dict[str, list[str]]) -> dict[str, Any]:
    """The engine's part of the contract.

    Args:
        known: Of parameters and of fields of bodies, values that lead somewhere.
    """
    document: dict[str, Any] = json.loads((ROOT / "build" / "openapi.json").read_text())
    served = operations(None, None, None)  # type: ignore[arg-type]  # only the paths are looked at
    document["paths"] = {
        path: {method: document["paths"][path][method] for method in map(str.lower, served[path])} for path in served
    }
    for path, method in UNSUPPORTED:
        lacks = {"description": "The engine lacks this.", "content": _error_content(document)}
        document["paths"][path][method]["responses"]["501"] = lacks
    for path in document["paths"].values():
        for method, operation in path.items():
            operation["parameters"] = [_resolved(document, parameter) for parameter in operation.get("parameters", [])]
            for parameter in operation["parameters"]:
                # What is there from the start stays: else the first deletion would be the end of the run's finds.
                if method != "delete" and parameter["name"] in known:
                    parameter["schema"] = _likely(parameter["schema"], known[parameter["name"]])
    schemas = document["components"]["schemas"]
    for name, field in (
        ("FileSync", "url"),
        ("NewSegmentsJob", "url"),
        ("NewTag", "file_id"),
        ("NewTag", "segment_id"),
    ):
        schemas[name]["properties"][field] = _likely(schemas[name]["properties"][field], known[field])
    return document


def _error_content(document: dict[str, Any]) -> Any:
    return document["components"]["responses"]["BadRequest"]["content"]


def _resolved(document: dict[str, Any], parameter: dict[str, Any]) -> dict[str, Any]:
    name = parameter.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = json.loads(json.dumps(document["components"]["parameters"][name] if name else parameter))
    return found


def _likely(schema: dict[str, Any], values: list[str]) -> dict[str, Any]:
    """The same values are allowed, but these are tried often."""
    return {"anyOf": [{"type": "string", "enum": values}, schema], "description": schema.get("description", "")}


def prepared(engine: Engine, video: Path) -> dict[str, list[str]]:
    """Put something into the engine, and name it."""
    headers = {"authorization": f"Bearer {engine.api_key}"}
    with httpx.Client(base_url=engine.url, headers=headers, timeout=60) as http, video.open("rb") as file:
        id = http.post("/files", files={"file": (video.name, file)}).json()["id"]
        shots = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}
        pictures = {"thumbnails_config": {"enable_segment_thumbnails": True}}
        made = http.post(f"/files/{id}/segmentations", json=shots | pictures).json()["segmentation_id"]
        frames = http.post(f"/files/{id}/frames", json={"strategy": "uniform"}).json()["frame_extraction_id"]
        job = http.post("/segments", json={"url": f"cloudglue://files/{id}", "criteria": "shot"}).json()["job_id"]
        paths = [f"/segmentations/{made}", f"/frames/{frames}", f"/segments/{job}"]
        while not all(http.get(path).json()["status"] == "completed" for path in paths):
            time.sleep(0.1)
        segment = http.get(paths[0]).json()["data"]["segments"][0]["id"]
        tag = http.post("/tags", json={"label": "a", "value": "b", "file_id": id, "segment_id": segment}).json()["id"]
    return {
        "file_id": [id],
        "segmentation_id": [made],
        "frame_extraction_id": [frames],
        "job_id": [job],
        "segment_id": [segment],
        "segment_ids": [segment],
        "tag_id": [tag],
        "url": [f"cloudglue://files/{id}", video.as_uri()],
    }


def run(*options: str, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run Schemathesis with all its checks against a new engine; what it says goes to standard output."""
    with tempfile.TemporaryDirectory() as folder, Engine.start(sync_folders=[folder]) as engine:
        spec = Path(folder) / "engine.json"
        video = clips.h264(Path(folder))
        spec.write_text(json.dumps(contract(prepared(engine, video))))
        config = str(Path(__file__).with_name("schemathesis.toml"))
        command = [
            sys.executable,
            "-m",
            "schemathesis.cli",
            "--config-file",
            config,
            "run",
            str(spec),
            "--checks",
            "all",
        ]
        environment = os.environ | {
            "SCHEMATHESIS_HOOKS": "schemathesis_hooks",
            "PYTHONPATH": str(Path(__file__).parent),
            "CONTRACT_RUN_VIDEO": str(video),
        }
        key = f"Authorization: Bearer {engine.api_key}"
        return subprocess.run(
            [*command, "--url", engine.url, "-H", key, *options], text=True, cwd=ROOT / "build", env=environment, **how
        )


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]).returncode)
