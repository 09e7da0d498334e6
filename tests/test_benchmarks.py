"""What `make bench` says of its goals."""

from __future__ import annotations

from typing import Any

import comparison
import goals
import pytest
import report


def results(one: float, eight: float, command: float) -> dict[str, Any]:
    clips = {"ours": {"one": [9.0, one], "eight": [eight]}, "scenedetect": {"one": [0.1]}}
    commands = {"ours": {"wall": [command], "cpu": [1.0]}, "scenedetect": {"wall": [0.5], "cpu": [1.0]}}
    return {"measures": {"clips": clips, "command": commands}}


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((0.15, 0.09, 0.65), ["met", "met", "met"]),
        ((0.151, 0.09, 0.65), ["MISSED", "met", "met"]),
        ((0.15, 0.091, 0.651), ["met", "MISSED", "MISSED"]),
    ],
)
def test_a_goal_that_is_missed_is_printed_as_missed(figures: tuple[float, float, float], said: list[str]) -> None:
    lines = report.told(results(*figures), ["clips", "command"])

    assert [line.split()[0] for line in lines] == said
    assert "at most 1.5 × `scenedetect.detect`" in lines[0]


def test_what_was_not_measured_is_not_said_to_be_reached() -> None:
    found = results(0.1, 0.1, 0.1)
    del found["measures"]["command"]

    assert len(report.told(found, ["clips", "command", "get"])) == 2
    assert len(report.told(results(0.1, 0.1, 0.1), ["command"])) == 1


def test_each_goal_knows_its_measures() -> None:
    looked_at = {name for row in goals.ROWS for goal in row.goals for name in goal.measures}

    assert looked_at == {
        *("import", "first_answer", "get", "get_undecoded", "decode", "memory", "many_segments", "upload", "wait"),
        *("clips", "command", "in_flight"),
    }


def test_the_readme_has_the_measured_lines() -> None:
    readme, results = comparison.README.read_text(encoding="utf-8"), comparison.RESULTS.read_text(encoding="utf-8")

    assert comparison.page(readme, results) == readme, "python benchmarks/comparison.py writes them"
    assert comparison.page(readme, results.replace("| decode a page of 100 segments, CPU | ", "| decode a page of 100 segments, CPU | 7")) != readme  # fmt: skip
