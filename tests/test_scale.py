"""The example for thousands of videos is killed half-way, goes on, and creates nothing twice: the server counts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from scripted_server import Asked, Reply, ScriptedServer

EXAMPLE = Path(__file__).resolve().parent.parent / "docs/examples/many_videos.py"
CONFIG = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}
VIDEOS = 30


class Service:
    """As much of the service as the example needs. It kills a process in the middle of one creation: done, but not yet answered."""

    def __init__(self) -> None:
        self.created: Counter[tuple[str, str]] = Counter()
        self.kill_at: dict[str, int] = {}
        self.process: Any = None
        self._files: dict[str, dict[str, Any]] = {}
        self._jobs: dict[str, dict[str, Any]] = {}
        self._lock = threading.Lock()

    def __call__(self, asked: Asked) -> Reply:
        with self._lock:
            return Reply(*self._answer(asked))

    def _answer(self, asked: Asked) -> tuple[int, Any]:
        match asked.method, asked.path.removeprefix("/v1/").split("/"):
            case "POST", ["files"]:
                path = re.findall(rb'"path": ?"([^"]+)"', asked.body)[0].decode()
                return self._create("file", path, self._files, {"metadata": {"path": path}, "status": "completed"})
            case "POST", ["files", file_id, "segmentations"]:
                if self._files[file_id]["metadata"]["path"].endswith("bad.mp4"):
                    return 400, {"error": "no video in it"}
                return self._create("job", file_id, self._jobs, {"file_id": file_id, "status": "completed"})
            case "GET", ["files"]:
                return 200, page(list(self._files.values()))
            case "GET", ["files", file_id, "segmentations"]:
                return 200, page([job for job in self._jobs.values() if job["file_id"] == file_id])
            case "GET", ["files", file_id]:
                return 200, self._files[file_id]
            case "GET", ["segmentations", job_id]:
                return 200, self._jobs[job_id]
            case _:
                return 404, {"error": asked.path}

    def _create(self, kind: str, of: str, known: dict[str, Any], more: dict[str, Any]) -> tuple[int, Any]:
        self.created[kind, of] += 1
        name = str(UUID(int=len(self._files) * 1000 + len(self._jobs), version=4))
        job = {"segmentation_id": name, "segmentation_config": CONFIG, "total_segments": 0}
        known[name] = {"id": name, "uri": f"cloudglue://files/{name}", "created_at": 1, **job, **more}
        if len(known) == self.kill_at.get(kind):
            self.process.kill()
        return 200, known[name]


def page(items: list[Any]) -> dict[str, Any]:
    return {"object": "list", "data": items, "total": len(items), "limit": 100, "offset": 0}


@pytest.mark.parametrize("mode", [[], ["--async"]])
def test_a_killed_run_goes_on_and_creates_nothing_twice(
    server: ScriptedServer, tmp_path: Path, mode: list[str]
) -> None:
    for number in range(VIDEOS):
        (tmp_path / f"{number:02}.mp4").write_bytes(b"video")
    (tmp_path / "bad.mp4").write_bytes(b"text")
    server.answer = service = Service()
    environment = {**os.environ, "CLOUDGLUE_API_KEY": "cg-key", "CLOUDGLUE_BASE_URL": server.url}
    command = [sys.executable, str(EXAMPLE), str(tmp_path), str(tmp_path / "journal.db"), *mode]

    def start(**kill_at: int) -> tuple[int, str]:
        service.kill_at = kill_at
        service.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        said, _ = service.process.communicate(timeout=60)
        return service.process.returncode, said

    killed = [start(file=20)[0], start(job=25)[0]]
    code, said = start()

    assert killed == [-9, -9]
    assert code == 0
    assert set(service.created.values()) == {1}
    assert Counter(kind for kind, _ in service.created) == {"file": VIDEOS + 1, "job": VIDEOS}
    assert said.count("0 segments") == VIDEOS
    assert "bad.mp4 400" in said
