"""A config is checked whole: every violation at once, each with its field and what is allowed."""

from __future__ import annotations

import inspect
import itertools
import json
import math
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cloudglue import ConfigError, models, segmenting, strategies
from cloudglue.codec import answers

SEED = json.loads((Path(__file__).parent / "seed_example.json").read_text())
UNIFORM = {"strategy": "uniform", "uniform_config": {"window_seconds": 5}}
SHOTS = {"strategy": "shot-detector", "shot_detector_config": {"detector": "content"}}


def problems(config: Any) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        strategies.validate(config)
    assert isinstance(caught.value, ValueError)
    return [str(v) for v in caught.value.violations]


def manual(*segments: Any) -> dict[str, Any]:
    return {
        "strategy": "manual",
        "manual_config": {"segments": [{"start_time": a, "end_time": b} for a, b in segments]},
    }


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({}, "strategy: is missing; it is one of 'uniform', 'shot-detector', 'manual', 'narrative'"),
        (UNIFORM | {"strategy": "shots"}, "strategy: unknown 'shots'; allowed are 'uniform'"),
        ({"strategy": "uniform"}, "uniform_config: is missing: strategy 'uniform' needs it"),
        ({"strategy": "shot-detector"}, "shot_detector_config: is missing: strategy 'shot-detector' needs it"),
        (SHOTS | {"strategy": "uniform"}, "shot_detector_config: strategy 'uniform' takes uniform_config only"),
        (UNIFORM | SHOTS, "uniform_config: strategy 'shot-detector' takes shot_detector_config only"),
        ({"strategy": "uniform", "uniform_config": None}, "uniform_config: is null"),
        (
            {"strategy": "uniform", "uniform_config": {"window_seconds": 0.5}},
            "uniform_config.window_seconds: 0.5 is less than 1",
        ),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": 121}}, "121 is more than 120 (seconds)"),
        (
            {"strategy": "uniform", "uniform_config": {"window_seconds": 5, "hop_seconds": 0}},
            "hop_seconds: 0 is less than 1",
        ),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": math.nan}}, "nan is not a finite number"),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": math.inf}}, "inf is not a finite number"),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": 10**400}}, "000… is not a finite number"),
        (
            {"strategy": "uniform", "uniform_config": {"window_seconds": 10**5000}},
            "of the type int is not a finite number",
        ),
        (
            {"strategy": "uniform", "uniform_config": {"window_seconds": True}},
            "true is a boolean, a number was expected",
        ),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": "5"}}, "'5' is text, a number was expected"),
        ({"strategy": "uniform", "uniform_config": {"window_second": 5}}, "did you mean window_seconds?"),
        ({"strategy": "uniform", "uniform_config": 5}, "5 is neither a SegmentationUniformConfig nor a mapping"),
        (
            UNIFORM | {"start_time_seconds": 5, "end_time_seconds": 5},
            "start_time_seconds: 5 is not less than end_time_seconds, 5",
        ),
        (
            UNIFORM | {"start_time_seconds": 6, "end_time_seconds": 5},
            "start_time_seconds: 6 is greater than end_time_seconds, 5",
        ),
        (UNIFORM | {"start_time_seconds": -1}, "start_time_seconds: -1 is less than 0"),
        (manual((5, 2)), "manual_config.segments[0].start_time: 5 is greater than end_time, 2"),
        (manual((0, 1), (-1, 2)), "manual_config.segments[1].start_time: -1 is less than 0"),
        ({"strategy": "shot-detector", "shot_detector_config": {"detector": "fast"}}, "detector: unknown 'fast'"),
        (
            {"strategy": "shot-detector", "shot_detector_config": {"detector": "content", "min_seconds": 0.5}},
            "0.5 is less than 0.6",
        ),
    ],
)
def test_a_broken_rule_is_named_with_its_field(config: Any, expected: str) -> None:
    assert any(expected in problem for problem in problems(config))


def test_all_violations_come_at_once() -> None:
    config = {
        "strategy": "uniform",
        "uniform_config": {"window_seconds": 0},
        "shot_detector_config": {"detector": 3},
        "colour": 1,
    }

    assert len(problems(config)) == 4


@pytest.mark.parametrize(
    "config",
    [
        UNIFORM,
        SHOTS,
        {
            "strategy": "shot-detector",
            "shot_detector_config": {"detector": "adaptive", "threshold": None, "min_seconds": None},
        },
        manual((0, 5), (3, 8), (1, 2)),
        {"strategy": "narrative"},
        {"strategy": "narrative", "narrative_config": {"strategy": "balanced", "min_chapters": 2, "max_chapters": 2}},
        models.SegmentationConfig("uniform", uniform_config=models.SegmentationUniformConfig(5)),  # type: ignore[arg-type]
    ],
)
def test_what_the_service_takes_is_accepted_and_kept(config: Any) -> None:
    checked = strategies.validate(config)

    assert isinstance(checked, models.SegmentationConfig)
    assert json.loads(answers.encode(checked)) == json.loads(answers.encode(config))


def test_chapters_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ConfigError, match="min_chapters: 5 is greater than number_of_chapters, 3"):
        strategies.narrative(number_of_chapters=3, min_chapters=5)


def test_the_documented_example_decodes_and_encodes_back_with_nothing_lost() -> None:
    decoded = answers.decode(json.dumps(SEED).encode(), models.Segmentation)

    assert decoded.status is models.JobStatus.PENDING
    assert decoded.segmentation_config.shot_detector_config.threshold == 1
    assert json.loads(answers.encode(decoded)) == SEED


window = some.floats(1, 120)


@given(window, window, some.floats(0.1, 3000))
def test_uniform_segments_follow_window_and_hop(window: float, hop: float, duration: float) -> None:
    found = strategies.preview(strategies.uniform(window, hop), duration)

    assert found[0].start_time == 0
    assert all(s.start_time < s.end_time <= duration + 1e-6 for s in found)
    assert all(s.end_time - s.start_time <= window + 1e-5 for s in found)
    assert [s.start_time for s in found] == pytest.approx([i * hop for i in range(len(found))], abs=1e-5)
    assert hop > window or found[-1].end_time == pytest.approx(duration, abs=1e-5)


@given(some.floats(0, 100), some.floats(0.01, 5000), some.floats(1, 600))
def test_long_segments_are_divided_evenly(start: float, length: float, longest: float) -> None:
    found = segmenting.divided([segmenting.TimeRange(start, start + length)], longest)

    assert found[0].start_time == start
    assert found[-1].end_time == start + length
    assert all(a.end_time == b.start_time for a, b in itertools.pairwise(found))
    assert all(s.end_time - s.start_time <= longest + 1e-5 for s in found)
    assert len(found) <= length / longest + 1


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (strategies.uniform(4), [(0, 4), (4, 8), (8, 10)]),
        (strategies.uniform(4, 2), [(0, 4), (2, 6), (4, 8), (6, 10)]),
        (strategies.uniform(4, 6), [(0, 4), (6, 10)]),
        (strategies.uniform(4, start_time_seconds=3, end_time_seconds=8), [(3, 7), (7, 8)]),
        (strategies.manual([(4, 20), (0, 5)]), [(4, 10), (0, 5)]),
    ],
)
def test_preview_gives_the_segments_of_a_video_of_ten_seconds(config: Any, expected: list[tuple[float, float]]) -> None:
    assert strategies.preview(config, 10) == expected


def test_shots_have_no_preview() -> None:
    with pytest.raises(ConfigError, match="no preview"):
        strategies.preview(strategies.shot_detector(), 10)


@pytest.mark.parametrize("duration", [0, -1, math.nan, math.inf, "10"])
def test_a_duration_that_no_video_has_is_refused(duration: Any) -> None:
    with pytest.raises(ConfigError, match="duration_seconds"):
        strategies.preview(strategies.uniform(5), duration)


def test_what_one_segmentation_found_is_a_config_for_another():
    found = [models.Segment(UUID(int=place), start, start + 2.5) for place, start in enumerate((0.0, 2.5, 7.0))]

    config = strategies.manual(found)

    assert config == strategies.manual([(0.0, 2.5), (2.5, 5.0), (7.0, 9.5)])
    assert [tuple(part) for part in strategies.preview(config, 9.0)] == [(0.0, 2.5), (2.5, 5.0), (7.0, 9.0)]


@pytest.mark.parametrize(
    ("make", "config"),
    [
        (strategies.uniform, models.SegmentationUniformConfig),
        (strategies.shot_detector, models.SegmentationShotDetectorConfig),
        (strategies.narrative, models.NarrativeConfig),
    ],
)
def test_each_field_of_a_config_is_an_argument(make: Any, config: Any) -> None:
    assert set(config.__struct_fields__) - set(inspect.signature(make).parameters) == set()
