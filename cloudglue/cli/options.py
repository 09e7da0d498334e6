"""Options of the command as a config: which go together, and times as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from cloudglue_api.models import SegmentationStrategy as Strategy
from cloudglue_api.models import ShotDetector as Detector

from .export import segments_of, warnings_as_messages

if TYPE_CHECKING:
    from cloudglue_api import models

# Options that go with one strategy only, and the strategy.
_OWNERS: Mapping[str, Strategy] = {
    "--window": Strategy.UNIFORM,
    "--hop": Strategy.UNIFORM,
    "--detector": Strategy.SHOT_DETECTOR,
    "--threshold": Strategy.SHOT_DETECTOR,
    "--min-seconds": Strategy.SHOT_DETECTOR,
    "--max-seconds": Strategy.SHOT_DETECTOR,
    "--no-fill-gaps": Strategy.SHOT_DETECTOR,
    "--segment": Strategy.MANUAL,
    "--segments": Strategy.MANUAL,
    "--prompt": Strategy.NARRATIVE,
    "--chapters": Strategy.NARRATIVE,
}


def config(
    strategy: Strategy,
    options: Mapping[str, Any],
    start: float | None,
    end: float | None,
    video: Path | None,
) -> models.SegmentationConfig:
    """The config that the options ask for.

    Args:
        strategy: What decides where a segment ends.
        options: What was given, by the option; None where nothing was.
        start: Where in the video to begin, in seconds.
        end: Where in the video to end, in seconds.
        video: The only video there is, to which the segments of a file are held.

    Raises:
        typer.BadParameter: Options do not go together.
        ConfigError: A value is not allowed.
    """
    from cloudglue import strategies

    for name, value in options.items():
        if value is not None and _OWNERS[name] != strategy:
            raise typer.BadParameter(f"{name} goes with --strategy {_OWNERS[name]}, not with {strategy}")
    given = {name.removeprefix("--").replace("-", "_"): value for name, value in options.items()}
    within: dict[str, Any] = {"start_time_seconds": start, "end_time_seconds": end}
    if strategy == Strategy.UNIFORM:
        if given["window"] is None:
            raise typer.BadParameter("--strategy uniform needs --window SECONDS")
        return strategies.uniform(given["window"], given["hop"], **within)
    if strategy == Strategy.MANUAL:
        if (given["segment"] is None) == (given["segments"] is None):
            raise typer.BadParameter("--strategy manual needs --segment START-END, once or more, or --segments FILE")
        if given["segments"] is None:
            return strategies.manual(given["segment"], **within)
        with warnings_as_messages():
            return strategies.manual(segments_of(given["segments"], video), **within)
    if strategy == Strategy.NARRATIVE:
        return strategies.narrative(prompt=given["prompt"], number_of_chapters=given["chapters"], **within)
    return strategies.shot_detector(
        str(given["detector"] or Detector.ADAPTIVE),
        threshold=given["threshold"],
        min_seconds=given["min_seconds"],
        max_seconds=given["max_seconds"],
        fill_gaps=False if given["no_fill_gaps"] else None,
        **within,
    )


def pair(text: str) -> tuple[float, float]:
    """Start and end in seconds of `1.5-20`, `0:01.5-0:20` or `1:00:00-1:00:30`."""
    try:
        start, end = (_seconds(part) for part in text.split("-"))
    except ValueError:
        raise typer.BadParameter(f"--segment {text}: write START-END, such as 1.5-20 or 0:01.5-0:20") from None
    return start, end


def _seconds(text: str) -> float:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total
