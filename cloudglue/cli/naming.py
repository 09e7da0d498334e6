"""Segments with the names that they had in the file which they were made of: neither a config nor an answer has any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset

if TYPE_CHECKING:
    from cloudglue.segmenting import NamedRange, Timed

    from .places import Place

_NEAR = 0.001


class NamedSegment(models.Segment):
    """A segment, and its name in the file."""

    name: str | Unset = UNSET


def after(place: Place, given: Sequence[NamedRange]) -> Place:
    """A place that gives its segments the names of those that they are made of.

    Args:
        place: Who segments a video.
        given: The segments of the file; none where there is no file.
    """
    if not any(one.name for one in given):
        return place

    def naming(
        video: Path, config: models.SegmentationConfig, pictures: bool, on_progress: Callable[[Any], object]
    ) -> tuple[Sequence[models.Segment], Sequence[str]]:
        segments, warnings = place(video, config, pictures, on_progress)
        return named(segments, given), warnings

    return naming


def named(segments: Sequence[models.Segment], given: Sequence[NamedRange]) -> list[models.Segment]:
    """The segments, each with the name of the given one that it is, or else of the shortest that it is a part of."""
    exactly = {_times(one): one.name for one in reversed(given)}
    found: list[models.Segment] = []
    for one in segments:
        name = exactly[_times(one)] if _times(one) in exactly else _name_of_whole(one, given)
        found.append(NamedSegment(one.id, one.start_time, one.end_time, one.thumbnail_url, name) if name else one)
    return found


def _times(segment: Timed) -> tuple[float, float]:
    return round(segment.start_time, 3), round(segment.end_time, 3)


def _name_of_whole(part: Timed, given: Sequence[NamedRange]) -> str | None:
    """What the bounds of the video, or those of the command, have shortened has other times, and the same name."""
    wholes = [
        one for one in given if one.start_time <= part.start_time + _NEAR and part.end_time <= one.end_time + _NEAR
    ]
    return min(wholes, key=lambda one: one.end_time - one.start_time).name if wholes else None
