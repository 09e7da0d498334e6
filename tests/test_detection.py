"""Cuts equal those of the `scenedetect` command, frame for frame, on real film."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from typing import Any

import footage
import pytest

from cloudglue.local import detection
from cloudglue.local.detection import Shots
from cloudglue.segmenting import TimeRange

SHOTS = Shots(0.0, 10.0, (4.0, 9.7))


def reference(video: Path, folder: Path, detector: str, *options: str) -> list[tuple[int, float]]:
    """The frame and the time at which each scene but the first begins, as the command has them."""
    command = [sys.executable, "-m", "scenedetect", "--quiet", "-i", str(video), "-o", str(folder)]
    subprocess.run([*command, f"detect-{detector}", *options, "list-scenes", "-s", "-f", "scenes.csv"], check=True)
    with (folder / "scenes.csv").open() as file:
        rows = list(csv.DictReader(file))
    return [(int(row["Start Frame"]), float(row["Start Time (seconds)"])) for row in rows[1:]]


def clips() -> list[Path]:
    return [footage.bikes(), *footage.real_clips()]


@pytest.mark.parametrize("detector", ["content", "adaptive"])
@pytest.mark.parametrize("index", range(5))
def test_cuts_equal_the_scenedetect_commands(index: int, detector: str, tmp_path: Path) -> None:
    video = clips()[index]

    found = detection.detect_cuts(video, detector=detector).cuts

    assert found == pytest.approx([time for _, time in reference(video, tmp_path, detector)], abs=0.001)


@pytest.mark.parametrize(("detector", "option", "threshold"), [("content", "-t", 10.0), ("adaptive", "-t", 1.5)])
def test_a_threshold_means_what_it_means_to_the_command(
    bikes: Path, detector: str, option: str, threshold: float, tmp_path: Path
) -> None:
    found = detection.detect_cuts(bikes, detector=detector, threshold=threshold, min_seconds=1.0).cuts

    expected = reference(bikes, tmp_path, detector, option, str(threshold), "-m", "1.0")
    assert found == pytest.approx([time for _, time in expected], abs=0.001)


def test_only_what_lies_between_the_bounds_takes_part(bikes: Path) -> None:
    found = detection.detect_cuts(bikes, detector="content", start=2.0, end=7.0)

    assert found == Shots(2.0, 7.0, (3.04, 5.48))


def test_progress_goes_from_nothing_to_all(bikes: Path) -> None:
    told: list[float] = []

    detection.detect_cuts(bikes, on_progress=told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 10


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, [(0, 4), (4, 9.7), (9.7, 10)]),
        ({"fill_gaps": False}, [(0, 4), (4, 9.7)]),
        ({"max_seconds": 3.0}, [(0, 2), (2, 4), (4, 6.85), (6.85, 9.7), (9.7, 10)]),
    ],
)
def test_shots_are_divided_and_rests_kept_or_left_out(options: Any, expected: list[tuple[float, float]]) -> None:
    assert detection.divide(SHOTS, **options) == [TimeRange(*pair) for pair in expected]
