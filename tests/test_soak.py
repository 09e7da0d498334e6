"""A client lives through a server that fails in every way: no call is lost or done twice, and nothing is left behind."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import soak
from storm_server import FAULTS

SOAK = Path(soak.__file__)


@pytest.mark.parametrize(
    ("kind", "calls"),
    [
        ("sync", 1500),
        ("async", 1500),
        pytest.param("sync-httpx2", 500, marks=pytest.mark.long),
        pytest.param("async-httpx2", 500, marks=pytest.mark.long),
    ],
)
def test_a_soak_gives_right_results_or_errors_of_ours_and_leaves_nothing(kind: str, calls: int) -> None:
    # In a process of its own, whose memory and files are nobody else's.
    done = subprocess.run([sys.executable, str(SOAK), kind, str(calls)], capture_output=True, text=True, timeout=120)

    report = json.loads(done.stdout)
    assert soak.broken(report) == []
    assert sum(report["outcomes"].values()) == calls
    assert report["outcomes"]["right"] > 0.9 * calls
    assert report["faults"].keys() >= set(FAULTS)
    assert done.stderr == ""
