"""Options of the command as a config: which go together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from cloudglue.errors import ConfigError, Violation
from cloudglue_api.models import SegmentationStrategy as Strategy
from cloudglue_api.models import ShotDetector as Detector

from . import times
from .export import segments_of, warnings_as_messages
from .option_names import as_options

if TYPE_CHECKING:
    from cloudglue.segmenting import NamedRange
    from cloudglue_api import models

_SUBJECT = "the segmentation config"

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


class Asked(NamedTuple):
    """What the options ask for."""

    config: models.SegmentationConfig
    given: Sequence[NamedRange] = ()
    """The segments of `--segments`: a config has no room for their names."""


def asked(
    strategy: Strategy,
    options: Mapping[str, Any],
    start: times.Time | None,
    end: times.Time | None,
    video: Path | None,
) -> Asked:
    """The config that the options ask for, and the segments that it was made of.

    Args:
        strategy: What decides where a segment ends.
        options: What was given, by the option; None, or not there, where nothing was.
        start: Where in the video to begin.
        end: Where in the video to end.
        video: The only video there is: it says how frames are counted, and the segments of a file are held to it.

    Raises:
        typer.BadParameter: Options do not go together.
        ConfigError: A value is not allowed.
    """
    for name, value in options.items():
        if value is not None and _OWNERS[name] != strategy:
            raise typer.BadParameter(f"{name} goes with --strategy {_OWNERS[name]}, not with {strategy}")
    rate = times.rate_of([] if video is None else [video])
    given: dict[str, Any] = {
        name.removeprefix("--").replace("-", "_"): value.length(rate) if isinstance(value, times.Time) else value
        for name, value in (dict.fromkeys(_OWNERS) | dict(options)).items()
    }
    try:
        return _asked(strategy, given, start, end, video, rate)
    except ConfigError as error:
        if error.subject != _SUBJECT:
            raise  # those of a file of segments name what is in it
        named = [Violation(as_options(one.field), as_options(one.message)) for one in error.violations]
        raise ConfigError("the options", named) from error


def _asked(
    strategy: Strategy,
    given: Mapping[str, Any],
    start: times.Time | None,
    end: times.Time | None,
    video: Path | None,
    rate: Callable[[], times.Rate],
) -> Asked:
    from cloudglue import strategies

    bounds = {"start_time_seconds": start, "end_time_seconds": end}
    within: dict[str, Any] = {name: time and time.at(rate) for name, time in bounds.items()}
    if strategy == Strategy.UNIFORM:
        if given["window"] is None:
            raise typer.BadParameter("--strategy uniform needs --window SECONDS")
        return Asked(strategies.uniform(given["window"], given["hop"], **within))
    if strategy == Strategy.MANUAL:
        if (given["segment"] is None) == (given["segments"] is None):
            raise typer.BadParameter("--strategy manual needs --segment START-END, once or more, or --segments FILE")
        if given["segments"] is None:
            typed = [(first.at(rate), last.at(rate)) for first, last in given["segment"]]
            return Asked(strategies.manual(typed, **within))
        with warnings_as_messages():
            read = segments_of(given["segments"], video)
        return Asked(strategies.manual(read, **within), read)
    if strategy == Strategy.NARRATIVE:
        return Asked(strategies.narrative(prompt=given["prompt"], number_of_chapters=given["chapters"], **within))
    return Asked(
        strategies.shot_detector(
            str(given["detector"] or Detector.ADAPTIVE),
            threshold=given["threshold"],
            min_seconds=given["min_seconds"],
            max_seconds=given["max_seconds"],
            fill_gaps=False if given["no_fill_gaps"] else None,
            **within,
        )
    )
