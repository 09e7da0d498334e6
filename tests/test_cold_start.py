"""The first moment of a process, in fresh ones: `cold_start.py` has what happens in each."""

from __future__ import annotations

import copy
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cold_start
import pytest
from scripted_server import Asked, Reply, ScriptedServer
from spec_server import CONTRACT

from cloudglue import Cloudglue, strategies
from cloudglue.local.engine import Engine
from tools.contract.operation_examples import fill

EXAMPLES = copy.deepcopy(CONTRACT)
fill(EXAMPLES)
PROGRAM = Path(cold_start.__file__)

EVENTS = (
    b'data: {"type": "response.output_text.delta", "delta": "A"}\n\n'
    b'data: {"type": "response.output_text.done", "text": "A"}\n\n'
    b"data: [DONE]\n\n"
)


def as_in_the_examples(asked: Asked) -> Reply:
    """The contract's example of the answer, or a stream of events."""
    if b'"stream":true' in asked.body.replace(b" ", b""):
        return Reply(200, pieces=(EVENTS,))
    return Reply(200, example(asked.method, asked.path.removeprefix("/v1")))


def example(method: str, path: str) -> Any:
    for template, methods in EXAMPLES["paths"].items():
        if re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", template), path):
            return methods[method.lower()]["responses"]["200"]["content"]["application/json"]["example"]
    raise LookupError(path)


@pytest.fixture(scope="module")
def examples() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        server.answer = as_in_the_examples
        yield server


@pytest.fixture(scope="module")
def data_folder(bikes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an engine that has a job of each kind, and `asked.txt` with the paths that show them."""
    folder = tmp_path_factory.mktemp("cold") / "data"
    config = strategies.uniform(window_seconds=4)
    with Engine.start(folder) as engine, Cloudglue(engine.api_key, base_url=engine.url) as client:
        file = client.files.upload(bikes)
        segmentation = client.segmentations.create_and_wait(file.id, config)
        segments = client.segments.create_and_wait(url=file.uri, criteria="shot")
        frames = client.frames.create_and_wait(file.id, strategy="uniform", uniform_config={"frames_per_second": 0.5})
    asked = [
        f"/files/{file.id}",
        f"/segmentations/{segmentation.segmentation_id}",
        f"/segments/{segments.job_id}",
        f"/frames/{frames.frame_extraction_id}",
        f"/files/{file.id}/segmentations",
        "/segments",
    ]
    (folder / "asked.txt").write_text("\n".join(asked))
    return folder


def lives(scene: str, where: str | Path, count: int) -> None:
    def fresh(_: int) -> str:
        command = [sys.executable, "-W", "error", str(PROGRAM), scene, str(where)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        return done.stdout if done.returncode == 0 else f"{done.returncode}: {done.stderr[-2000:]}"

    with ThreadPoolExecutor(2) as threads:
        ends = list(threads.map(fresh, range(count)))

    assert ends == ["lived\n"] * count


@pytest.mark.parametrize(
    "scene", sorted(cold_start.SCENES.keys() - {"engine", *([] if hasattr(os, "fork") else ["forks"])})
)
def test_a_process_lives_through_its_first_moment(
    scene: str, examples: ScriptedServer, request: pytest.FixtureRequest
) -> None:
    lives(scene, examples.url, request.config.getoption("processes"))


def test_an_engine_lives_through_its_first_moment(data_folder: Path, request: pytest.FixtureRequest) -> None:
    # Without the lock one in four dies: it takes a dozen to be sure.
    lives("engine", data_folder, 3 * request.config.getoption("processes"))
