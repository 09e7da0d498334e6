"""Where the simulation cuts a video that it has not: where the config alone decides there, or else evenly within its limits. No I/O."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import Any

from cloudglue import segmenting, strategies
from cloudglue.codec import fields
from cloudglue.segmenting import TimeRange
from cloudglue_api import models

STRATEGY_OF = {"shots": "shot-detector", "chapters": "narrative"}
"""Lists of a segmentation that one strategy alone gives."""

# What films have: shots of five seconds, and something new every half a minute.
_SHOT, _CHAPTER = 5.0, 30.0
_LEAST, _MOST = 0.6, 300.0

# So many chapters can be asked for that they would fill a memory.
_MOST_CHAPTERS = 1000

# How much longer each other segment is than the one after it, of what the limits allow: equal ones would look like windows.
_UNEVEN = (0.9, 0.3, 0.6)
_DIGITS = 6


def cuts(config: Mapping[str, Any], duration: float) -> list[TimeRange]:
    """The segments that a config gives of a video of this length; the same each time.

    Args:
        config: A segmentation config that was checked; what else is in it is passed over.
        duration: In seconds.
    """
    if config["strategy"] in ("uniform", "manual"):
        own = {name: config[name] for name in fields.names(models.SegmentationConfig) if name in config}
        return strategies.preview(own, duration)
    within = segmenting.bounded(config.get("start_time_seconds"), config.get("end_time_seconds"), duration)
    length = within.end_time - within.start_time
    if length <= 0:
        return []
    if config["strategy"] == "narrative":
        count = _chapters(config.get("narrative_config") or {}, length)
        return _cut(within, count, 0.5 * length / count, length)
    own = config.get("shot_detector_config") or {}
    least = min(own.get("min_seconds") or _LEAST, own.get("max_seconds") or _MOST)
    most = max(own.get("max_seconds") or _MOST, least)
    # What is too long is divided, though the parts be too short: so does the detector.
    count = max(math.ceil(length / most), min(math.floor(length / least), round(length / _SHOT)), 1)
    return _cut(within, count, least, most)


def _chapters(config: Mapping[str, Any], length: float) -> int:
    least, most = config.get("min_chapters") or 1, config.get("max_chapters") or _MOST_CHAPTERS
    count = config.get("number_of_chapters") or max(least, min(most, round(length / _CHAPTER)))
    return int(min(count, _MOST_CHAPTERS))


def _cut(within: TimeRange, count: int, least: float, most: float) -> list[TimeRange]:
    """So many segments, one after the other, none shorter or longer than that where so many can be."""
    even = (within.end_time - within.start_time) / count
    room = max(0.0, min(even - least, most - even))
    lengths = [even] * count
    for number in range(0, count - 1, 2):
        more = room * _UNEVEN[number // 2 % len(_UNEVEN)]
        lengths[number], lengths[number + 1] = even + more, even - more
    marks = [round(mark, _DIGITS) for mark in accumulate(lengths[:-1], initial=within.start_time)]
    return [TimeRange(a, b) for a, b in pairwise([*marks, round(within.end_time, _DIGITS)])]
