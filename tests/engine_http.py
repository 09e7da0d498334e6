"""An engine asked with plain httpx: what tests of it have in common."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from cloudglue.local.engine import Engine

SHOTS: dict[str, Any] = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}
WINDOWS: dict[str, Any] = {"strategy": "uniform", "uniform_config": {"window_seconds": 2}}
FINAL = ("completed", "failed", "not_applicable")


def connected(engine: Engine) -> httpx.Client:
    return httpx.Client(base_url=engine.url, headers={"authorization": f"Bearer {engine.api_key}"}, timeout=60)


def upload(http: httpx.Client, path: Path, name: str | None = None, **fields: str) -> httpx.Response:
    with path.open("rb") as file:
        return http.post("/files", files={"file": (name or path.name, file)}, data=fields)


def segmented(http: httpx.Client, file_id: str, config: dict[str, Any]) -> dict[str, Any]:
    """The segmentation when it has ended, with up to 100 segments."""
    created = http.post(f"/files/{file_id}/segmentations", json=config)
    assert created.status_code == 200, created.text
    return ended(http, created.json()["segmentation_id"])


def ended(http: httpx.Client, id: str) -> dict[str, Any]:
    return polled(http, id, lambda seen: seen["status"] in FINAL)


def polled(http: httpx.Client, id: str, is_enough: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found: dict[str, Any] = http.get(f"/segmentations/{id}", params={"limit": 100}).json()
        if is_enough(found):
            return found
    raise AssertionError(f"{id} is still {found['status']}")


def times(segmentation: dict[str, Any]) -> list[tuple[float, float]]:
    assert "data" in segmentation, segmentation
    return [(s["start_time"], s["end_time"]) for s in segmentation["data"]["segments"]]


def completed(http: httpx.Client, path: str) -> dict[str, Any]:
    """A job of any kind, when it has completed."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found: dict[str, Any] = http.get(path, params={"limit": 100}).json()
        if found["status"] == "completed":
            return found
        assert found["status"] != "failed", found
    raise AssertionError(f"{path} is still {found['status']}")
