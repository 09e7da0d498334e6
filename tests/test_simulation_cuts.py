"""Segmentations of files that are made up: as their configs say, where these alone decide, and else within their limits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise
from typing import Any

import pytest

from cloudglue import UNSET, Cloudglue, strategies
from cloudglue.local.simulation.cuts import cuts
from cloudglue_api import models

ADDRESSES = (f"https://example.org/{number}.mp4" for number in count(1))
DECIDED = [
    strategies.uniform(10),
    strategies.uniform(10, 4),
    strategies.uniform(3, 7.5),
    strategies.uniform(1),
    strategies.uniform(120),
    strategies.uniform(20, start_time_seconds=11.5, end_time_seconds=60.25),
    strategies.manual([(30, 40), (0, 5), (3, 8.5), (90, 500), (600, 700)]),
    strategies.manual([(0, 20), (40, 60)], start_time_seconds=10, end_time_seconds=50),
]


@pytest.fixture(scope="module")
def client() -> Iterator[Cloudglue]:
    with Cloudglue.local(simulate=True) as client:
        yield client


@pytest.fixture
def file(client: Cloudglue) -> models.File:
    return client.files.wait(client.files.sync_from_url(url=next(ADDRESSES)).id)


def segmented(client: Cloudglue, file: models.File, config: models.SegmentationConfig) -> models.Segmentation:
    return client.segmentations.wait(client.segmentations.create(file.id, config).segmentation_id)


def times(client: Cloudglue, made: models.Segmentation) -> list[tuple[float, float]]:
    return [(one.start_time, one.end_time) for one in client.segmentations.segments(made.segmentation_id)]


@pytest.mark.parametrize("config", DECIDED)
def test_windows_and_given_segments_are_those_of_the_preview(
    client: Cloudglue, file: models.File, config: models.SegmentationConfig
) -> None:
    wanted = strategies.preview(config, duration_seconds=file.media_info.duration_seconds)

    made = segmented(client, file, config)

    assert times(client, made) == wanted
    assert made.total_segments == client.file_segments.list(file.id).total == len(wanted)
    assert [made.total_shots, made.total_chapters] == [UNSET, UNSET]


def test_segments_that_lie_after_the_video_are_none(client: Cloudglue, file: models.File) -> None:
    made = segmented(client, file, strategies.manual([(600, 700)]))

    assert [times(client, made), made.total_segments] == [[], 0]


@pytest.mark.parametrize(
    ("least", "most"), [(None, None), (None, 4), (12, None), (3, 5), (0.6, 1), (60, 80), (40, 600)]
)
def test_shots_are_as_long_as_their_config_allows(
    client: Cloudglue, file: models.File, least: float | None, most: float | None
) -> None:
    config = strategies.shot_detector(min_seconds=least, max_seconds=most)

    made, again = segmented(client, file, config), segmented(client, file, config)

    found = times(client, made)
    lengths = [end - start for start, end in found]
    assert [found[0][0], found[-1][1]] == [0, file.media_info.duration_seconds]
    assert [end for _, end in found[:-1]] == [start for start, _ in found[1:]]
    assert max(lengths) <= (most or 300) + 1e-6
    # Of 95 s there are not two shots of 60 to 80.
    assert min(lengths) >= (least or 0.6) - 1e-6 or (least, most) == (60, 80)
    assert times(client, again) == found
    assert made.total_shots == len(found)
    assert [shot.index for shot in made.data.shots] == list(range(len(found)))


@pytest.mark.parametrize(
    ("config", "least", "most"),
    [
        ({}, 3, 3),
        ({"number_of_chapters": 7}, 7, 7),
        ({"min_chapters": 5}, 5, 5),
        ({"max_chapters": 2}, 2, 2),
        ({"min_chapters": 2, "max_chapters": 9}, 2, 9),
        ({"number_of_chapters": 10**12}, 1000, 1000),
    ],
)
def test_there_are_as_many_chapters_as_their_config_says(config: dict[str, Any], least: int, most: int) -> None:
    found = cuts({"strategy": "narrative", "narrative_config": config}, 95.2)

    assert least <= len(found) <= most
    assert [found[0].start_time, found[-1].end_time] == [0, 95.2]
    assert all(one.start_time < one.end_time == next.start_time < next.end_time for one, next in pairwise(found))


def test_chapters_lie_where_the_video_is_to_be_cut(client: Cloudglue, file: models.File) -> None:
    config = strategies.narrative(number_of_chapters=4, start_time_seconds=20, end_time_seconds=60)

    made = segmented(client, file, config)

    found = times(client, made)
    assert [len(found), found[0][0], found[-1][1]] == [4, 20, 60]
    assert [(one.start_time, one.end_time) for one in made.data.chapters] == found
    assert made.total_chapters == 4
