"""The vendor's own client, as it is on PyPI, does its work with the engine; only the base URL is ours."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clips
import pytest

from cloudglue.local.engine import Engine

VERSION = "cloudglue>=0.7.28,<0.8"
FOLDER = Path(__file__).parent.parent / "build" / "vendor-client"


@pytest.fixture(scope="module")
def vendor() -> Path:
    """A folder with the vendor's client and what it needs, and nothing of ours: made once, then kept in build/."""
    ready = FOLDER / f"{sys.implementation.cache_tag}.ready"
    if not ready.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", "--target", str(FOLDER), VERSION]
        subprocess.run(command, check=True)
        ready.touch()
    return FOLDER


@pytest.fixture(scope="module")
def seen(vendor: Path, films: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    script, video = Path(__file__).parent / "vendor_session.py", clips.h264(films)
    with Engine.start() as engine:
        # -I -S: without the tests' own packages, among which is ours by the same name.
        command = [sys.executable, "-I", "-S", str(script), str(vendor), engine.url, engine.api_key, str(video)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        yield json.loads(done.stdout)


END = pytest.approx(5.6, abs=0.05)
SHOTS = [[0.0, 1.2], [1.2, 2.2], [2.2, 3.8], [3.8, END]]
JPEG = ["image/jpeg", "ffd8ff"]


def test_it_uploads_and_waits(seen: dict[str, Any]) -> None:
    assert seen["file"] == ["completed", "h264.mp4", {"speaker": "Ann"}, 320, "upload"]


def test_it_finds_created_at_in_milliseconds(seen: dict[str, Any]) -> None:
    assert seen["years"] == [time.gmtime().tm_year] * 6


def test_it_segments_by_each_strategy(seen: dict[str, Any]) -> None:
    assert seen["segments"] == {
        "uniform": ["completed", [[0.0, 2.0], [2.0, 4.0], [4.0, END]]],
        "shot-detector": ["completed", SHOTS],
        "manual": ["completed", [[1.0, 2.0], [0.0, 5.0]]],
    }
    assert seen["shots"] == [[0, 0.0], [1, 1.2], [2, 2.2], [3, 3.8]]


def test_it_is_told_what_the_engine_lacks(seen: dict[str, Any]) -> None:
    # This version leaves narrative_config out of the request, which the service too has to refuse.
    assert seen["narrative"][0] == 501
    assert "narrative" in seen["narrative"][1]


def test_it_pages_and_lists(seen: dict[str, Any]) -> None:
    assert seen["pages"] == [[3, 4, 0], [1, 4, 3]]
    assert seen["paged"] == SHOTS
    assert seen["listed"] == seen["made"][:0:-1]


def test_it_fetches_pictures(seen: dict[str, Any]) -> None:
    assert seen["thumbnails"] == ["keyframe"] * 4 + ["segment"] * 4
    assert seen["thumbnail"] == JPEG
    assert seen["of_file"] == [4, True]
    assert seen["default"] == 0


def test_it_extracts_frames(seen: dict[str, Any]) -> None:
    assert seen["frames"] == ["completed", 4, [1.48, 2.0, 2.48]]
    assert seen["frame"] == JPEG
    assert seen["extractions"] == 1


def test_it_works_with_segments_tags_jobs_and_filters(seen: dict[str, Any]) -> None:
    assert seen["file_segments"] == [9, [False] * 3 + [True] * 6]
    assert seen["segment"] == {"take": 2}
    assert seen["tags"] == [["segment", "bikes"], "cars", ["cars"], 1]
    assert seen["job"] == ["completed", 4, [[*times, index] for index, times in enumerate(SHOTS)]]
    assert seen["jobs"] == [1, 0]
    assert seen["passed"] == [True]


def test_it_deletes_and_is_refused_without_the_key(seen: dict[str, Any]) -> None:
    assert seen["deleted"] == [404, 404, True, 404, 0]
    assert seen["key"][0] == 401
    assert "the key was refused" in seen["key"][1]
